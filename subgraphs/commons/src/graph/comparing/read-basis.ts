import { GuildhallError, nearest, unitOf, vocabulary, type Warnings } from "@guildhall/schema";
import { timeOf } from "@guildhall/schema/compare";
import type { AskedBasis } from "../../comparison/basis.ts";
import type { AskedIndicator } from "../../comparison/compare.ts";
import type { BasisInput } from "./question.ts";
import { checkLength, codeOf, FIELD, readPeriod } from "./read-question.ts";

/** The bases asked for, by the code of the indicator; one that is not among those compared is warned of. */
export function readBases(
  given: readonly BasisInput[],
  indicators: readonly AskedIndicator[],
  warnings: Warnings,
): ReadonlyMap<string, AskedBasis> {
  const codes = indicators.map(({ code }) => code);
  const bases = new Map<string, AskedBasis>();
  for (const one of given) {
    checkLength(one.indicator, "basis.indicator");
    const code = codeOf(one.indicator, `${FIELD}.basis.indicator`, warnings);
    if (bases.has(code)) refuse("basis", `two for ${code}`, "one for each indicator");
    if (!codes.includes(code)) unused(one.indicator, codes, warnings);
    bases.set(code, readBasis(one, warnings));
  }
  return bases;
}

const unused = (word: string, codes: readonly string[], warnings: Warnings): void =>
  warnings.add({ code: "WORD_UNKNOWN", argument: `${FIELD}.basis.indicator`, got: word }, (got) => {
    const near = nearest(word, codes, (code) => [code]);
    const wanted = near.length > 0 ? near : codes.slice(0, 3);
    return {
      message: `Got a basis for ${JSON.stringify(got)}, wanted one for an indicator that is compared: ${wanted.join(" or ")}.`,
      near,
    };
  });

function readBasis(given: BasisInput, warnings: Warnings): AskedBasis {
  const { origin, kind, subject, period, unit } = given;
  const { start, end } = period ?? {};
  if (period && !(start && end))
    refuse("basis.period", "one end", "start and end: the very time that the figures are for");
  if (period) readPeriod(period, "basis.period");
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
  checkLength(word, "basis.unit");
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
  if (!scheme || (scheme !== "region" && level == null) || (level ?? 0) < 0)
    refuse(
      "basis",
      `territoryScheme ${scheme ?? "null"} and territoryLevel ${level ?? "null"}`,
      "a scheme with a level such as NUTS and 2, or the scheme region",
    );
  checkLength(scheme!, "basis.territoryScheme");
  return {
    area: scheme === "region" ? null : { scheme: scheme!, level: level!, code: "", version: "" },
  };
}

function refuse(argument: string, got: string, wanted: string): never {
  throw new GuildhallError("FILTER_INVALID", `${FIELD}.${argument} got ${got}, wanted ${wanted}.`);
}
