import {
  findTerm,
  GuildhallError,
  nearest,
  unitOf,
  vocabulary,
  type Warnings,
} from "@guildhall/schema";
import { timeOf } from "@guildhall/schema/compare";
import type { AskedBasis } from "../../comparison/basis.ts";
import type { AskedIndicator, ComparisonQuestion } from "../../comparison/compare.ts";
import type { BasisInput, ComparisonPeriodInput } from "./question.ts";

const MOST_INDICATORS = 30;
const FIELD = "compareRegions";

/** The indicators asked for: a code, `code/part`, or `code/*`. Those that nobody knows are warned of. */
export function readIndicators(given: readonly string[], warnings: Warnings): AskedIndicator[] {
  if (given.length < 1 || given.length > MOST_INDICATORS)
    throw new GuildhallError(
      "FILTER_INVALID",
      `${FIELD}.indicators got ${given.length}, wanted 1 to ${MOST_INDICATORS}. Ask for the others in another request.`,
    );
  const read = given.map((word) => {
    const [name = "", part] = word.split(/\/(.*)/s);
    return { code: codeOf(name, `${FIELD}.indicators`, warnings), part: part || null };
  });
  const key = ({ code, part }: AskedIndicator): string => `${code}/${part}`;
  return read.filter((one, at) => read.findIndex((other) => key(other) === key(one)) === at);
}

function codeOf(word: string, argument: string, warnings: Warnings): string {
  const known = findTerm("indicator", word)?.code;
  if (known === undefined)
    warnings.add({ code: "WORD_UNKNOWN", argument, got: word }, (got) => {
      const terms = nearest(word, vocabulary("indicator")?.terms ?? [], (term) => [
        term.code,
        term.label,
      ]);
      const near = terms.map(({ code }) => code);
      const wanted = near.join(" or ") || 'a code of vocabulary(id: "indicator")';
      return { message: `Got indicator ${JSON.stringify(got)}, wanted ${wanted}.`, near };
    });
  return known ?? word;
}

export function readPeriod(
  period: ComparisonPeriodInput | null | undefined,
): NonNullable<ComparisonQuestion["period"]> {
  const { start, end } = period ?? {};
  const since = start ? timeOf({ asOf: start })?.from : undefined;
  const until = end ? timeOf({ asOf: end })?.to : undefined;
  if (since && until && since > until)
    throw new GuildhallError(
      "FILTER_INVALID",
      `${FIELD}.period got start ${start} and end ${end}, wanted a start that is not after the end.`,
    );
  return { ...(since && { since }), ...(until && { until }) };
}

export const readBases = (
  given: readonly BasisInput[],
  warnings: Warnings,
): ReadonlyMap<string, AskedBasis> =>
  new Map(
    given.map((one) => [
      codeOf(one.indicator, `${FIELD}.basis.indicator`, warnings),
      readBasis(one, warnings),
    ]),
  );

function readBasis(given: BasisInput, warnings: Warnings): AskedBasis {
  const { origin, kind, subject, period, unit } = given;
  const { start, end } = period ?? {};
  if (period && !(start && end))
    throw new GuildhallError(
      "FILTER_INVALID",
      `${FIELD}.basis.period got one end, wanted start and end: the very time that the figures are for.`,
    );
  const time = start && end ? timeOf({ period: { start, end } }) : null;
  return {
    ...(origin && { origin }),
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(time && { time }),
    ...(unit && { unit: unitAsked(unit, warnings) }),
    ...areaAsked(given),
  };
}

function unitAsked(word: string, warnings: Warnings): string {
  const known = unitOf(word);
  if (known === undefined)
    warnings.add({ code: "WORD_UNKNOWN", argument: `${FIELD}.basis.unit`, got: word }, (got) => ({
      message: `Got unit ${JSON.stringify(got)}, wanted a word of vocabulary(id: "unit"), or a currency (ISO 4217).`,
      near: nearest(word, vocabulary("unit")?.terms ?? [], (term) => [term.code, term.label]).map(
        ({ code }) => code,
      ),
    }));
  return known ?? word;
}

function areaAsked({ territoryScheme: scheme, territoryLevel: level }: BasisInput): AskedBasis {
  if (!scheme && level == null) return {};
  if (!scheme || (scheme !== "region" && level == null))
    throw new GuildhallError(
      "FILTER_INVALID",
      `${FIELD}.basis got territoryScheme ${scheme ?? "null"} and territoryLevel ${level ?? "null"}, wanted a scheme with a level such as NUTS and 2, or the scheme region.`,
    );
  return { area: scheme === "region" ? null : { scheme, level: level!, code: "", version: "" } };
}
