import type { AdoptionTold } from "../practices/adoptions.ts";
import type { Interval } from "../scoring/interval.ts";
import type { Case } from "./conditions/condition.ts";
import type { AnticipatedSummary } from "./transferability-summary.ts";

/** The summary in plain sentences. */
export function inSentences(
  { receiver }: Pick<Case, "receiver">,
  { counts, of, tellable, equal, varied, weightings }: AnticipatedSummary,
): string {
  if (!equal || !varied)
    return `Nothing can be anticipated for ${receiver.name}: the practice names no condition.`;
  const { MET, PARTLY, NOT_MET, UNKNOWN } = counts;
  const conditions = `Of ${of} condition${of === 1 ? "" : "s"}, ${MET} met, ${PARTLY} partly met, ${NOT_MET} not met, ${UNKNOWN} unknown.`;
  if (!tellable)
    return `It cannot be told for ${receiver.name}: more than half is unknown. ${conditions}`;
  return `Anticipated for ${receiver.name}, not measured: ${range(equal)} of what the practice needs with equal weights, ${range(varied)} under varied weights (nine tenths of ${weightings}). ${conditions}`;
}

const range = ({ low, high }: Interval): string => `from ${low.toFixed(2)} to ${high.toFixed(2)}`;

/** What a reader should know before taking the answer for more than it is. */
export function cautionsOf(
  { practice, giver }: Pick<Case, "practice" | "giver">,
  takenUp: AdoptionTold | null,
  adoptions: readonly AdoptionTold[],
): string[] {
  const { conditions = [], area, status } = practice;
  const derived = conditions.filter(({ basis }) => basis !== "STATED").length;
  const failed = adoptions.filter(({ state }) => state === "FAILED" || state === "STOPPED").length;
  return [
    takenUp && `It is on record there already: ${takenUp.accounts[0]!.name} (${takenUp.state}).`,
    derived > 0 &&
      `Derived from what the practice rested on, and told by no source: ${derived} of its ${conditions.length} conditions.`,
    area &&
      giver &&
      area !== giver.name &&
      `The practice covers “${area}”; figures of the place it is from are those of ${giver.name}.`,
    !giver && "The region that the practice is of is not in the directory: nothing is known of it.",
    status === "CLOSED" && "The practice itself has ended.",
    failed > 0 &&
      `Taken up elsewhere, it failed or ended ${failed} time${failed === 1 ? "" : "s"}.`,
  ].filter((one) => typeof one === "string");
}
