import type { ConditionRule } from "./condition.ts";
import { sign, weigh, type Sign } from "./weigh.ts";

const HELD_UP = new Set(["RUNNING", "SUCCEEDED"]);

export const legalFramework: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Whether the practice was taken up in the receiver's country, which its law then allowed, and whether both places are of one country.",
  cannotTell: "What law, procurement and state-aid rules allow: no record holds them.",
  judge: ({ receiver, giver, adoptions }) => {
    const { country, countryName } = receiver.profile;
    const allowed = adoptions.filter(
      ({ state, to = [] }) => HELD_UP.has(state) && to.some((place) => place.country === country),
    );
    const oneLaw: Sign | null =
      country && giver?.profile.country === country
        ? {
            says: `Both places are of one country (${countryName ?? country}): what its own law says holds in both, not what regions and towns rule.`,
            records: [],
          }
        : null;
    return weigh({
      met: country
        ? sign(`Taken up in the same country (${countryName ?? country})`, allowed)
        : null,
      partly: [oneLaw],
    });
  },
};
