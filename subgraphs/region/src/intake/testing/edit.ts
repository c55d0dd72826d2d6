import type { Author, DraftRecord } from "../../store/store.ts";
import { appendNow } from "../../records/append.ts";
import { REGION, type TestRegistry } from "./registry.ts";

const ANA: Author = { kind: "editor", name: "ana" };

/** What somebody else does: the record as stored, or a new one, with some fields changed. */
export async function edit(
  { store, record }: TestRegistry,
  own: string,
  fields: Record<string, unknown>,
  author = ANA,
): Promise<void> {
  const made: DraftRecord = {
    id: `${REGION}/maker-spaces/${own}`,
    region: REGION,
    name: own,
    status: "ACTIVE",
    sources: [],
  };
  const changed = { ...made, ...(await record(own)), ...fields };
  await appendNow(store, { author, changes: [{ op: "put", record: changed }] });
}
