import type { Format } from "./format.ts";
import { isObject, readWholeJson } from "./json.ts";
import { listed } from "./objects.ts";

/** Records as the contract has them, in one JSON list, or one alone. */
export const records: Format = {
  json: {
    title: "records of the contract",
    is: (value) => isRecord(Array.isArray(value) ? (value as unknown[])[0] : value),
  },
  async open(input) {
    const value = await readWholeJson(input);
    return {
      kind: null,
      notices: [],
      rows: listed(input.name, Array.isArray(value) ? value : [value]),
      interpret: ({ raw }) => ({ record: withoutStored(raw) }),
    };
  },
};

/** What the store and the rules add to a record is theirs to write anew. */
export function withoutStored(given: unknown): unknown {
  if (!isObject(given)) return given;
  const { version: _version, updatedAt: _updatedAt, issues: _issues, ...record } = given;
  return record;
}

const isRecord = (value: unknown): boolean =>
  isObject(value) && typeof value["id"] === "string" && /^[^/]+\/[^/]+\/[^/]+$/.test(value["id"]);
