import { isDate, isInstant, isPartialDate } from "./scalars.ts";
import { isRegionId, parseRecordId } from "../ids.ts";
import type { Format, TextRule } from "./spec.ts";

function isUrl(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** What each format takes, with words for those who wrote something else. */
export const FORMATS: Record<Format, TextRule> = {
  date: { valid: isDate, wanted: "a date as YYYY-MM-DD" },
  "partial-date": { valid: isPartialDate, wanted: "a date as YYYY, YYYY-MM or YYYY-MM-DD" },
  instant: { valid: isInstant, wanted: "an instant such as 2026-11-22T09:30:00Z" },
  url: { valid: isUrl, wanted: "an address that begins with http:// or https://" },
  "time-of-day": {
    valid: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
    wanted: "a time as HH:MM, 00:00 to 23:59",
  },
  language: {
    valid: (text) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text),
    wanted: "a language tag such as en or pt-BR (BCP 47)",
  },
  currency: {
    valid: (text) => /^[A-Z]{3}$/.test(text),
    wanted: "a currency such as EUR (ISO 4217)",
  },
  country: {
    valid: (text) => /^[A-Z]{2}$/.test(text),
    wanted: "a country such as SI (ISO 3166-1)",
  },
  "record-id": {
    valid: (text) => parseRecordId(text) !== null,
    wanted: "a record's id such as lisbon/maker-spaces/fablab-lisboa",
  },
  "region-id": { valid: isRegionId, wanted: "a region's id such as san-sebastian" },
  slug: { valid: isRegionId, wanted: "small letters, digits and hyphens" },
};
