import { GuildhallError, nearest } from "@guildhall/schema";
import type { Statistics } from "../../statistics/statistics.ts";
import { structuralCodes } from "../../transfer/similar-figure.ts";
import { STRUCTURE } from "../../transfer/similar.ts";
import { codesOf } from "../statistics-words.ts";

const MOST = 30;

export const BY_WHAT = `Codes or names of public statistics to hold the regions against each other by (vocabulary \`indicator\`, and \`gdp-per-inhabitant-eur\`), 1 to ${MOST}. If not given: ${STRUCTURE.join(", ")}.`;

/** The codes of the statistics that were asked for, each once; undefined where none were. */
export function readIndicators(
  given: readonly string[] | null | undefined,
  statistics: Statistics,
): readonly string[] | undefined {
  if (!given) return undefined;
  const codes = [...new Set(codesOf(given))];
  if (codes.length === 0 || codes.length > MOST)
    throw new GuildhallError(
      "FILTER_INVALID",
      `Got ${codes.length} indicators, wanted 1 to ${MOST}. Leave them out for the usual ones.`,
    );
  const known = structuralCodes(statistics);
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown === undefined) return codes;
  const near = nearest(unknown, known, (code) => [code]);
  throw new GuildhallError(
    "FILTER_INVALID",
    `Got the indicator ${JSON.stringify(unknown.slice(0, 80))}, wanted a public statistic with figures of areas${near.length > 0 ? `, such as ${near.join(" or ")}` : ""}. \`dataSets\` tells which there are.`,
  );
}
