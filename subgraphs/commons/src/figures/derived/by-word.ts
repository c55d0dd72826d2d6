import { findTerm, vocabulary, type StoredRecord } from "@guildhall/schema";

/** A word that the vocabulary does not have, and no word at all: two parts of every mix. */
export const UNLISTED = "unlisted";
export const UNKNOWN = "unknown";

/**
 * Records by the word of a vocabulary that each has, every word of it in its order, so that none is
 * a zero. Those with several words stand under each. A wider word has only what says that very word.
 */
export function byWord(
  vocabularyId: string,
  records: readonly StoredRecord[],
  wordsOf: (record: StoredRecord) => unknown,
): ReadonlyMap<string, readonly StoredRecord[]> {
  const codes = (vocabulary(vocabularyId)?.terms ?? []).map(({ code }) => code);
  const parts = new Map<string, StoredRecord[]>(
    [...codes, UNLISTED, UNKNOWN].map((code) => [code, []]),
  );
  for (const record of records)
    for (const part of partsOf(vocabularyId, wordsOf(record))) parts.get(part)?.push(record);
  return parts;
}

function partsOf(vocabularyId: string, told: unknown): ReadonlySet<string> {
  const words = [told].flat().filter((word) => typeof word === "string");
  if (words.length === 0) return new Set([UNKNOWN]);
  return new Set(words.map((word) => findTerm(vocabularyId, word)?.code ?? UNLISTED));
}
