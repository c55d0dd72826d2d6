import { kindNamed, parseRecordId, referencesIn, regionOf } from "@guildhall/schema";
import type { Issue, RegionProfile } from "@guildhall/schema";
import { checkRecord, checkTogether } from "@guildhall/schema/rules";
import { asWritten } from "../records/difference.ts";
import { withIssues } from "../records/flag.ts";
import type { DraftRecord, Store } from "../store/index.ts";

export interface FlagsContext {
  store: Store;
  profile: RegionProfile;
  /** Ids of the records. */
  present: ReadonlySet<string>;
  /** Ids whose file is gone, so that their records are about to go too. */
  leaving: ReadonlySet<string>;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * The records of a folder with what their owner should look at, also what only shows when they are
 * seen together: references that lead nowhere, and records that may be about the same thing.
 */
export async function flagFolder(
  records: readonly DraftRecord[],
  context: FlagsContext,
): Promise<DraftRecord[]> {
  const { profile, present, today } = context;
  const others = await elsewhere(records, context);
  const exists = (id: string): boolean => present.has(id) || others.has(id);
  const written = records.map((record) => asWritten(record) as DraftRecord);
  const together = checkTogether(written);
  return written.map((record) => {
    const kind = kindOf(record);
    const found = kind ? checkRecord(record, { kind, profile, exists, today }) : [];
    return withIssues(record, [...found, ...(together.get(record.id) ?? [])]);
  });
}

/** Whether two sets of flags say the same; what a rule wants may name the present day. */
export function sameFlags(one: unknown, other: unknown): boolean {
  const text = (issues: unknown): string =>
    JSON.stringify(
      ((issues ?? []) as Issue[])
        .map(({ code, severity, field, message, found }) =>
          [code, severity, field, message, found].join("\n"),
        )
        .toSorted(),
    );
  return text(one) === text(other);
}

const kindOf = ({ id }: DraftRecord) => kindNamed(parseRecordId(id)?.kind ?? "");

/** Records that references name and that came another way: by an editor or an import. */
async function elsewhere(
  records: readonly DraftRecord[],
  { store, present, leaving }: FlagsContext,
): Promise<Set<string>> {
  const named = new Set(records.flatMap((record) => referencesIn(record).map(({ id }) => id)));
  const missing = [...named].filter(
    (id) => !present.has(id) && !leaving.has(id) && regionOf(id) === store.region,
  );
  const found = await store.get(missing);
  return new Set(missing.filter((_, at) => found[at]));
}
