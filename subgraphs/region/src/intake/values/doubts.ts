import type { Issue } from "@guildhall/schema";

/** What reading a value can leave in doubt: stable codes, each with its severity and plain sentence. */
export const DOUBTS = {
  NUMBER_NOT_READ: ["WARNING", "No number could be read here, so it was left out."],
  NUMBER_WITH_WORDS: ["NOTE", "A number was read from words; the words are kept beside it."],
  NUMBER_AMBIGUOUS: ["WARNING", "The number can be read in two ways; one was taken."],
  DATE_FROM_SPREADSHEET_SUSPECTED: [
    "WARNING",
    "A spreadsheet seems to have made a date of a range such as 10-20, so it was left out.",
  ],
  DATE_NOT_READ: ["WARNING", "No date could be read here, so it was left out."],
  DATE_AMBIGUOUS: [
    "WARNING",
    "Day and month can be read either way; the day was taken to come first.",
  ],
  DATE_WITH_WORDS: ["NOTE", "A date was read from words that say more than a date."],
  DATE_FROM_SERIAL: ["NOTE", "A spreadsheet's day number was read as a date."],
  DATE_TWO_DIGIT_YEAR: ["NOTE", "The year has two digits; its century was supplied."],
  FEE_WITHOUT_CURRENCY: [
    "WARNING",
    "The fee does not say its currency, so it was kept as words only.",
  ],
  FEE_WITHOUT_PERIOD: [
    "WARNING",
    "The fee does not say the time it buys, so it was kept as words only.",
  ],
  FEE_NOT_READ: ["NOTE", "The fee is told in words; no price could be read from it."],
  COORDINATE_NOT_READ: ["WARNING", "The coordinates could not be read, so they were left out."],
  COORDINATE_WITHOUT_PAIR: [
    "WARNING",
    "One of the two coordinates is missing, so the other was left out.",
  ],
  SWAPPED_COORDINATES_SUSPECTED: [
    "WARNING",
    "The latitude lies beyond 90 degrees; the two were taken the other way round.",
  ],
  COUNTRY_UNKNOWN: ["WARNING", "No country of this name is known, so it was left out."],
  COUNTRY_FROM_PART: ["NOTE", "A part of a country was read as the country."],
  POSTCODE_ZEROS_LOST: [
    "WARNING",
    "The postcode is too short for its country: a spreadsheet may have dropped zeros in front.",
  ],
  URL_WITHOUT_SCHEME: ["NOTE", "The address lacked https:// in front; it was supplied."],
  URL_RESPELT: ["NOTE", "The cell holds more than one clean address; the first was taken."],
  URL_NOT_READ: ["WARNING", "No web address could be read here, so it was left out."],
  YES_NO_NOT_READ: ["WARNING", "Neither yes nor no could be read here, so it was left out."],
  HOURS_NOT_READ: ["NOTE", "The opening hours are told in words; they were kept as words only."],
  VALUE_NOT_IN_LIST: ["WARNING", "The word is none of those the contract has, so it was left out."],
  VALUE_NOT_TAKEN: ["WARNING", "The contract does not take this value, so it was left out."],
  TEXT_CUT: ["WARNING", "The text is longer than the contract takes; its end was cut off."],
  ENCODING_ASSUMED: ["NOTE", "The row is not in UTF-8; it was read as Windows-1252."],
  ID_MISSING: ["NOTE", "The row has no id of its own; one was made from the name."],
  ID_RESPELT: ["NOTE", "The id was spelt anew, in small letters, digits and hyphens."],
  ID_MADE_UNIQUE: ["WARNING", "Another row has the same name; the id was told apart."],
  ROW_TOO_SHORT: ["WARNING", "The row has fewer cells than the heading has columns."],
  ROW_TOO_LONG: ["WARNING", "The row has more cells than the heading has columns."],
  TWO_VALUES: ["WARNING", "Two columns give this field different values; the first was taken."],
  CELL_ERROR: ["WARNING", "The spreadsheet shows an error here instead of a value."],
  LANGUAGE_UNKNOWN: ["WARNING", "No language of this name is known, so it was left out."],
} as const satisfies Record<string, readonly [Issue["severity"], string]>;

export type DoubtCode = keyof typeof DOUBTS;
export type Doubt = Omit<Issue, "field">;

/** What became of a value: its reading, where there is one, and what is doubtful about it. */
export interface Reading<Value> {
  value?: Value;
  doubts: readonly Doubt[];
}

export const FOUND_MAX = 300;

export function doubt(
  code: DoubtCode,
  found: string,
  more: { wanted?: string; fix?: string; message?: string } = {},
): Doubt {
  const [severity, message] = DOUBTS[code];
  const shown = found.length > FOUND_MAX ? `${found.slice(0, FOUND_MAX - 1)}…` : found;
  return { code, severity, message, found: shown, ...more };
}

export const read = <Value>(value: Value, ...doubts: Doubt[]): Reading<Value> => ({
  value,
  doubts,
});
export const unread = <Value>(...doubts: Doubt[]): Reading<Value> => ({ doubts });
