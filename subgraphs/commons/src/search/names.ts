import { wordsOf } from "@guildhall/schema";

/** Where a name's capitals or figures begin another word: FabLab, FABLab, Hacklab01. */
const BY_CAPITALS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2})(?=\p{N})/gu;
/** Where its small letters do: STEAMhouse. */
const BY_SMALL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Ll})/gu;

/** The ways in which a name is read, as words: as it is written, and with its compounds taken apart. */
export function readingsOf(name: string): string[][] {
  const readings = [name, name.replace(BY_CAPITALS, " "), name.replace(BY_SMALL, " ")].map(wordsOf);
  const distinct = new Map(readings.map((words) => [words.join(" "), words]));
  return [...distinct.values()].filter((words) => words.length > 0);
}

/** “Fab Lab Lisboa”, “FabLab Lisboa” and “fablab-lisboa” are one name. */
export const bare = (words: readonly string[]): string => words.join("");
