import { enumValues } from "../define/enum.ts";
import type { Kind, ValuesFilter } from "../define/kind.ts";
import { pathsOf } from "../define/walk.ts";
import { vocabularyOf } from "../keys/keys.ts";
import type { KeyValue } from "../reader/query.ts";
import { findTerm } from "../vocabularies/vocabulary.ts";

/** A way to count a list's records: by what one of its filters narrows it to. */
export interface FacetSpec {
  /** As the filter is called. */
  name: string;
  description: string;
  key: string;
  /** Keys under which what was read and what was only inferred stand each alone. */
  apart?: { read: string; inferred: string };
  /** A value for readers. */
  labelOf: (value: KeyValue) => string;
}

/** Every filter of a kind whose values are of a closed list: words, enums, languages, countries. */
export const facetsOf = (kind: Kind): FacetSpec[] =>
  Object.entries(kind.filters).flatMap(([name, filter]) => {
    if (filter.mode !== "anyOf" && filter.mode !== "allOf") return [];
    const labelOf = labels(kind, filter);
    const { key, description, apart } = filter;
    return labelOf ? [{ name, description, key, labelOf, ...(apart && { apart }) }] : [];
  });

function labels(kind: Kind, { key, type }: ValuesFilter): FacetSpec["labelOf"] | undefined {
  const vocabulary = vocabularyOf(kind, key);
  if (vocabulary) return (value) => findTerm(vocabulary, String(value))?.label ?? String(value);
  if (enumValues(type())) return (value) => sentence(String(value));
  const [path = key] = kind.gather[key] ?? [];
  const field = pathsOf(kind.type).find((one) => one.path === path)?.field;
  const format = field?.role === "value" ? field.format : undefined;
  if (format === "language") return nameBy(languageNames);
  return format === "country" ? nameBy(countryNames) : undefined;
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });
const countryNames = new Intl.DisplayNames("en", { type: "region" });

/** A registry of another contract may hold what is no code at all. */
const nameBy = (names: Intl.DisplayNames) => (value: KeyValue) => {
  try {
    return names.of(String(value)) ?? String(value);
  } catch {
    return String(value);
  }
};

/** `IN_PROGRESS` is “In progress”. */
const sentence = (value: string): string =>
  value.charAt(0) + value.slice(1).toLowerCase().replaceAll("_", " ");
