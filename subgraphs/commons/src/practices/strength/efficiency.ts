import type { PracticeFacts } from "../facts.ts";
import type { PracticeFigure } from "../figures.ts";
import { isMoney } from "../shows.ts";
import { figureInWords, listed } from "../words.ts";
import { because, type Criterion } from "./criterion.ts";

const COSTS = new Set(["budget", "investment", "municipal-investment", "european-funding"]);

/** Whether what it cost can be held against what came of it. */
export const efficiency: Criterion = {
  name: "EFFICIENCY",
  judge(facts) {
    const results = facts.figures.filter(
      ({ kind, shows }) => kind === "RESULT" && shows !== "EFFORT",
    );
    const costs = facts.figures.filter(isCost);
    const hasCosts = costs.length > 0 || hasMoney(facts);
    const ratio = results.find(({ unit, name }) => unit === "ratio" && /\breturn\b/i.test(name));
    if (ratio)
      return because(ratio.selfReported === false ? "MET" : "PROMISING", {
        says: `A return on what was spent is told: ${figureInWords(ratio)}. ${ratio.selfReported === false ? "Somebody else reckoned it." : "Whether somebody else reckoned it, no record says."}`,
        figures: [ratio],
      });
    const pairs = costs.flatMap((cost) =>
      results.filter((result) => areForTheSame(cost, result)).map((result) => ({ cost, result })),
    );
    const pair = pairs.find(({ result }) => result.selfReported === false) ?? pairs[0];
    if (pair) {
      const byOthers = pair.result.selfReported === false;
      return because(byOthers ? "MET" : "PROMISING", {
        says: `${figureInWords(pair.cost)} and ${figureInWords(pair.result)} are for the same time: what one cost can be worked out. ${byOthers ? "Somebody else counted the result." : "That somebody else counted the result, no record says."} Whether that is little, only others' costs can tell.`,
        figures: [pair.cost, pair.result],
      });
    }
    if (hasCosts && results.length > 0)
      return because("PROMISING", {
        says: "Costs and results are on record, and no two of them for certain of the same time and thing: what one result cost cannot be worked out.",
        figures: [...costs, ...results],
        records: [facts.practice],
      });
    const missing = [
      !hasCosts && "no costs",
      results.length === 0 && "no results that tell of a change or of whom it reached",
    ].filter((one) => one !== false);
    return because("NOT_SHOWN", {
      says: `There are ${listed(missing)} on record.`,
      figures: [...costs, ...results],
      records: hasMoney(facts) ? [facts.practice] : [],
    });
  },
};

const isCost = ({ kind, unit, indicator }: PracticeFigure): boolean =>
  isMoney(unit) && (kind === "BUDGET" || (kind === "RESULT" && COSTS.has(indicator ?? "")));

const hasMoney = ({ practice }: PracticeFacts): boolean =>
  (practice.resources?.money ?? []).some(({ amount }) => amount !== undefined);

/** Of one time from end to end, and of one kind of thing; a bound tells neither cost nor result. */
function areForTheSame(cost: PracticeFigure, result: PracticeFigure): boolean {
  const oneTime = cost.time?.from === result.time?.from && cost.time?.to === result.time?.to;
  const bounds = new Set([cost.bound, result.bound]);
  const settled = !bounds.has("AT_LEAST") && !bounds.has("AT_MOST");
  return cost.time !== null && oneTime && settled && cost.subject?.kind === result.subject?.kind;
}
