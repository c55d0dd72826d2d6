import { findTerm } from "@guildhall/schema";
import type { AgainstGiver } from "./against-giver.ts";
import type { Sign, Signs } from "./weigh.ts";

/** From this share of the giver's figure on, a place is as well off as the giver. */
export const AS_GOOD = 0.8;
/** Below this share it is not. */
export const FAR_BELOW = 0.5;

/** What statistics say, each against the giver's: all as good is met, all far below is not. */
export function figureSigns(figures: readonly (AgainstGiver | null)[]): Signs {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) return {};
  const all: Sign = { says: known.map(sentence).join(" "), records: [], figures: known };
  if (known.every(({ ratio }) => ratio >= AS_GOOD)) return { met: all };
  if (known.every(({ ratio }) => ratio < FAR_BELOW)) return { against: [all] };
  return { partly: [all] };
}

export function sentence({ indicator, receiver, giver, ratio, cautions }: AgainstGiver): string {
  const label = findTerm("indicator", indicator)?.label ?? indicator;
  const told = ({ value, territory, period }: AgainstGiver["receiver"]): string =>
    `${value} (${territory?.code}, ${period})`;
  const says = `${label}: ${told(receiver)}, where the practice is from ${told(giver)}: ${percent(ratio)} of it.`;
  return [says, ...cautions].join(" ");
}

const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`;
