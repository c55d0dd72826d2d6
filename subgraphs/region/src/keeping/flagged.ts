import { kinds, type Issue, type StoredRecord } from "@guildhall/schema";
import { eachRecord } from "../records/each-record.ts";
import type { Store } from "../store/index.ts";

/** Which flags: of these severities and codes; all where neither is given. */
export interface Choice {
  severities?: readonly string[] | undefined;
  codes?: readonly string[] | undefined;
}

/** A record with those of its flags that were asked for. */
export interface FlaggedRecord {
  record: StoredRecord;
  issues: readonly Issue[];
}

/** The records that have such flags, by kind and name; found by index, a page at a time. */
export async function* flaggedRecords(
  store: Store,
  { severities, codes }: Choice = {},
): AsyncGenerator<FlaggedRecord> {
  const sought = codes ?? severities;
  const where = [sought ? { key: "issue", anyOf: sought } : { key: "issue", present: true }];
  for (const { kind } of kinds())
    for await (const record of eachRecord(store, kind, where)) {
      const issues = ((record["issues"] ?? []) as Issue[]).filter(
        ({ severity, code }) =>
          (severities?.includes(severity) ?? true) && (codes?.includes(code) ?? true),
      );
      if (issues.length > 0) yield { record, issues };
    }
}
