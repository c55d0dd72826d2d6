import { isDeepStrictEqual } from "node:util";
import { referencesIn } from "@guildhall/schema";
import type { Issue, RegionProfile, StoredRecord } from "@guildhall/schema";
import { rules } from "@guildhall/schema/rules";
import { flag, withIssues } from "../records/flag.ts";
import type { DraftRecord, Store } from "../store/index.ts";
import { today } from "../records/today.ts";

interface Registry {
  store: Store;
  profile: RegionProfile;
}

/** The record with what its owner should look at under `issues`. */
export async function flagged(
  record: DraftRecord,
  { store, profile }: Registry,
  before?: StoredRecord,
): Promise<DraftRecord> {
  const exists = await existing(record, store);
  const context = { profile, exists, today: today(profile.timeZone) };
  return withIssues(record, flag(record, before ? stillOpen(before, record) : [], context));
}

const RULES = new Set(rules.map(({ code }) => code));

/**
 * What an import left in doubt about fields that were not touched since. What the rules find is
 * found anew.
 */
function stillOpen(before: StoredRecord, record: DraftRecord): Issue[] {
  const issues = (before["issues"] ?? []) as Issue[];
  return issues.filter(({ code, field }) => {
    const name = field?.split(".", 1)[0];
    return !RULES.has(code) && (!name || isDeepStrictEqual(before[name], record[name]));
  });
}

/** Which of the records that this one names the registry has, asked for at once. */
async function existing(record: DraftRecord, store: Store): Promise<(id: string) => boolean> {
  const named = referencesIn(record).map(({ id }) => id);
  const found = await store.get(named);
  const present = new Set([record.id, ...named.filter((_, at) => found[at])]);
  return (id) => present.has(id);
}
