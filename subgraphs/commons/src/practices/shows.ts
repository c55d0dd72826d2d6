import { FORMATS } from "@guildhall/schema/define";

/**
 * What a figure of a practice can show: a change for those it is for, how many it reached, or only
 * what was put in and done. A house's floor space is no effect, however large.
 */
export type Shows = "EFFECT" | "REACH" | "EFFORT";

const EFFECTS = new Set([
  "jobs-created",
  "gross-value-added",
  "gross-value-added-per-year",
  "turnover",
  "capital-raised",
  "prototypes",
  "survival-rate",
  "incorporation-rate",
]);
const REACHED = new Set([
  "businesses-supported",
  "start-ups-supported",
  "start-ups-supported-per-year",
  "projects-supported",
  "resident-businesses",
  "people-at-work",
  "members",
  "member-organisations",
  "registered-users",
  "visitors",
  "event-attendance",
  "people-trained-per-year",
  "applications",
  "applications-per-year",
]);

const EFFECT_UNITS = new Set([
  "jobs",
  "agreements",
  "patents",
  "products",
  "prototypes",
  "tonnes",
  "ratio",
]);
const REACHED_UNITS = new Set([
  "businesses",
  "smes",
  "start-ups",
  "organisations",
  "schools",
  "members",
  "people",
  "visitors",
  "children",
  "visits",
  "projects",
]);

/** Of a figure that is of no indicator, words of its name. */
const EFFECT_WORDS =
  /\b(turnover|sales|sav(ed|ings)|return|surviv\w*|trading|to market|exports)\b/i;
const NOT_YET = /\b(can|could|capacity|planned|to be)\b/i;

export function whatShows({
  name,
  indicator,
  unit,
}: {
  name: string;
  indicator: string | null;
  unit: string | null;
}): Shows {
  if (indicator !== null) {
    if (EFFECTS.has(indicator)) return "EFFECT";
    return REACHED.has(indicator) ? "REACH" : "EFFORT";
  }
  if (NOT_YET.test(name)) return "EFFORT";
  if (EFFECT_WORDS.test(name) || EFFECT_UNITS.has(unit ?? "")) return "EFFECT";
  return REACHED_UNITS.has(unit ?? "") ? "REACH" : "EFFORT";
}

/** A sum of money set aside or spent, whichever field tells it. */
export const isMoney = (unit: string | null): boolean =>
  unit !== null && FORMATS.currency.valid(unit);
