import type { Event, Measurement, Party, Pilot, StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import { type Bound, everywhere, isOf, type Scope } from "../scope.ts";
import { asSet, type CouncilRecord } from "./council.ts";

/** Something that shows a council at work, or that it has something of its own. */
export type ActivityKind =
  | "EVENT"
  | "PILOT"
  | "RESULT_MEASURED"
  | "MEMBERS_NAMED"
  | "THEMES_OF_ITS_OWN"
  | "CHALLENGES_OF_ITS_OWN"
  | "AIMS_OF_ITS_OWN";

export interface CouncilActivity {
  kind: ActivityKind;
  /** What it is, in the words of the records. */
  what: readonly string[];
  records: readonly string[];
}

export interface ShownCouncil {
  record: string;
  region: string;
  name: string;
  activities: readonly CouncilActivity[];
}

/** What each council can be shown to have done: records of its own region that name the partnership. */
export async function shownCouncils(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
  councils: readonly CouncilRecord[],
): Promise<ShownCouncil[]> {
  const of = async <T extends Bound & object>(kind: string) =>
    (await everywhere<T>(scope, evidence, kind)).filter((record) => isOf(scope, record));
  const events = await of<Event>("events");
  const pilots = await of<Pilot>("pilots");
  // A target shows nothing that was done.
  const results = (await of<Measurement>("measurements")).filter(({ kind }) => kind === "RESULT");
  return councils.map((council) => {
    const isAlone = councils.filter(({ region }) => region === council.region).length === 1;
    const own = <T extends StoredRecord>(records: readonly T[], bodies: (record: T) => Party[]) =>
      records.filter(
        (record) =>
          record.region === council.region && (isAlone || isLedBy(council, bodies(record))),
      );
    return {
      record: council.id,
      region: council.region,
      name: council.name,
      activities: [
        done(
          "EVENT",
          own(events, ({ hosts = [] }) => hosts),
        ),
        done(
          "PILOT",
          own(pilots, ({ leads = [] }) => leads),
        ),
        done(
          "RESULT_MEASURED",
          own(results, () => []),
        ),
        told(
          "MEMBERS_NAMED",
          council,
          (council.members ?? []).map(({ name }) => name),
        ),
        ...differing("THEMES_OF_ITS_OWN", council, councils, ({ themes = [] }) => themes),
        ...differing(
          "CHALLENGES_OF_ITS_OWN",
          council,
          councils,
          ({ challenges = [] }) => challenges,
        ),
        ...differing("AIMS_OF_ITS_OWN", council, councils, ({ aims = [] }) => aims),
      ].filter(({ what }) => what.length > 0),
    };
  });
}

/** Where a region has several councils of one partnership, what their leads did tells them apart. */
const isLedBy = ({ lead }: CouncilRecord, bodies: readonly Party[]): boolean =>
  !!lead &&
  bodies.some((body) => (body.organisation ?? body.name) === (lead.organisation ?? lead.name));

const done = (kind: ActivityKind, records: readonly { id: string; name: string }[]) => ({
  kind,
  what: records.map(({ name }) => name),
  records: records.map(({ id }) => id),
});

const told = (kind: ActivityKind, { id }: CouncilRecord, what: readonly string[]) => ({
  kind,
  what,
  records: [id],
});

/** A list that another council has word for word is not a council's own. */
function differing(
  kind: ActivityKind,
  council: CouncilRecord,
  councils: readonly CouncilRecord[],
  words: (council: CouncilRecord) => readonly string[],
): CouncilActivity[] {
  const own = asSet(words(council));
  const isShared = councils.some((other) => other !== council && asSet(words(other)) === own);
  return isShared ? [] : [told(kind, council, words(council))];
}
