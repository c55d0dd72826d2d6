import { COLUMNS, WEIGHTS, type Column } from "./columns.ts";
import type { Candidate } from "./candidates.ts";
import { GAP } from "./entry.ts";
import type { Form } from "./forms.ts";
import { bare } from "./names.ts";
import type { Sought, Understood } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How many other words it takes to make up for a place that is not the one. */
const PLACE = 2;

/** What “for” and “in” are worth beside any other word. */
const OPTIONAL = 0.1;

export interface Scored {
  candidate: Candidate;
  /** From 0 to 1. */
  score: number;
  /** Whether everything that must be there is. */
  hasAll: boolean;
}

/** What a name says that nothing else is in, beside what its words are worth. */
const WHOLE_NAME = 0.35;
const EXACT_NAME = 0.25;

/** How well records fit: rare words before common ones, names before text, names that say no more first. */
export class Scorer {
  readonly #sought: readonly { one: Sought; rarity: number }[];
  readonly #most: number;
  readonly #bare: ReadonlySet<string>;

  constructor(
    { sought, words }: Understood,
    typed: readonly string[],
    vocabulary: Vocabulary,
    records: number,
  ) {
    this.#sought = sought.map((one) => ({
      one,
      rarity: rarityOf(one, vocabulary, records) * (one.isOptional ? OPTIONAL : 1),
    }));
    this.#most = this.#sought.reduce((sum, { rarity }) => sum + rarity * WEIGHTS.name, 0);
    this.#bare = new Set([bare(words), bare(typed)]);
  }

  score(candidate: Candidate): Scored {
    const columns = new Weighed(candidate);
    let sum = 0;
    let missing = 0;
    let asked = 0;
    for (const { one, rarity } of this.#sought) {
      const found = worthIn(columns, one);
      const worth = one.isPlace ? Math.min(found, WEIGHTS.place) : found;
      sum += rarity * worth;
      if (one.isOptional) continue;
      const weight = one.isPlace ? PLACE : 1;
      asked += weight;
      if (worth === 0) missing += weight;
    }
    const { coverage, isExact } = this.#nameOf(candidate.columns.name);
    const share = ((asked - missing) / Math.max(1, asked)) ** 2;
    const fit =
      ((sum / Math.max(this.#most, Number.EPSILON)) * (1 - WHOLE_NAME - EXACT_NAME) +
        coverage * WHOLE_NAME +
        (isExact ? EXACT_NAME : 0)) *
      share;
    return { candidate, score: Math.round(fit * 10_000) / 10_000, hasAll: missing === 0 };
  }

  /** How much of a name, in the reading that fits best, was asked for. */
  #nameOf(name: string): { coverage: number; isExact: boolean } {
    let coverage = 0;
    let isExact = false;
    for (const reading of name.split(` ${GAP} `)) {
      const words = reading.split(" ");
      if (this.#bare.has(bare(words))) isExact = true;
      const found = words.filter((word) => this.#has(word)).length;
      coverage = Math.max(coverage, found / words.length);
    }
    return { coverage: isExact ? 1 : coverage, isExact };
  }

  #has(word: string): boolean {
    const has = (forms: readonly Form[]) =>
      forms.some(({ token, worth }) => token === word && worth >= 0.5);
    return this.#sought.some(({ one }) => has(one.whole) || one.words.some(has));
  }
}

/** By how many records have it: one in a thousand tells more than one in two. */
function rarityOf({ whole, words }: Sought, vocabulary: Vocabulary, records: number): number {
  const counted = (forms: readonly Form[]) =>
    forms.reduce((sum, { token }) => sum + vocabulary.count(token), 0);
  const each = words.length > 0 ? Math.min(...words.map(counted)) : 0;
  const has = Math.min(records, counted(whole) + each);
  return Math.log(1 + (records + 1) / (has + 1));
}

/** What each token of a record weighs, by the weightiest column that it stands in. */
class Weighed {
  readonly #weights = new Map<string, number>();
  readonly #columns: readonly (readonly [column: Column, text: string])[];

  constructor({ columns }: Candidate) {
    this.#columns = COLUMNS.map((column) => [column, columns[column]] as const);
    for (const [column, text] of this.#columns.toReversed())
      for (const token of text.split(" ")) this.#weights.set(token, WEIGHTS[column]);
  }

  weight(token: string): number {
    if (!token.includes(" ")) return this.#weights.get(token) ?? 0;
    const found = this.#columns.find(([, text]) => ` ${text} `.includes(` ${token} `));
    return found ? WEIGHTS[found[0]] : 0;
  }
}

function worthIn(columns: Weighed, { whole, words }: Sought): number {
  const of = (forms: readonly Form[]) =>
    Math.max(0, ...forms.map(({ token, worth }) => worth * columns.weight(token)));
  const each = words.map(of);
  const isWhole = each.length > 0 && each.every((worth) => worth > 0);
  const together = isWhole ? each.reduce((sum, worth) => sum + worth, 0) / each.length : 0;
  return Math.max(of(whole), together);
}
