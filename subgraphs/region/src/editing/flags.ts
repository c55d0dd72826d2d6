import { kindNamed, kindOfType, parseRecordId, pathsOf, valuesAt } from "@guildhall/schema";
import type { RegionProfile } from "@guildhall/schema";
import { checkRecord } from "@guildhall/schema/rules";
import type { DraftRecord, Store } from "../store/index.ts";
import { today } from "./today.ts";

/** The record with what its owner should look at under `issues`. */
export async function flagged(
  record: DraftRecord,
  { store, profile }: { store: Store; profile: RegionProfile },
): Promise<DraftRecord> {
  const kind = kindNamed(parseRecordId(record.id)?.kind ?? "");
  if (!kind) return record;
  const named = pathsOf(kind.type)
    .filter(({ field }) => field.role === "reference" && kindOfType(field.type()))
    .flatMap(({ path }) => valuesAt(record, path).map(String));
  const found = await store.get(named);
  const present = new Set([record.id, ...named.filter((_, at) => found[at])]);
  const issues = checkRecord(record, {
    kind,
    profile,
    exists: (id) => present.has(id),
    today: today(profile.timeZone),
  });
  return issues.length > 0 ? { ...record, issues } : record;
}
