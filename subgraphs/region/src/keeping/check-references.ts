import {
  kindNamed,
  kindOfType,
  parseRecordId,
  pathsOf,
  regionOf,
  valuesAt,
  type StoredRecord,
} from "@guildhall/schema";
import type { Finding } from "./finding.ts";
import type { Replayed } from "./replay.ts";

/** References within the registry that lead nowhere; what another registry holds, only that one can say. */
export function* checkReferences(
  record: StoredRecord,
  { versions, known }: Pick<Replayed, "versions" | "known">,
): Generator<Finding> {
  const kind = kindNamed(parseRecordId(record.id)?.kind ?? "");
  if (!kind) return;
  for (const { path, field } of pathsOf(kind.type)) {
    if (field.role !== "reference" || !kindOfType(field.type())) continue;
    for (const id of valuesAt(record, path).map(String)) {
      if (regionOf(id) !== record.region || versions.has(id)) continue;
      const why = known.has(id) ? "was withdrawn" : "was never there";
      yield {
        check: "references",
        id: record.id,
        message: `names ${id} under ${path}, which ${why}.`,
      };
    }
  }
}
