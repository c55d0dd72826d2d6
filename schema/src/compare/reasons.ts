/**
 * `REFUSES`: the two may not be set side by side. `WEAKENS`: they may, with a word of care.
 */
export type Severity = "REFUSES" | "WEAKENS";

interface Reason {
  severity: Severity;
  /** What stands between the two figures, in a plain sentence. */
  means: string;
}

const refuses = (means: string): Reason => ({ severity: "REFUSES", means });
const weakens = (means: string): Reason => ({ severity: "WEAKENS", means });

/**
 * Why two figures do not compare, or only with care. The codes are stable. They are told in this
 * order: what sets the two apart for good, then what whoever keeps one of them has yet to say, then
 * what only weakens.
 */
export const REASONS = {
  SAME_FACT: refuses("Both tell the same fact, which counts once."),
  INDICATOR_DIFFERS: refuses("They are of two indicators, which count different things."),
  KIND_DIFFERS: refuses(
    "They claim different things: a result, a target, an estimate, a budget or a setting.",
  ),
  SUBJECT_DIFFERS: refuses(
    "They are of different kinds of thing, such as a single house and a park, or a panel and a fair.",
  ),
  TERRITORY_DIFFERS: refuses(
    "They reach over areas of different levels, such as a whole country and a region.",
  ),
  UNIT_DIFFERS: refuses("They are in units that are not the same word, such as people and visits."),
  CURRENCY_DIFFERS: refuses("They are in two currencies, and neither was converted."),
  BOUND_ONE_SIDED: refuses("One of them is only a bound: the true value may be far from it."),
  PERIODS_APART: refuses("More than a year lies between the times that they are for."),
  PERIOD_LENGTH_DIFFERS: refuses(
    "What they count adds up over time, and they were counted for different lengths of it.",
  ),
  TOO_OLD: refuses("One of them is for a time before the one that was asked for."),
  VALUE_ABSENT: refuses("One of them has no value."),
  INDICATOR_UNKNOWN: refuses(
    "One of them is of no indicator of the list, so nobody says that both count the same thing.",
  ),
  SUBJECT_UNKNOWN: refuses("Nobody says what kind of thing one of them is of."),
  KIND_UNKNOWN: refuses("Nobody says of one of them whether it was reached, aimed at or reckoned."),
  PERIOD_UNKNOWN: refuses("Nobody says what time one of them is for."),
  PERIOD_LENGTH_UNKNOWN: refuses(
    "What they count adds up over time, and nobody says for how long one of them was counted.",
  ),
  RANGE: weakens("One of them is a range: both its ends have to be shown."),
  ROUNDED: weakens("One of them lies near its value rather than at it."),
  PERIOD_INFERRED: weakens("No source says what time one of them is for: it was judged likely."),
  TERRITORY_INFERRED: weakens("No source says what area one of them is for: it was judged likely."),
  TERRITORY_NOT_THE_REGION: weakens(
    "One of them is for another area than the region that keeps it.",
  ),
  TERRITORY_VERSION_DIFFERS: weakens(
    "Their areas are codes of two versions of a scheme, which may draw them otherwise.",
  ),
  REGION_KIND_DIFFERS: weakens("One of them is of a city and the other of a whole region."),
  PRICES_DIFFER: weakens("They are sums in the prices of different years."),
  CONTRADICTED: weakens("Another figure tells otherwise of the same thing as one of them."),
  SELF_REPORTED: weakens(
    "One of them is told by the one it is about, or by who runs or funds that.",
  ),
  UNCITED: weakens("No source is cited for one of them."),
  ONE_SOURCE: weakens("One of them rests on one source alone."),
  CONFIDENCE_LOW: weakens("One of them rests on nothing better than a doubtful source."),
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
export const reasonCodes = Object.keys(REASONS) as readonly ReasonCode[];
