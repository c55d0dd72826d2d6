import { valuesAt } from "@guildhall/schema";
import type { Mapping } from "./carried.ts";
import {
  absent,
  as,
  asFullPath,
  asPeriod,
  asUnit,
  asWord,
  type Find,
  first,
  inCapitals,
} from "./find.ts";
import { BOUNDS, SOURCES } from "./practices.ts";
import { inText } from "./text.ts";

/** What a figure is of may have a record by now, which bears the name. */
const asSubject: Find = (told, { record, recordOf }) =>
  ["makerSpace", "organisation", "programme", "pilot", "event"]
    .flatMap((field) => valuesAt(record, field))
    .some((id) => valuesAt(recordOf(String(id)) ?? {}, "name").includes(told))
    ? "by the record that bears the name"
    : null;

export const measurements: Mapping = {
  leaves: {
    id: asFullPath("id"),
    region: as("region"),
    indicator: first(as("name"), inText),
    indicatorCode: as("indicator"),
    value: as("quantity.value"),
    upper: as("quantity.upper"),
    unit: asUnit("quantity.unit"),
    comparator: asWord("a word as its bound", BOUNDS)("quantity.bound"),
    kind: inCapitals("kind"),
    period: first(asPeriod("period.start", "period.end"), absent()),
    makerSpace: asFullPath("makerSpace"),
    organisation: asFullPath("organisation"),
    programme: asFullPath("programme"),
    subject: first(as("subject.name"), asSubject, inText),
    territory: first(as("territory.name"), inText),
  },
  things: { sources: SOURCES },
};

export const findings: Mapping = {
  leaves: {
    id: asFullPath("id"),
    region: as("region"),
    kind: inCapitals("kind"),
    text: as("description"),
    "themes[]": as("themes"),
    year: as("year"),
    "regions[]": as("regions.id"),
  },
  things: { sources: SOURCES },
};
