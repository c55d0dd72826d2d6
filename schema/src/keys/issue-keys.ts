import type { KeyValue } from "../reader/query.ts";
import type { StoredRecord } from "../reader/reader.ts";
import { Severity } from "../values/enums.ts";
import type { Issue } from "../values/issue.ts";

const CODE = /^[A-Z][A-Z0-9_]{0,59}$/;

/** The flags that are stored with a record; a copy of another's registry may hold anything there. */
export function issuesOf(record: StoredRecord): readonly Issue[] {
  const { issues } = record;
  return Array.isArray(issues) ? (issues as Issue[]).filter(isIssue) : [];
}

const isIssue = (one: Partial<Issue> | null): boolean =>
  typeof one?.code === "string" &&
  CODE.test(one.code) &&
  typeof one.severity === "string" &&
  Object.hasOwn(Severity, one.severity) &&
  typeof one.message === "string";

/** Holds a severity, a code, and the two as `WARNING UNKNOWN_WORD`: each can be looked for alone. */
export const ISSUE = "issue";
/** Holds `WARNING UNKNOWN_WORD 2`: how many such flags the record has, so that they can be added up. */
export const ISSUE_COUNT = "issueCount";

/** What a flagged record can be found by, so that nobody has to read all records for it. */
export function issueKeys(record: StoredRecord): (readonly [string, KeyValue])[] {
  const counts = new Map<string, number>();
  const values = new Set<string>();
  for (const { code, severity } of issuesOf(record)) {
    const both = `${severity} ${code}`;
    counts.set(both, (counts.get(both) ?? 0) + 1);
    values.add(severity).add(code).add(both);
  }
  return [
    ...[...values].map((value) => [ISSUE, value] as const),
    ...[...counts].map(([both, count]) => [ISSUE_COUNT, `${both} ${count}`] as const),
  ];
}
