import type { Command } from "commander";
import { formatOf, type GraphOptions, misuse, onGraph } from "./asking/on-graph.ts";
import { askPinned, readAnswer } from "./asking/pinned.ts";
import { comparison } from "./comparing/answer.ts";
import { comparisonCsv } from "./comparing/csv.ts";
import {
  AGGREGATIONS,
  type CompareOptions,
  NORMALISATIONS,
  rankingOf,
  variablesOf,
} from "./comparing/options.ts";
import { questionOf } from "./comparing/query.ts";
import { comparisonReport } from "./comparing/report.ts";
import { print } from "./reporting/print.ts";

const EXAMPLES = `
Examples:
  guildhall compare --indicators population,unemployment-rate --regions kranj,lisbon
  guildhall compare --indicators 'maker-spaces-per-100000-people/*' --countries SI,PT --format csv
  guildhall compare --indicators tertiary-attainment-25-64,unemployment-rate --period 2015..2020 --rank

A figure that does not simply compare has a footnote that says why; what may not be compared is
shown and never averaged. The exit code is 1 where a ranking was asked for and refused.`;

/** `guildhall compare`: regions side by side, asked of a running graph. */
export function addCompareCommand(program: Command): void {
  onGraph(program.command("compare"))
    .description("Sets regions side by side, and says of each figure whether it compares.")
    .requiredOption("--indicators <codes>", "codes of indicators, with commas between", list)
    .option("--regions <ids>", "only these regions", list)
    .option("--countries <codes>", "only regions in these countries, such as SI,PT", list)
    .option("--partnerships <ids>", "only regions of these partnerships, such as urban-m", list)
    .option("--period <years>", "the time asked for: 2015..2020, 2015.., ..2020 or 2019")
    .option("--per <what>", "seen beside it: for 100,000 people, or for a km² (people or km2)")
    .option("--currency <code>", "seen beside it: money in this currency, such as EUR")
    .option("--year <year>", "with --currency: the year whose rates are taken")
    .option("--by <what>", "with --currency: exchange-rate or purchasing-power")
    .option("--rank", "how the regions come out over all indicators, as intervals")
    .option("--weights <list>", "with --rank: what indicators weigh, such as population=2", list)
    .option("--better <list>", "with --rank: which way is better, such as population=more", list)
    .option("--normalise <how>", `with --rank: ${NORMALISATIONS.join(", ")}`)
    .option("--aggregate <how>", `with --rank: ${AGGREGATIONS.join(", ")}`)
    .option("--seed <number>", "with --rank: what weights are drawn by")
    .addHelpText("after", EXAMPLES)
    .action((options: CompareOptions & GraphOptions) => compare(options));
}

/** Asks and prints; a ranking that is refused is a failure of the command. */
export async function compare(
  options: CompareOptions & GraphOptions,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  const format = formatOf(options);
  const question = questionOf(variablesOf(options), rankingOf(options));
  const pinned = await askPinned(options.graph, question, options);
  const compared = readAnswer(options.graph, comparison, pinned.data["compareRegions"]);
  await print(format, output, {
    report: () => comparisonReport(compared, pinned),
    csv: () => comparisonCsv(compared, pinned.citation),
    json: () => ({ ...compared, citation: pinned.citation }),
    remarks: pinned.remarks,
  });
  if (compared.ranking && !compared.ranking.result) process.exitCode = 1;
}

function list(given: string): string[] {
  const words = given
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
  if (words.length > 0) return words;
  throw misuse(`Got ${JSON.stringify(given)}, wanted words with commas between.`);
}
