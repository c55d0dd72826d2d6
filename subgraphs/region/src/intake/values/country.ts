import { absenceOf } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";
import { foldWords } from "../../records/slug.ts";

const LANGUAGES = ["en", "es", "it", "pt", "fr", "sl", "hr", "lt", "sk", "tr", "de"];

/** Spellings that no list of country names has. */
const SPELLINGS: Readonly<Record<string, string>> = {
  uk: "GB",
  "u k": "GB",
  "great britain": "GB",
  "gt britain": "GB",
  britain: "GB",
  gbr: "GB",
  "uk gb": "GB",
  "united kingdom of great britain and northern ireland": "GB",
  "reino unido": "GB",
  turkey: "TR",
  turkiye: "TR",
  tur: "TR",
  eire: "IE",
  "republic of ireland": "IE",
  irl: "IE",
  "slovak republic": "SK",
  svk: "SK",
  "czech republic": "CZ",
  cze: "CZ",
  holland: "NL",
  "the netherlands": "NL",
  nld: "NL",
  "republic of slovenia": "SI",
  svn: "SI",
  "republic of croatia": "HR",
  hrv: "HR",
  "republic of lithuania": "LT",
  ltu: "LT",
  esp: "ES",
  ita: "IT",
  prt: "PT",
  fra: "FR",
  deu: "DE",
  aut: "AT",
  bel: "BE",
  pol: "PL",
  che: "CH",
  usa: "US",
  "u s a": "US",
  "u s": "US",
  "united states of america": "US",
  el: "GR",
  "italian republic": "IT",
};
const PARTS: Readonly<Record<string, string>> = {
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  inglaterra: "GB",
  inghilterra: "GB",
  angleterre: "GB",
  "west midlands": "GB",
  catalonia: "ES",
  "basque country": "ES",
  "pais vasco": "ES",
  euskadi: "ES",
};

const names = namesOfCountries();

/** Reads a country, however it is spelt, as its ISO 3166-1 code. */
export function readCountry(given: string): Reading<string> {
  const text = given.trim();
  if (absenceOf(text)) return unread();
  const folded = foldWords(text);
  const code = SPELLINGS[folded] ?? (/^[A-Za-z]{2}$/.test(text) ? coded(text) : names.get(folded));
  if (code) return read(code);
  const whole = PARTS[folded];
  if (whole) return read(whole, doubt("COUNTRY_FROM_PART", given, { fix: whole }));
  return unread(doubt("COUNTRY_UNKNOWN", given, { wanted: "a country such as Slovenia or SI" }));
}

function coded(text: string): string | undefined {
  const code = text.toUpperCase();
  return codes.has(code) ? code : undefined;
}

const codes: ReadonlySet<string> = new Set(names.values());

function namesOfCountries(): Map<string, string> {
  const found = new Map<string, string>();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const candidates = letters.flatMap((one) => letters.map((two) => one + two)).filter(isCurrent);
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of candidates) {
      const name = display.of(code);
      if (name && !found.has(foldWords(name))) found.set(foldWords(name), code);
    }
  }
  return found;
}

/** Withdrawn codes read as another's (UK as GB), and groups of countries are none. */
function isCurrent(code: string): boolean {
  if (/^(A[A]|Q[M-Z]|X[A-JL-Z]|Z[Z]|EU|EZ|UN|QO|AC|CP|DG|EA|IC|TA|CQ)$/.test(code)) return false;
  return (
    new Intl.Locale(`und-${code}`).region === code &&
    new Intl.DisplayNames("en", { type: "region" }).of(code) !== code
  );
}
