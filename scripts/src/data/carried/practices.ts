import { valuesAt } from "@guildhall/schema";
import type { Mapping, Things } from "./carried.ts";
import {
  absent,
  as,
  asConfidence,
  asFullPath,
  asPeriod,
  asUnit,
  asWord,
  type Find,
  first,
  inCapitals,
} from "./find.ts";
import { inText } from "./text.ts";

export const BOUNDS = {
  "more-than": ["AT_LEAST"],
  "at-least": ["AT_LEAST"],
  about: ["ABOUT"],
  almost: ["ABOUT"],
  "up-to": ["AT_MOST"],
};
/** A figure is a figure, or money or staff that the practice takes. */
const VALUES = ["quantity.value", "value", "amount"];
const BOUND = ["quantity.bound", "bound"];

export const SOURCES: Things = {
  parts: ["sources"],
  key: "address",
  leaves: {
    address: as("address"),
    title: first(as("title"), inText),
    retrieved: as("readOn"),
    confidence: asConfidence("confidence"),
    licence: as("licence"),
    read: (_told, { part }) => excerptIn(part),
  },
};

const excerptIn = (part: object): string | null =>
  valuesAt(part, "note").some((note) => /excerpt/i.test(String(note)))
    ? "that an excerpt was read, by a note"
    : null;

/** Money and staff have no indicator and claim nothing: the field says what they are. */
const asResource: Find = (_told, { part }) =>
  "bound" in part ? "by being money or staff that it takes" : null;

const PRACTICE_BASIS = {
  "stated by a source": ["STATED"],
  "inferred from what was done": ["DERIVED", "INFERRED"],
  "derived from what the source says the practice rested on": ["DERIVED"],
  "stated in part by the source": ["STATED", "DERIVED"],
};
const basis = asWord("a basis by its code", PRACTICE_BASIS);

/** The adoptions of a practice that its registry holds name it; it names those of others. */
const asAdoption: Find = (told, scope) => {
  const { record, recordOf } = scope;
  const adoption = recordOf(`adoptions/${String(told)}`);
  if (!adoption) return null;
  const elsewhere = asFullPath("adoptedElsewhere.id")(told, scope);
  if (elsewhere) return elsewhere;
  const [own] = valuesAt(record, "id");
  return valuesAt(adoption, "practice.id").includes(own) ? "by the adoption that names it" : null;
};

/** A practice that is itself taken up from elsewhere: one of the two names the other. */
const asTakenUp: Find = (told, { record, recordOf }) => {
  const adoption = recordOf(`adoptions/${String(told)}`);
  if (!adoption) return null;
  const [id, name] = ["id", "name"].map((field) => String(valuesAt(record, field)[0]));
  const texts = JSON.stringify(adoption);
  const isNamed = texts.includes(String(id)) || texts.includes(String(name));
  return isNamed || JSON.stringify(record).includes(String(told))
    ? "by a word of one of the two"
    : null;
};

export const practices: Mapping = {
  leaves: {
    id: asFullPath("id"),
    region: as("region"),
    title: as("name", "translations.name"),
    "owner.name": first(as("owner.name"), inText),
    challenge: first(as("problem"), absent()),
    challengeBasis: basis("problemBasis"),
    conditionsBasis: basis("conditions.basis"),
    summary: as("description"),
    status: inCapitals("publicationStatus"),
    database: first(as("collection"), inText),
    "otherCollections[]": as("otherCollections"),
    address: as("website"),
    "concerns[]": first(
      asFullPath("makerSpaces", "organisations", "programmes", "partnership"),
      inText,
    ),
    level: inCapitals("level"),
    resources: as("resources.description"),
    "lessons[]": as("lessons"),
    transferPotential: as("transferPotential"),
    "themes[]": as("themes"),
    "supportKinds[]": as("supportKinds"),
    "firmStages[]": as("stages"),
    "sectors[]": as("sectors"),
    "period.start": as("period.start"),
    "period.end": as("period.end"),
    publishedDate: as("publishedOn"),
    publishedByProject: first(as("publishedBy", "partnership"), inText),
    year: as("year"),
    scope: as("area"),
    replaces: asFullPath("replaces.id"),
    "adoptedAs[]": asAdoption,
    adoptionOf: asTakenUp,
  },
  things: {
    sources: SOURCES,
    conditions: {
      parts: ["conditions"],
      key: "text",
      leaves: { criterion: as("criterion"), text: as("text") },
    },
    evidence: {
      parts: ["evidence", "resources.money", "resources.staff"],
      key: "value",
      leaves: {
        indicator: first(as("name"), inText),
        value: as(...VALUES),
        unit: asUnit("quantity.unit", "unit", "currency"),
        code: first(as("indicator"), asResource),
        kind: first(inCapitals("kind"), asResource),
        comparator: asWord("a word as its bound", BOUNDS)(...BOUND),
        asOf: first(asPeriod("period.start", "period.end", "asOf"), (told, { part }) =>
          valuesAt(part, "year").includes(Number(told)) ? "a year of prices" : null,
        ),
      },
    },
  },
};
