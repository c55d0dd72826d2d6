import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { BriefPractice } from "./brief-answers.ts";
import type { Encounter } from "./brief-past.ts";

/** What nobody knows yet, for the two to ask each other. */
export interface OpenQuestion {
  /** Id of the region that could answer; null where both could. */
  asked: string | null;
  says: string;
  /** Ids of the records that it is about. */
  records: readonly string[];
}

/** What records leave open of practices that one could give another. */
export const questionsOn = (
  practices: readonly BriefPractice[],
  giver: RegionProfile,
  receiver: RegionProfile,
): OpenQuestion[] =>
  practices.flatMap(({ practice, anticipated }) => {
    const name = `“${String(practice["name"])}”`;
    const records = [practice.id];
    const unknown = anticipated.conditions.filter(({ met }) => met === "UNKNOWN");
    return [
      ...unknown.map(({ text }) => ({
        asked: receiver.id,
        says: `${name} rests on this: ${ended(text)} Nothing on record tells whether ${nameOf(receiver)} has it.`,
        records,
      })),
      ...(isEvidenced(practice)
        ? []
        : [{ asked: giver.id, says: `No figure on record shows how ${name} did.`, records }]),
      ...(anticipated.conditions.length > 0
        ? []
        : [
            {
              asked: giver.id,
              says: `What ${name} needs in order to work is not on record.`,
              records,
            },
          ]),
    ];
  });

/** What has come of meeting before, or that nothing is known of it. */
export function questionsOnPast(
  past: readonly Encounter[],
  own: RegionProfile,
  other: RegionProfile,
): OpenQuestion[] {
  const adopted = past.filter(({ kind }) => kind === "ADOPTION");
  const open = adopted.filter(
    ({ state }) => state === "CONSIDERED" || state === "PLANNED" || state === "RUNNING",
  );
  if (adopted.length === 0)
    return [
      {
        asked: null,
        says: `No practice is on record that ${nameOf(own)} and ${nameOf(other)} took up from each other: was there one?`,
        records: [],
      },
    ];
  return open.map(({ id, name }) => ({
    asked: null,
    says: `What has become of “${name}”?`,
    records: [id],
  }));
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const isEvidenced = ({ evidence, measurements }: StoredRecord): boolean =>
  [evidence, measurements].some((list) => Array.isArray(list) && list.length > 0);

const nameOf = ({ id, name }: RegionProfile): string => name ?? id;
