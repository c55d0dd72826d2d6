import { bare, type Find, type Told } from "./find.ts";
import { leavesOf } from "./leaves.ts";

/** The rule by which a holder tells, in another place, what was not found where it belongs. */
export function elsewhere(told: Told, holder: object): string | null {
  const held = leavesOf(holder).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  if (typeof told === "number") return held.some((text) => hasNumber(text, told)) ? IN_TEXT : null;
  if (typeof told !== "string") return null;
  // One word is told by a text: that another field has the same code means something else.
  const texts = isText(told) ? held : held.filter(isText);
  if (isText(told) && texts.includes(told)) return "under another field";
  const [words, others] = [bare(told), texts.map(bare)];
  if (others.includes(words)) return "as a sentence";
  return others.some((text) => ` ${text} `.includes(` ${words} `)) ? IN_TEXT : null;
}

const IN_TEXT = "within a text";
export const isText = (told: Told): boolean => typeof told === "string" && /\s|\.$/.test(told);

/** A look for those codes and names of one word that may as well be told in a text. */
export const inText: Find = (told, { part }) => elsewhere(told, part);

/** A number has to stand in a text as such, whatever parts its thousands. */
const hasNumber = (text: string, told: number): boolean =>
  (text.match(/\d[\d,.]*/g) ?? []).some((digits) => Number(digits.replace(/,|\.$/g, "")) === told);

/** The text of a record that has most of a text's words, and how many of them; null for no text. */
export function nearestText(told: Told, record: object): { text: string; share: number } | null {
  if (!isText(told)) return null;
  const words = wordsOf(String(told));
  const shareOf = (text: string): number => {
    const held = bare(text);
    return words.filter((word) => held.includes(word)).length / words.length;
  };
  const [best] = leavesOf(record)
    .flatMap(({ value }) => (isText(value) ? [String(value)] : []))
    .map((text) => ({ text, share: shareOf(text) }))
    .toSorted((a, b) => b.share - a.share);
  return words.length > 0 && best ? best : null;
}

/** Short words join others and tell nothing; an ending is no other word. */
const wordsOf = (text: string): string[] =>
  bare(text)
    .split(" ")
    .filter((word) => word.length > 3 || /\d/.test(word))
    .map((word) => (word.length > 6 ? word.slice(0, -2) : word));
