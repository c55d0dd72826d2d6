import { referencesIn, regionOf, type StoredRecord } from "@guildhall/schema";
import type { Finding } from "./finding.ts";
import type { Replayed } from "./replay.ts";

/** References within the registry that lead nowhere; what another registry holds, only that one can say. */
export function* checkReferences(
  record: StoredRecord,
  { versions, known }: Pick<Replayed, "versions" | "known">,
): Generator<Finding> {
  for (const { path, id } of referencesIn(record)) {
    if (regionOf(id) !== record.region || versions.has(id)) continue;
    const why = known.has(id) ? "was withdrawn" : "was never there";
    const message = `names ${id} under ${path}, which ${why}.`;
    yield { check: "references", id: record.id, message };
  }
}
