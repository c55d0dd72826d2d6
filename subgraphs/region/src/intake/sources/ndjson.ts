import { createInterface } from "node:readline";
import { IntakeError } from "../../records/errors.ts";
import type { Open, Row } from "./format.ts";
import type { Input } from "./input.ts";
import { isObject, readWholeJson } from "./json.ts";
import { textStream } from "./text-stream.ts";

/** Records as the contract has them, one a line: what `guildhall export` writes. */
export const openNdjson: Open = async (input) => {
  if (input.encoding === "binary") throw new IntakeError(`${input.name} is not a text file.`);
  return {
    format: "ndjson",
    kind: null,
    notices: [],
    rows: lines(input),
    interpret: ({ raw }) => ({ record: raw }),
  };
};

async function* lines(input: Input): AsyncGenerator<Row> {
  const { text, bytesRead } = textStream(input);
  let row = 0;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    row += 1;
    input.read = bytesRead();
    const given = line.replace(/^\uFEFF/, "").trim();
    if (given === "") continue;
    const origin = { file: input.name, row };
    try {
      yield { raw: withoutStored(JSON.parse(given)), origin };
    } catch (error) {
      yield {
        raw: given,
        origin,
        wrong: {
          message: `The line is not JSON: ${(error as Error).message}.`,
          found: given.slice(0, 80),
        },
      };
    }
  }
}

/** What the store and the rules add to a record is theirs to write anew. */
const withoutStored = (given: unknown): unknown => {
  if (!isObject(given)) return given;
  const { version: _version, updatedAt: _updatedAt, issues: _issues, ...record } = given;
  return record;
};

/** The same records in one JSON list. */
export const openRecordList: Open = async (input) => {
  const value = await readWholeJson(input);
  const records = Array.isArray(value) ? (value as unknown[]) : [value];
  return {
    format: "ndjson",
    kind: null,
    notices: [],
    rows: listed(input.name, records),
    interpret: ({ raw }) => ({ record: raw }),
  };
};

async function* listed(file: string, records: readonly unknown[]): AsyncGenerator<Row> {
  for (const [at, raw] of records.entries())
    yield { raw: withoutStored(raw), origin: { file, row: at + 1 } };
}

export const isRecord = (value: unknown): boolean =>
  isObject(value) && typeof value["id"] === "string" && /^[^/]+\/[^/]+\/[^/]+$/.test(value["id"]);
