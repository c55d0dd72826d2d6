import { GuildhallError } from "@guildhall/schema";
import type { Direction, RankingOptions, RankingTable } from "../../scoring/ranking-table.ts";
import {
  type IndicatorDirectionInput,
  type IndicatorWeightInput,
  MOST_WEIGHTINGS,
  type RankingArgs,
} from "./ranking-args.ts";

/** Far more than anybody weighs by, and far from where a sum of weights is infinite. */
const MOST_WEIGHT = 1e12;

/** What was asked for, read; what could only be a slip is refused. */
export function readOptions(args: RankingArgs, { columns }: RankingTable): RankingOptions {
  const { weights, directions, ...rest } = args;
  const codes = columns.map(({ code }) => code);
  const between = (name: keyof typeof rest, least: number, most: number, wanted: string) => {
    const got = rest[name] as number;
    if (!(got >= least && got <= most)) throw refused(`ranking.${name}`, String(got), wanted);
  };
  between("weightings", 1, MOST_WEIGHTINGS, `1 to ${MOST_WEIGHTINGS}`);
  between("minimumRegions", 2, Infinity, "2 or more");
  between("minimumComparable", 0, 1, "a share from 0 to 1");
  between("toldApartFrom", 0.5 + Number.EPSILON, 1, "a share above 0.5, up to 1");
  return {
    ...rest,
    weights: weightsOf(weights ?? [], codes),
    directions: Object.fromEntries(
      byIndicator("directions", directions ?? [], codes).map(
        ({ indicator, direction }): [string, Direction] => [indicator, direction],
      ),
    ),
  };
}

function weightsOf(given: readonly IndicatorWeightInput[], codes: readonly string[]) {
  const wrong = given.find(({ weight }) => !(weight >= 0 && weight <= MOST_WEIGHT));
  if (wrong)
    throw refused(
      "ranking.weights",
      `${wrong.weight} for ${wrong.indicator.slice(0, 100)}`,
      `weights from 0 to ${MOST_WEIGHT}; that less of it is better is said by directions`,
    );
  return Object.fromEntries(
    byIndicator("weights", given, codes).map(({ indicator, weight }) => [indicator, weight]),
  );
}

function byIndicator<T extends IndicatorWeightInput | IndicatorDirectionInput>(
  name: string,
  given: readonly T[],
  codes: readonly string[],
): readonly T[] {
  const said = given.map(({ indicator }) => indicator);
  const wrong = said.find((code, at) => !codes.includes(code) || said.indexOf(code) !== at);
  if (wrong === undefined) return given;
  const got = codes.includes(wrong) ? `${wrong} twice` : JSON.stringify(wrong.slice(0, 100));
  throw refused(`ranking.${name}`, got, `each once, of ${codes.join(", ") || "no columns at all"}`);
}

const refused = (argument: string, got: string, wanted: string): GuildhallError =>
  new GuildhallError("FILTER_INVALID", `${argument} got ${got}, wanted ${wanted}.`);
