import { distance } from "fastest-levenshtein";
import { isWord } from "./columns.ts";
import { soundOf } from "./sounds.ts";

/** Nobody's word is longer, and comparing costs its length. */
const LONGEST = 40;

export interface Near {
  word: string;
  slips: number;
  records: number;
}

export const nearestFirst = (a: Near, b: Near): number =>
  a.slips - b.slips || b.records - a.records || order(a.word, b.word);

/** Every word and token of the index in memory, with the number of records that have it. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  /** Words by length and by their first or second letter: where a slip of the pen is looked for. */
  readonly #near = new Map<string, Set<string>>();
  /** Words by their first two letters. */
  readonly #begun = new Map<string, Set<string>>();
  readonly #sounds = new Map<string, Set<string>>();

  count(token: string): number {
    return this.#counts.get(token) ?? 0;
  }

  has(token: string): boolean {
    return this.#counts.has(token);
  }

  add(token: string, records = 1): void {
    const before = this.#counts.get(token);
    this.#counts.set(token, (before ?? 0) + records);
    if (before === undefined && isWord(token)) this.#file(token, put);
  }

  remove(token: string): void {
    const left = this.count(token) - 1;
    if (left > 0) return void this.#counts.set(token, left);
    this.#counts.delete(token);
    if (isWord(token)) this.#file(token, take);
  }

  /** Words that begin so, those of most records first. */
  startingWith(prefix: string, first: number): string[] {
    if (prefix.length < 2) return [];
    const begun = this.#begun.get(prefix.slice(0, 2)) ?? [];
    const found = [...begun].filter((word) => word.startsWith(prefix) && word !== prefix);
    return found.toSorted((a, b) => this.count(b) - this.count(a) || order(a, b)).slice(0, first);
  }

  /** Words that this one may be a slip of, with how many slips: the fewest first. */
  near(word: string, first: number): Near[] {
    const most = mostSlips(word);
    if (most === 0) return [];
    const found = new Map<string, number>();
    for (const other of this.#candidates(word, most)) {
      const slips = slipsBetween(word, other);
      if (slips > 0 && slips <= most) found.set(other, slips);
    }
    for (const other of this.#sounds.get(soundOf(word)) ?? [])
      if (other !== word) found.set(other, 1);
    return [...found]
      .map(([other, slips]) => ({ word: other, slips, records: this.count(other) }))
      .toSorted(nearestFirst)
      .slice(0, first);
  }

  *#candidates(word: string, most: number): Generator<string> {
    const [a = "", b = ""] = word;
    const [from, to] = [word.length - most, word.length + most];
    if (word.length < 6) return yield* this.#begunAlike(word, from, to);
    // The first letter is right, or wrong, or missing, or one too many, or in the second's place.
    const places = new Set([`1${a}`, `2${b}`, `1${b}`, `2${a}`]);
    for (let length = from; length <= to; length++)
      for (const place of places) yield* this.#near.get(`${length} ${place}`) ?? [];
  }

  /** Of a short word the first letter is taken to be right. */
  *#begunAlike([first = ""]: string, from: number, to: number): Generator<string> {
    for (let length = from; length <= to; length++)
      yield* this.#near.get(`${length} 1${first}`) ?? [];
  }

  /** The longest word that this one begins with, and goes on from with no more than an ending. */
  beginningOf(word: string): string | null {
    for (let length = word.length - 1; length >= Math.max(5, word.length * 0.6); length--) {
      const beginning = word.slice(0, length);
      if (this.#counts.has(beginning)) return beginning;
    }
    return null;
  }

  #file(word: string, file: typeof put): void {
    if (word.length > LONGEST) return;
    file(this.#near, `${word.length} 1${word[0]}`, word);
    file(this.#near, `${word.length} 2${word[1] ?? ""}`, word);
    file(this.#begun, word.slice(0, 2), word);
    if (word.length > 3) file(this.#sounds, soundOf(word), word);
  }
}

/** Short words and numbers are too near to others for a slip to be told. */
function mostSlips(word: string): number {
  if (word.length < 4 || word.length > LONGEST || /\p{N}/u.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/** Two neighbours in each other's place are one slip. */
function slipsBetween(word: string, other: string): number {
  const slips = distance(word, other);
  return slips === 2 && isSwap(word, other) ? 1 : slips;
}

function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((_, index) => word[index] !== other[index]);
  return (
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : 1);

function put(shelves: Map<string, Set<string>>, key: string, word: string): void {
  const shelf = shelves.get(key);
  if (shelf) shelf.add(word);
  else shelves.set(key, new Set([word]));
}

function take(shelves: Map<string, Set<string>>, key: string, word: string): void {
  const shelf = shelves.get(key);
  shelf?.delete(word);
  if (shelf?.size === 0) shelves.delete(key);
}
