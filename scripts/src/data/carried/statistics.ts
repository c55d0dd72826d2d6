import { valuesAt } from "@guildhall/schema";
import type { Mapping } from "./carried.ts";
import { as, asConfidence, type Find, first } from "./find.ts";

/** `NUTS 2021` is a scheme and its version. */
const asScheme: Find = (told, { part }) => {
  const [scheme] = valuesAt(part, "territory.scheme");
  const [version] = valuesAt(part, "territory.version");
  if (`${scheme} ${version}` === told) return "a scheme and its version";
  return scheme === told ? "as is" : null;
};

/** Municipalities are at no level of their scheme. */
const asLevel: Find = first(as("territory.level"), (told, { part }) =>
  valuesAt(part, "territory.scheme").includes(told) ? "by its scheme" : null,
);

/** `eurofxref-hist (daily euro reference rates)` is a code, and words for what it is. */
const asCode: Find = (told, { part }) =>
  valuesAt(part, "dataSet.code").some((code) => String(told).startsWith(`${String(code)} (`))
    ? "a code without its words"
    : null;

const source: Mapping["leaves"] = {
  "source.address": as("source.address"),
  "source.publisher": as("source.publisher", "dataSet.publisher"),
  "source.dataset": first(as("dataSet.code", "dataSet.title"), asCode),
  "source.retrieved": as("source.readOn"),
  "source.confidence": asConfidence("source.confidence"),
  "source.licence": as("source.licence", "dataSet.licence"),
  "source.origin": as("dataSet.address"),
  "source.vintage": as("source.vintage"),
  "source.note": as("source.note"),
};

/** How figures of the public lists are found in those of the data sets. */
const figure: Mapping["leaves"] = {
  ...source,
  year: as("year"),
  value: as("value"),
  unit: as("unit"),
  derived: as("derived"),
};

export const context: Mapping = {
  leaves: {
    ...figure,
    region: as("territory.region"),
    "territory.code": as("territory.code"),
    "territory.scheme": asScheme,
    "territory.level": asLevel,
    "territory.name": as("territory.name"),
    indicator: as("indicator"),
    flag: as("flag"),
    flagMeaning: as("flagMeaning"),
    note: as("note"),
    edition: as("edition"),
    yearNote: as("yearNote"),
    marginOfError: as("marginOfError"),
  },
};

export const exchangeRates: Mapping = {
  leaves: { ...figure, currency: as("of"), rate: as("value"), days: as("days") },
};

export const purchasingPower: Mapping = {
  leaves: { ...figure, country: as("of"), kind: as("indicator") },
};
