import type { Store } from "../store/index.ts";
import { recordLine } from "./canonical.ts";
import { recordsOf } from "./content.ts";
import type { Replayed } from "./replay.ts";

/** The registry as NDJSON, in the order of ids. */
export async function* exportLines(
  store: Store,
  replayed: Replayed,
  { versions = false }: { versions?: boolean } = {},
): AsyncGenerator<string> {
  for await (const record of recordsOf(store, replayed)) yield recordLine(record, { versions });
}
