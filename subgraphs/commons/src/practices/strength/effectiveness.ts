import { type ComparedResult, comparedResults } from "../compared.ts";
import { counted, figureInWords } from "../words.ts";
import { because, type Criterion } from "./criterion.ts";

/** Whether it did what it was for, told by somebody else and held against a target or a time before. */
export const effectiveness: Criterion = {
  name: "EFFECTIVENESS",
  judge({ figures }) {
    const effects = figures.filter(({ kind, shows }) => kind === "RESULT" && shows === "EFFECT");
    const compared = comparedResults(figures);
    const better = compared.filter((one) => one.better);
    const shown = better.filter(
      ({ result }) =>
        result.shows === "EFFECT" && result.selfReported === false && (result.cited ?? 0) > 0,
    );
    if (shown.length > 0)
      return because("MET", {
        says: `${shown.map(inWords).join(" ")} Somebody else than those it is about counted it.`,
        figures: shown.flatMap(({ result, against }) => [result, against]),
      });
    const short = compared.filter((one) => !one.better);
    const shortOf = short.length > 0 ? ` ${short.map(inWords).join(" ")}` : "";
    if (effects.length > 0)
      return because("PROMISING", {
        says: `${counted(effects.length, "result tells", "results tell")} of a change, such as ${figureInWords(effects[0]!)}. ${lacking(effects)}${shortOf}`,
        figures: [...effects, ...pairs(short)],
      });
    if (better.length > 0)
      return because("PROMISING", {
        says: `${better.map(inWords).join(" ")} That tells how much was done, not what changed.${shortOf}`,
        figures: [...pairs(better), ...pairs(short)],
      });
    const results = figures.filter(({ kind }) => kind === "RESULT");
    return because("NOT_SHOWN", {
      says: `${results.length === 0 ? "No result is on record." : `${counted(results.length, "result is", "results are")} on record, and none tells of a change: they count who was reached or what was done.`}${shortOf}`,
      figures: [...results, ...pairs(short)],
    });
  },
};

/** What stands between a result and being shown. */
function lacking(effects: readonly { selfReported: boolean | null }[]): string {
  if (effects.some(({ selfReported }) => selfReported === false))
    return "What it was before, or was meant to be, no record says.";
  const own = effects.every(({ selfReported }) => selfReported === true);
  return own
    ? "Those it is about tell it themselves."
    : "Whether somebody else counted it, no record says.";
}

const inWords = ({ result, against, by, better }: ComparedResult): string =>
  by === "TARGET"
    ? `Aimed at ${figureInWords(against)}, it ${better ? "reached" : "came to"} ${figureInWords(result)}${better ? "" : ", short of that"}.`
    : `From ${figureInWords(against)} it ${better ? "rose to the better" : "went"}: ${figureInWords(result)}.`;

const pairs = (compared: readonly ComparedResult[]) =>
  compared.flatMap(({ result, against }) => [result, against]);
