import type { ConditionRule } from "./condition.ts";
import { ofReceiver } from "./of-receiver.ts";
import { hindered } from "./found.ts";
import { held } from "./place.ts";
import { sign, weigh } from "./weigh.ts";

export const data: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Results that the region measured itself, audits among its policy instruments, other measurements, and public statistics of its areas.",
  cannotTell: "Whether the figures are those that this needs.",
  judge: ofReceiver((receiver) => {
    const { there } = held(receiver, "measurements");
    const results = there.filter(({ kind }) => kind === "RESULT");
    const audits = held(receiver, "policy-instruments").there.filter(
      ({ kind }) => kind === "audit",
    );
    const statistics = receiver.statistics.length;
    const { against, lowers } = hindered(
      receiver,
      ["results-of-investment-in-maker-spaces"],
      ["measurements", "policy-instruments"],
    );
    return weigh({
      met: sign("Results measured and audits there", [...audits, ...results]),
      partly: [
        sign(
          "Figures there that are no results",
          there.filter(({ kind }) => kind !== "RESULT"),
        ),
        statistics > 0
          ? { says: `Public statistics of its areas: ${statistics} figures.`, records: [] }
          : null,
      ],
      against: [against],
      lowers: [lowers],
    });
  }),
};
