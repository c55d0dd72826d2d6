import {
  findTerm,
  kindOfId,
  pathsOf,
  underNewNames,
  valuesAt,
  vocabulary,
  type FieldPath,
  type Kind,
  type StoredRecord,
} from "@guildhall/schema";
import { countryToken, termToken, type Column } from "./columns.ts";

/** A stretch of a record that can be searched. */
export interface Text {
  /** Its path in the record: `translations.name`. */
  field: string;
  column: Column;
  text: string;
  /** What it stands for beside its words: a term of a vocabulary, a country. */
  tokens: readonly string[];
  /** The language of its words (BCP 47), where that is known. */
  language?: string;
}

/** Who says it is not what a record is about. */
const LEFT_OUT = /^(sources|issues|licence|language|details\.label)\b|\.sources\./;
const PLACES = /^(address|location)\.|(^|\.)(city|territory\.name|territory\.code)$/;

interface Searched {
  path: FieldPath;
  column: Column;
}

const plans = new Map<string, readonly Searched[]>();

function planOf({ kind, type }: Kind): readonly Searched[] {
  let plan = plans.get(kind);
  if (!plan) {
    plan = pathsOf(type).flatMap((path) => {
      const column = columnOf(path);
      return column ? [{ path, column }] : [];
    });
    plans.set(kind, plan);
  }
  return plan;
}

function columnOf({ path, field }: FieldPath): Column | null {
  if (LEFT_OUT.test(path)) return null;
  if (field.role === "term") return "terms";
  if (field.role !== "value" || field.type() !== String) return null;
  if (field.format === "country") return "place";
  if (field.format) return null;
  if (path === "name" || path === "translations.name") return "name";
  return PLACES.test(path) ? "place" : "text";
}

/** All that can be searched of a record, its names first. */
export function textsOf(stored: StoredRecord): Text[] {
  const kind = kindOfId(stored.id);
  if (!kind) return [];
  const record = underNewNames(kind.type, stored);
  const own = languageOf(record) ?? "en";
  const texts: Text[] = [];
  for (const { path, column } of planOf(kind)) {
    if (path.path.startsWith("translations.")) continue;
    for (const found of valuesAt(record, path.path))
      if (typeof found === "string") texts.push(textOf(found, path, column, own));
  }
  for (const one of translations(record)) {
    const language = languageOf(one);
    for (const name of ["name", "description"] as const)
      if (typeof one[name] === "string")
        texts.push({
          field: `translations.${name}`,
          column: name === "name" ? "name" : "text",
          text: one[name],
          tokens: [],
          ...(language && { language }),
        });
  }
  return texts;
}

function textOf(text: string, { path, field }: FieldPath, column: Column, language: string): Text {
  if (field.role === "term") {
    const term = findTerm(field.vocabulary, text);
    const tokens = term ? widened(field.vocabulary, term.code) : [];
    return { field: path, column, text: term?.label ?? text, tokens, language: "en" };
  }
  if (field.role === "value" && field.format === "country")
    return { field: path, column, text, tokens: [countryToken(text)] };
  return { field: path, column, text, tokens: [], language };
}

/** The term and every wider one: whoever has a laser cutter does digital fabrication. */
function widened(id: string, code: string): string[] {
  const codes = new Set<string>();
  for (let at: string | undefined = code; at && !codes.has(at);) {
    codes.add(at);
    at = vocabulary(id)?.terms.find((term) => term.code === at)?.broader;
  }
  return [...codes].map((one) => termToken(id, one));
}

const languageOf = (one: Record<string, unknown>): string | undefined =>
  typeof one["language"] === "string" ? one["language"].split("-")[0]!.toLowerCase() : undefined;

const translations = ({ translations: all }: StoredRecord): Record<string, unknown>[] =>
  Array.isArray(all) ? all.filter((one) => typeof one === "object" && one !== null) : [];
