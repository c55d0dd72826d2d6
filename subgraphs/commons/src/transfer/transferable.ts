import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import type { AdoptionTold } from "../practices/adoptions.ts";
import { type EvidenceStrength, strengthOf } from "../practices/strength.ts";
import { type Transferability, transferability } from "./transferability.ts";

/** A practice of another region, with why it stands where it does. */
export interface TransferablePractice {
  practice: StoredRecord;
  anticipated: Transferability;
  strength: EvidenceStrength;
  why: string;
}

export interface Transferable {
  practices: readonly TransferablePractice[];
  /** Practices of others that the region has taken up itself, which are not put in order. */
  takenUp: readonly { practice: StoredRecord; adoption: AdoptionTold }[];
  /** How many practices were weighed. */
  of: number;
  rule: string;
}

export const RULE =
  "By the lower end of what is anticipated with equal weights, where all that is unknown counts as not met; then by how many of the five criteria of evidence are met, then by how many are promising; then by the upper end, then by id. Practices that name no condition come last.";

/** Practices of other regions that a region could take up, the best supported first. */
export async function transferable(
  receiver: RegionProfile,
  { first = 10 }: { first?: number },
  evidence: Evidence,
): Promise<Transferable> {
  const regions = evidence.directory.regions().filter(({ id }) => id !== receiver.id);
  const lists = await Promise.all(
    regions.map(({ id }) => evidence.holdings.of(id, "good-practices")),
  );
  const weighed = await Promise.all(
    lists.flat().map(async (practice) => ({
      practice,
      anticipated: await transferability(practice, receiver, evidence),
    })),
  );
  const open = weighed.filter(({ anticipated }) => !hasTakenUp(anticipated));
  const practices = await Promise.all(
    atLeastAsGood(open, first).map(async (one) => {
      const strength = await strengthOf(one.practice, evidence);
      return { ...one, strength, why: whyOf(one.anticipated, strength) };
    }),
  );
  return {
    practices: practices.toSorted(inOrder).slice(0, first),
    takenUp: weighed.flatMap(({ practice, anticipated }) =>
      hasTakenUp(anticipated) ? [{ practice, adoption: anticipated.takenUp! }] : [],
    ),
    of: open.length,
    rule: RULE,
  };
}

/** To have looked at it, with nothing decided, is not to have taken it up. */
export const hasTakenUp = ({ takenUp }: Transferability): boolean =>
  takenUp !== null && takenUp.state !== "CONSIDERED";

/** Fewer are easily met, which says little for a practice. */
const ENOUGH_CONDITIONS = 3;

export function whyOf(
  { says, summary }: Transferability,
  { says: evidenced }: EvidenceStrength,
): string {
  const isEasy = summary.of > 0 && summary.of < ENOUGH_CONDITIONS;
  const few = isEasy ? " So few conditions are easily met." : "";
  return `${says}${few} Evidence: ${evidenced}`;
}

type Weighed = Pick<TransferablePractice, "practice" | "anticipated">;

/** How well a practice is evidenced takes time to judge, so it is judged of those that may come first. */
function atLeastAsGood(open: readonly Weighed[], first: number): readonly Weighed[] {
  const lows = open.map(lowOf).toSorted((a, b) => b - a);
  const last = lows[first - 1] ?? -Infinity;
  return first > 0 ? open.filter((one) => lowOf(one) >= last) : [];
}

const lowOf = ({ anticipated }: Weighed): number => anticipated.summary.equal?.low ?? -1;
const highOf = ({ anticipated }: Weighed): number => anticipated.summary.equal?.high ?? -1;
const countOf = ({ strength }: TransferablePractice, standing: string): number =>
  strength.criteria.filter((one) => one.standing === standing).length;

const inOrder = (a: TransferablePractice, b: TransferablePractice): number =>
  lowOf(b) - lowOf(a) ||
  countOf(b, "MET") - countOf(a, "MET") ||
  countOf(b, "PROMISING") - countOf(a, "PROMISING") ||
  highOf(b) - highOf(a) ||
  (a.practice.id < b.practice.id ? -1 : 1);
