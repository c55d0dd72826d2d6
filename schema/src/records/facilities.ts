import type { StoredRecord } from "../reader/reader.ts";
import { findTerm } from "../vocabularies/vocabulary.ts";
import type { Facility } from "./party.ts";

const facilitiesOf = (record: StoredRecord): readonly Facility[] =>
  Array.isArray(record["facilities"]) ? (record["facilities"] as Facility[]) : [];

const words = (facilities: readonly Facility[]): string[] => [
  ...new Set(facilities.map(({ category }) => findTerm("facility", category)?.code ?? category)),
];

/** The facilities of a space that nobody had to infer. */
export const facilitiesRead = (record: StoredRecord): string[] =>
  words(facilitiesOf(record).filter(({ basis }) => basis !== "INFERRED"));

/** Those that are only inferred: one that somebody read of as well is not among them. */
export function facilitiesInferred(record: StoredRecord): string[] {
  const read = new Set(facilitiesRead(record));
  return words(facilitiesOf(record)).filter((word) => !read.has(word));
}
