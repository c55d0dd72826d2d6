import { absenceOf } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";

/** Digits of postcodes, in the countries where some begin with zero. */
const DIGITS: Readonly<Record<string, number>> = {
  ES: 5,
  IT: 5,
  FR: 5,
  DE: 5,
  LT: 5,
  SK: 5,
  TR: 5,
  FI: 5,
  EE: 5,
  PL: 5,
  US: 5,
  RO: 6,
  NO: 4,
  PT: 7,
};

/**
 * Reads a postcode as text. Where a spreadsheet has dropped zeros in front, it is kept as it stands
 * and the whole one proposed: a registry's owner knows better than a rule.
 */
export function readPostcode(given: string, country?: string): Reading<string> {
  if (absenceOf(given)) return unread();
  const text = given.trim().replace(/^(\d+)\.0$/, "$1");
  const wanted = country ? DIGITS[country] : undefined;
  if (!wanted || !/^\d+$/.test(text) || text.length >= wanted) return read(text);
  const missing = wanted - text.length;
  // Portugal's older postcodes have four digits; elsewhere more than two zeros are not lost ones.
  if (missing > 2 || (country === "PT" && text.length < 6)) return read(text);
  return read(
    text,
    doubt("POSTCODE_ZEROS_LOST", given, {
      wanted: `${wanted} digits, as in ${country}`,
      fix: text.padStart(wanted, "0"),
    }),
  );
}
