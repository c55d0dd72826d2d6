import { kindNamed, type Issue, type RegionProfile } from "@guildhall/schema";
import { checkRecord } from "@guildhall/schema/rules";
import type { DraftRecord } from "../store/index.ts";

export interface FlagContext {
  /** The region's own profile: without it, coordinates and countries are not held against it. */
  profile?: RegionProfile | undefined;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What is doubtful about a record: what reading it left in doubt, and what the rules find. */
export function flag(record: DraftRecord, read: readonly Issue[], context: FlagContext): Issue[] {
  const kind = kindNamed(record.id.split("/")[1] ?? "");
  const found = kind ? checkRecord(record, { kind, ...context }) : [];
  const seen = new Set<string>();
  return [...read, ...found].filter(({ code, field, found: value }) => {
    const key = `${code} ${field?.replaceAll(/\.\d+(?=\.|$)/g, "")} ${value}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

export const withIssues = (record: DraftRecord, issues: readonly Issue[]): DraftRecord =>
  issues.length > 0 ? { ...record, issues } : record;
