import type { Fee, FeePeriod } from "@guildhall/schema";
import { absenceOf } from "./absence.ts";
import { doubt, type Doubt } from "./doubts.ts";
import { readFigure } from "./figure.ts";
import type { NumberStyle } from "./numeral.ts";
import { foldWords } from "../../records/slug.ts";

export interface FeeHints {
  currency?: string | undefined;
  period?: keyof typeof FeePeriod | undefined;
  for?: string | undefined;
}

export interface FeeReading {
  fees: Fee[];
  /** The words, where not all of them became a price. */
  words?: string;
  doubts: Doubt[];
}

const PERIODS: readonly (readonly [keyof typeof FeePeriod, RegExp])[] = [
  [
    "HOUR",
    /\b(per hour|an hour|hourly|each hour|hora|ora|heure|uro|sat|valand|hodin|saat|hour|hr|h)\b/,
  ],
  [
    "DAY",
    /\b(per day|a day|daily|day|dia|diaria|giorno|giornaliero|jour|dan|dnevno|diena|den|gun|gunluk)\b/,
  ],
  [
    "WEEK",
    /\b(per week|weekly|week|semana|semanal|settimana|settimanale|semaine|teden|tjedan|savaite|tyzden|hafta|pw)\b/,
  ],
  [
    "MONTH",
    /\b(per month|monthly|month|mth|pcm|p m|pm|mes|mensual|mese|mensile|mensal|mois|mensuel|mesec|mjesec|mesecno|mjesecno|menuo|menesi|mesiac|mesacne|ay|aylik|monat)\b/,
  ],
  [
    "YEAR",
    /\b(per year|per annum|annual|annually|yearly|year|yr|p a|pa|ano|anual|anno|annuale|annuel|an|leto|letno|godina|godisnje|metai|metams|metus|rok|rocne|yil|yillik|jahr)\b/,
  ],
  ["ONCE", /\b(once|one off|one time|joining|sign up|registration|una vez|una tantum|lifetime)\b/],
];

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ["GBP", /£|\bgbp\b|\bpounds?\b|\bsterling\b|\bquid\b/],
  ["EUR", /€|\beur\b|\beuros?\b|\bevro\b|\beura\b|\beurai?\b/],
  ["TRY", /₺|\btry\b|\btl\b|\blira\b/],
  ["USD", /us\$|\busd\b/],
  ["HRK", /\bhrk\b|\bkn\b|\bkuna\b/],
  ["LTL", /\bltl\b|\blt\b|\blitas?\b/],
  ["PLN", /\bpln\b|zł/],
  ["CHF", /\bchf\b/],
  ["CZK", /\bczk\b|kč/],
  ["HUF", /\bhuf\b/],
  ["SEK", /\bsek\b/],
  ["DKK", /\bdkk\b/],
  ["NOK", /\bnok\b/],
];

const FREE =
  /^(free|free of charge|free access|gratis|gratuito|gratuita|gratuit|brezplacno|besplatno|nemokamai|zadarmo|ucretsiz|no charge|no fee|kostenlos)$/;

/** The currency that a text names, if it names exactly one. */
export function currencyIn(text: string): string | undefined {
  const found = CURRENCIES.filter(([, known]) => known.test(text.toLowerCase()));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** The time that a text says a price is for, if it says exactly one. */
export function periodIn(text: string): keyof typeof FeePeriod | undefined {
  const folded = foldWords(text);
  const found = PERIODS.filter(([, known]) => known.test(folded));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/**
 * Reads prices: “£20/month”, “€10 students; €20 others a month”. A price without currency or
 * period is never completed by a guess: its words are kept and what is missing is said.
 */
export function readFee(given: string, hints: FeeHints = {}, style: NumberStyle = {}): FeeReading {
  const text = given.trim();
  const absence = absenceOf(text);
  if (absence && absence !== "NOT_COLLECTED") return absent(text, absence, hints);
  if (absence) return { fees: [], doubts: [] };
  const whole = one(text, hints, style);
  if (whole.fees.length > 0 || !/\d/.test(text)) return whole;
  const pieces = text
    .split(/[;\n]|,(?=\s|\D)|\s\/\s|\bor\b/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length < 2) return whole;
  // “£10 students / £20 others a month”: what one piece says holds for the others too.
  const shared = {
    currency: hints.currency ?? currencyIn(text),
    period: hints.period ?? periodIn(text),
  };
  const read = pieces.map((piece) => one(piece, { ...hints, ...shared }, style));
  if (read.some(({ fees }) => fees.length === 0)) return whole;
  return { fees: read.flatMap(({ fees }) => fees), words: text, doubts: [] };
}

function absent(
  text: string,
  absence: NonNullable<Fee["amount"]["absence"]>,
  { currency, period }: FeeHints,
): FeeReading {
  if (!currency || !period) return { fees: [], words: text, doubts: [] };
  return {
    fees: [{ amount: { bound: "EXACT", currency, absence, asGiven: text }, period }],
    doubts: [],
  };
}

function one(text: string, hints: FeeHints, style: NumberStyle): FeeReading {
  const folded = foldWords(text);
  const currency = currencyIn(text) ?? hints.currency;
  const period = periodIn(text) ?? hints.period;
  if (FREE.test(folded) || folded === "none") {
    if (!currency || !period) return { fees: [], words: text, doubts: [] };
    return {
      fees: [{ amount: { amount: 0, bound: "EXACT", currency, asGiven: text }, period }],
      doubts: [],
    };
  }
  const figure = readFigure(stripped(text), style);
  const made = figure.doubts.find(({ code }) => code === "DATE_FROM_SPREADSHEET_SUSPECTED");
  if (made) return { fees: [], words: text, doubts: [made] };
  if (figure.value?.value === undefined)
    return {
      fees: [],
      words: text,
      doubts: [doubt("FEE_NOT_READ", text, { wanted: "a price such as 20 GBP a month" })],
    };
  const doubts: Doubt[] = figure.doubts.filter(({ code }) => code === "NUMBER_AMBIGUOUS");
  if (!currency)
    doubts.push(
      doubt("FEE_WITHOUT_CURRENCY", text, {
        wanted: "a price with its currency, such as 20 GBP a month",
      }),
    );
  if (!period)
    doubts.push(
      doubt("FEE_WITHOUT_PERIOD", text, {
        wanted: "a price with the time it buys, such as 20 GBP a month",
      }),
    );
  if (!currency || !period) return { fees: [], words: text, doubts };
  const { value, upper, bound } = figure.value;
  const plain = /^\d+([.,]\d+)?$/.test(text);
  const amount = {
    amount: value,
    bound,
    currency,
    ...(upper !== undefined && { upper }),
    ...(!plain && { asGiven: text }),
  };
  return { fees: [{ ...(hints.for && { for: hints.for }), amount, period }], doubts };
}

/** The number with the words that bound it, without currency and period. */
const stripped = (text: string): string =>
  text
    .replaceAll(/£|€|₺|us\$|\$|\b(GBP|EUR|TRY|USD|HRK|LTL|PLN|CHF|euros?|pounds?|TL|kn)\b/giu, " ")
    .replaceAll(
      /(\/|\bper\b|\ba\b|\ban\b|\bp\.?)\s*(hour|hr|day|week|month|mth|year|yr|annum|mes|mese|mois|m|a|ano|anno|an|mesec|mjesec|rok|ay|yıl)\b\.?/giu,
      " ",
    )
    .replaceAll(/\s+/g, " ")
    .trim();
