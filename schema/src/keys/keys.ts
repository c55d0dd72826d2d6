import { createHash } from "node:crypto";
import { fold } from "../fold.ts";
import type { KeyValue } from "../reader/query.ts";
import type { RecordKeys, StoredRecord } from "../reader/reader.ts";
import type { Location } from "../values/place.ts";
import { findTerm, vocabularies } from "../vocabularies/vocabulary.ts";
import { issueKeys } from "./issue-keys.ts";
import { kindOfId, kinds, type Kind } from "../define/kind.ts";
import { underNewNames } from "../define/formerly.ts";
import { fieldsOf } from "../define/spec.ts";
import { pathsOf, valuesAt, type FieldPath } from "../define/walk.ts";

interface Plan {
  keys: readonly { key: string; paths: readonly string[]; vocabulary?: string }[];
  texts: readonly FieldPath[];
}

const plans = new Map<string, Plan>();

/** What a record can be found by. */
export function keysOf(stored: StoredRecord): RecordKeys {
  const kind = kindOfId(stored.id);
  if (!kind) return { values: [], words: "" };
  const record = underNewNames(kind.type, stored);
  const plan = planOf(kind);
  const values: (readonly [string, KeyValue])[] = [
    // Folded, so that it sorts as readers expect.
    ["name", fold(String(record["name"] ?? "")).trim()],
    ["updatedAt", record.updatedAt],
  ];
  for (const { key, paths, vocabulary } of plan.keys)
    for (const path of paths)
      for (const found of valuesAt(record, path)) {
        const value = keyValue(found, vocabulary);
        if (value !== null) values.push([key, value]);
      }
  for (const [key, valuesOf] of Object.entries(kind.derive))
    for (const value of valuesOf(record)) values.push([key, value]);
  values.push(...issueKeys(record));
  const location = record["location"] as Location | undefined;
  return { values, words: textOf(record, plan), ...(location && { location }) };
}

/** A value to look for under a key, as the key holds it: any spelling of a word finds the word. */
export function soughtValue(kind: Kind, key: string, value: KeyValue): KeyValue {
  return keyValue(value, vocabularyOf(kind, key)) ?? value;
}

/** The vocabulary that the values of a key are words of; undefined where they are none. */
export const vocabularyOf = (kind: Kind, key: string): string | undefined =>
  planOf(kind).keys.find((one) => one.key === key)?.vocabulary;

function keyValue(found: unknown, vocabulary: string | undefined): KeyValue | null {
  if (typeof found === "boolean") return String(found);
  if (typeof found === "number") return found;
  if (typeof found !== "string") return null;
  return vocabulary ? (findTerm(vocabulary, found)?.code ?? found) : found;
}

function textOf(record: StoredRecord, plan: Plan): string {
  const texts: string[] = [];
  for (const { path, field } of plan.texts)
    for (const found of valuesAt(record, path)) {
      if (typeof found !== "string") continue;
      texts.push(found);
      const term = field.role === "term" ? findTerm(field.vocabulary, found) : undefined;
      if (term) texts.push(term.label);
    }
  return texts.join("\n");
}

function planOf(kind: Kind): Plan {
  const known = plans.get(kind.kind);
  if (known) return known;
  const all = pathsOf(kind.type);
  const byPath = new Map(all.map((one) => [one.path, one.field]));
  const keys = [...neededKeys(kind)].toSorted().map((key) => {
    const paths = kind.gather[key] ?? [key];
    const field = byPath.get(paths[0] ?? "");
    return { key, paths, ...(field?.role === "term" && { vocabulary: field.vocabulary }) };
  });
  const texts = all.filter(
    ({ field }) =>
      field.role === "term" || (field.role === "value" && field.type() === String && !field.format),
  );
  const plan = { keys, texts };
  plans.set(kind.kind, plan);
  return plan;
}

/** Keys that every record has, whatever filters and orders of its kind there are. */
export const ALWAYS = ["name", "updatedAt"] as const;

/** The keys that say where a record lies, for those who look within a box. */
export const PLACE = ["location.latitude", "location.longitude"] as const;

/** Keys to read from the record: those of the kind's filters and orders, and of its referrers. */
function neededKeys(kind: Kind): Set<string> {
  const needed = new Set<string>(Object.keys(kind.gather));
  for (const filter of Object.values(kind.filters)) {
    if ("key" in filter) needed.add(filter.key);
    if (filter.mode === "within") for (const key of PLACE) needed.add(key);
  }
  for (const order of Object.values(kind.orders)) needed.add(order.key);
  for (const other of kinds())
    for (const field of fieldsOf(other.type))
      if (field.role === "referrers" && field.type() === kind.type) needed.add(field.key);
  for (const other of [...ALWAYS, ...Object.keys(kind.derive)]) needed.delete(other);
  return needed;
}

/** Every key that some list can be ordered by. */
export const orderKeys = (): string[] => [
  ...new Set([
    ...ALWAYS,
    ...kinds().flatMap(({ orders }) => Object.values(orders).map(({ key }) => key)),
  ]),
];

/** To be raised when what `keysOf` does with its plan changes. */
const RULE = 6;

/** Changes whenever keys do, with the plan or a vocabulary, so that stores know to index anew. */
export const keysVersion = (): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        RULE,
        vocabularies(),
        kinds().map((kind) => [kind.kind, planOf(kind).keys, Object.keys(kind.derive)]),
      ]),
    )
    .digest("hex")
    .slice(0, 16);
