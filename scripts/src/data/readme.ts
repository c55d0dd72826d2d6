import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reasonsList } from "@guildhall/schema/compare";
import { UserError } from "@guildhall/serving/process";
import { type KindCoverage, totalOf } from "./coverage.ts";
import { FOUNDING, readRegistries } from "./registries.ts";
import { type Report, reportOn } from "./report.ts";
import type { Cell } from "../bench/table.ts";
import { inSeveral, PAIRS_HEAD, pairsRow } from "./tables.ts";

/** The fields that a comparison asks for first; every other is in `npm run data -- --coverage`. */
const FIRST_ASKED: Readonly<Record<string, readonly string[]>> = {
  "good-practices": [
    "problem",
    "themes",
    "conditions",
    "lessons",
    "resources",
    "evidence",
    "transferPotential",
    "adoptedElsewhere",
  ],
  adoptions: ["practice", "from", "to", "adaptation", "outcome", "toldBy"],
  findings: ["themes", "year", "bearsOn"],
  measurements: ["indicator", "subject", "period", "territory", "selfReported", "sameAs"],
  "support-programmes": ["providerType", "supportKinds", "stages", "eligibility", "howToApply"],
  "maker-spaces": ["facilities", "openedOn", "membership", "operator", "location", "metrics"],
};

const BEGIN = "<!-- What follows is written by: npm run data -- --coverage --write -->";
const END = "<!-- Up to here. -->";

/** The tables of the README: how far the registries reach, and how many of their figures compare. */
export const tablesOf = ({ regions, kinds, pairs, total }: Report): string =>
  [
    ...kinds.filter(({ kind }) => FIRST_ASKED[kind]).map((kind) => reach(kind, regions)),
    markdown(PAIRS_HEAD, [
      ...inSeveral(pairs).map(([indicator, of]) => pairsRow(indicator, of)),
      pairsRow("**all**", total),
    ]),
    markdown(
      ["refused for", "pairs", "because"],
      reasonsList()
        .filter(({ code }) => total.refused[code])
        .map(({ code, says }) => [code, total.refused[code] ?? 0, says]),
    ),
  ].join("\n\n");

function reach({ kind, records, fields }: KindCoverage, regions: readonly string[]): string {
  const asked = FIRST_ASKED[kind] ?? [];
  return markdown(
    [kind, "records", ...asked],
    [
      ...regions
        .filter((region) => records[region])
        .map((region) => [
          region,
          records[region] ?? 0,
          ...asked.map((field) => fields[field]?.[region] ?? 0),
        ]),
      ["**all**", totalOf(records), ...asked.map((field) => totalOf(fields[field] ?? {}))],
    ],
  );
}

const markdown = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** A text with the tables in their place. */
export function withTables(text: string, tables: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin)
    throw new UserError(`The README has no place for the tables: write ${BEGIN} and ${END} there.`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${tables}\n\n${text.slice(end)}`;
}

const README = join(FOUNDING, "README.md");

export async function writeReadme(): Promise<string> {
  await writeFile(README, (await now()).wanted);
  return `Written: ${README}`;
}

/** Tables that are out of date tell of data that is no longer there. */
export async function checkReadme(): Promise<void> {
  const { found, wanted } = await now();
  if (found !== wanted)
    throw new UserError(
      "Out of date: subgraphs/partners/README.md. Run: npm run data -- --coverage --write",
    );
}

async function now() {
  const found = await readFile(README, "utf8");
  return { found, wanted: withTables(found, tablesOf(reportOn(await readRegistries(FOUNDING)))) };
}
