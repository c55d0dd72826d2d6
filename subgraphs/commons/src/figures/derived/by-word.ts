import { findTerm, vocabulary, type StoredRecord } from "@guildhall/schema";

/** Records by part, every part in its order, so that one of none is a zero. */
export type Parts = ReadonlyMap<string, readonly StoredRecord[]>;

type Words = (record: StoredRecord) => unknown;

/**
 * Records by the word of a vocabulary that each has. Those with several stand under each; a wider
 * word has only those that say that very word. Words that the vocabulary does not have are
 * `unlisted`, and a record without a word is `unknown`.
 */
export function byWord(
  vocabularyId: string,
  records: readonly StoredRecord[],
  words: Words,
): Parts {
  const codes = (vocabulary(vocabularyId)?.terms ?? []).map(({ code }) => code);
  return parted(
    [...codes, "unlisted", "unknown"],
    records,
    words,
    (word) => findTerm(vocabularyId, word)?.code,
  );
}

/** The same by the members of an enum: `PUBLIC` is part `public`. */
export function byMember(members: object, records: readonly StoredRecord[], words: Words): Parts {
  const parts = Object.keys(members).map((member) => member.toLowerCase());
  return parted([...parts, "unknown"], records, words, (word) => word.toLowerCase());
}

/** The same by parts of any names; those that lead to none of them are `unlisted`, else `unknown`. */
export function parted(
  names: readonly string[],
  records: readonly StoredRecord[],
  words: Words,
  partOf: (word: string) => string | undefined = (word) => word,
): Parts {
  const parts = new Map<string, StoredRecord[]>(names.map((name) => [name, []]));
  const other = parts.get("unlisted") ?? parts.get("unknown");
  for (const record of records) {
    const told = [words(record)].flat().filter((word) => typeof word === "string");
    const under = told.map((word) => parts.get(partOf(word) ?? "") ?? other);
    for (const part of new Set(under.length > 0 ? under : [parts.get("unknown")]))
      part?.push(record);
  }
  return parts;
}
