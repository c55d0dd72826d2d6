import { regionOf, type Issue, type RegionProfile, type Source } from "@guildhall/schema";
import { accept, brief, idOf } from "../records/accept.ts";
import { flag, withIssues } from "../records/flag.ts";
import type { Origin, Refusal } from "../records/refusal.ts";
import { assemble, notTaken } from "./assemble.ts";
import { identifier } from "./own-id.ts";
import type { Opened, Row } from "./sources/format.ts";
import type { RecordDraft } from "./table/draft.ts";
import type { Waiting } from "./tally.ts";

export interface Taking {
  region: string;
  opened: Opened;
  /** What the import's records cite. */
  source: Source;
  profile?: RegionProfile | undefined;
  today: string;
}

/** What became of a row: a record that can be written, or why there is none. */
export type Taken = Waiting | Refusal[];

/** Makes records of one source's rows, and remembers which the source has. */
export function rowTaker({ region, opened, source, profile, today }: Taking) {
  const identify = identifier();
  /** Ids that the source has, refused rows' too where they are known: none of them is missing. */
  const seen = new Set<string>();
  let unknown = 0;

  function take(row: Row): Taken {
    const { origin } = row;
    const read = row.wrong ? { wrong: { field: null, ...row.wrong } } : opened.interpret(row);
    if ("draft" in read) return fromDraft(read.draft, row);
    if ("record" in read) return fromRecord(read.record, origin);
    unknown += 1;
    return [{ origin, ...read.wrong }];
  }

  function fromDraft(draft: RecordDraft, { raw, origin }: Row): Taken {
    const { own, fields, issues } = draft;
    const { city } = (fields["address"] ?? {}) as { city?: string };
    const content = JSON.stringify(raw);
    const identity = identify({ own, name: String(fields["name"]), city, content }, origin);
    if ("taken" in identity) return [repeated(identity, origin, own)];
    const record = assemble(region, opened.kind ?? "", identity.own, draft, source);
    return admit(record, origin, { lenient: true, read: [...identity.doubts, ...issues] });
  }

  /** A record as the contract has it: its owner's own words, its sources among them. */
  function fromRecord(given: unknown, origin: Origin): Taken {
    const id = idOf(given);
    if (id === null || !seen.has(id)) return admit(given, origin);
    const message = "Another record of this source has the same id.";
    return [{ origin, field: "id", message, found: brief(id) }];
  }

  function admit(
    given: unknown,
    origin: Origin,
    { lenient = false, read = [] }: { lenient?: boolean; read?: readonly Issue[] } = {},
  ): Taken {
    const id = idOf(given);
    if (id !== null && regionOf(id) === region) seen.add(id);
    else unknown += 1;
    const accepted = accept(region, given, origin, { lenient });
    if (!accepted.ok) return accepted.refusals;
    const { record, left } = accepted;
    const issues = flag(record, [...read, ...left.map(notTaken)], { profile, today });
    return { record: withIssues(record, issues), issues, origin };
  }

  return {
    take,
    seen: seen as ReadonlySet<string>,
    /** Whether all that the source has could be told: what a row that could not be read has is not known. */
    isCertain: (): boolean => unknown === 0,
  };
}

function repeated(
  { taken, same, own }: { taken: Origin; same: boolean; own: string },
  origin: Origin,
  given: string | null,
): Refusal {
  const where = taken.row ? `row ${taken.row}` : taken.file;
  const message = same
    ? `The row is there twice: it repeats ${where}.`
    : `${where} has the same id: give each its own.`;
  return { origin, field: same ? null : "id", message, found: brief(given ?? own) };
}
