import type { Rule } from "./rule.ts";
import { toldIn, type Told } from "./told.ts";
import { yearsIn } from "./years.ts";

export const periodContradicted: Rule = {
  code: "PERIOD_CONTRADICTED",
  severity: "WARNING",
  means: "The name of a figure tells a year that its period has no part of.",
  check(record, { kind }) {
    return toldIn(record, kind).flatMap((told) => {
      const held = heldIn(told);
      if (!held) return [];
      const other = yearsIn(told.name).find(
        ({ text, from, to }) =>
          (to < held.from || from > held.to) && text !== String(told.quantity?.value),
      );
      if (!other) return [];
      return [
        {
          field: `${told.at}${told.period ? "period" : "asOf"}`,
          message: `The figure's name tells of ${other.text}, and its period of another time. Correct one of the two.`,
          found: told.period ? `${told.period.start ?? ""} to ${told.period.end ?? ""}` : told.asOf,
          wanted: other.text,
        },
      ];
    });
  },
};

/** The years of its period; one end may be open. */
function heldIn({ period, asOf }: Told): { from: number; to: number } | null {
  const start = period?.start ?? asOf;
  const end = period?.end ?? asOf;
  if (!start && !end) return null;
  return { from: start ? yearOf(start) : -Infinity, to: end ? yearOf(end) : Infinity };
}

const yearOf = (date: string): number => Number(String(date).slice(0, 4));
