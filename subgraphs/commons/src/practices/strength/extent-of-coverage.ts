import type { AdoptionTold } from "../adoptions.ts";
import type { PracticeFigure } from "../figures.ts";
import { counted, figureInWords } from "../words.ts";
import { because, type Criterion } from "./criterion.ts";

/** How many of those it is for it reaches, and whether it worked elsewhere. */
export const extentOfCoverage: Criterion = {
  name: "EXTENT_OF_COVERAGE",
  judge({ figures, adoptions }) {
    const reached = figures.filter(({ kind, shows }) => kind === "RESULT" && shows === "REACH");
    const elsewhere = adoptions.filter(
      (one) => one.elsewhere && one.state !== "CONSIDERED" && one.calledOtherwise === null,
    );
    const failed = adoptions.filter(({ accounts }) => accounts.some(isFailure));
    const accounts = adoptions.flatMap((one) => one.accounts);
    const failures =
      failed.length > 0
        ? ` ${counted(failed.length, "adoption")} of it failed or was stopped.`
        : "";
    const share = shareReached(reached, figures);
    if (share)
      return because("MET", {
        says: `Somebody else counted ${figureInWords(share.reached)}, of ${figureInWords(share.all)}.${failures}`,
        figures: [share.reached, share.all],
        records: accounts,
      });
    const worked = elsewhere.filter(isProved);
    if (worked.length > 0 && failed.length === 0)
      return because("MET", {
        says: `It was taken up elsewhere and found to work, and not by the word of its givers alone: ${worked.flatMap((one) => one.accounts.slice(0, 1).map(({ name }) => name)).join("; ")}. Of how many it is for, no record says how many it reaches.`,
        figures: reached,
        records: accounts,
      });
    if (reached.length > 0 || elsewhere.length > 0)
      return because("PROMISING", {
        says: `${[
          reached.length > 0 &&
            `It reached ${reached.length > 1 ? "among others " : ""}${figureInWords(reached[0]!)}, and of how many it is for, no record says.`,
          elsewhere.length > 0 &&
            `It was taken up elsewhere, or is about to be (${counted(elsewhere.length, "adoption")}).`,
        ]
          .filter(Boolean)
          .join(" ")}${failures}`,
        figures: reached,
        records: accounts,
      });
    return because("NOT_SHOWN", {
      says: `Nobody counted whom it reached, and no record tells that it was taken up elsewhere.${failures}`,
      records: accounts,
    });
  },
};

const isFailure = ({ state }: { state: string }): boolean =>
  state === "FAILED" || state === "STOPPED";

/** A source says that it worked, and somebody else than those whose practice it was. */
const isProved = ({ accounts, contradicted }: AdoptionTold): boolean =>
  !contradicted &&
  accounts.some(
    ({ state, stateBasis, toldBy }) =>
      state === "SUCCEEDED" &&
      stateBasis === "STATED" &&
      (toldBy === "TAKER" || toldBy === "BOTH" || toldBy === "OTHER"),
  );

/** Those reached among all whom it is for, counted in one unit; only where others counted. */
function shareReached(reached: readonly PracticeFigure[], figures: readonly PracticeFigure[]) {
  for (const one of reached) {
    const all = figures.find(
      ({ kind, unit, value }) =>
        kind === "CONTEXT" && unit === one.unit && (value ?? 0) >= (one.value ?? Infinity),
    );
    if (all && one.selfReported === false && (one.cited ?? 0) > 0) return { reached: one, all };
  }
  return null;
}
