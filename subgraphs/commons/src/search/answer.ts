import { wordsOf } from "@guildhall/schema";
import {
  all,
  called,
  candidates,
  count,
  expression,
  MOST_RANKED,
  type Candidate,
} from "./candidates.ts";
import { highlightsOf } from "./highlights.ts";
import type { Lexicon } from "./lexicon.ts";
import { bare } from "./names.ts";
import { Scorer } from "./score.ts";
import type { Found, SearchQuery } from "./search.ts";
import { understand, type Sought } from "./understand.ts";
import type { Index } from "./write.ts";

/** With fewer hits, what only has some of the words is looked for too. */
const ENOUGH = 10;

export function answer(index: Index, lexicon: Lexicon, query: SearchQuery): Found {
  const typed = wordsOf(query.text);
  if (typed.length === 0) return NOTHING;
  const { db, vocabulary } = index;
  const strict = understand(index, lexicon, query, false);
  const found = new Map<number, Candidate>();
  const add = (more: readonly Candidate[]) => {
    for (const one of more) found.set(one.rec, one);
  };
  add(called(db, bare(typed), query));
  const match = all(needed(strict.sought));
  add(candidates(db, match, query));
  let taken = strict;
  if (found.size < ENOUGH) {
    taken = understand(index, lexicon, query, true);
    add(candidates(db, all(needed(taken.sought)), query));
    if (found.size < ENOUGH) add(withSome(index, taken.sought, query));
  }
  const scorer = new Scorer(taken, typed, vocabulary, index.records);
  const hits = [...found.values()]
    .map((one) => scorer.score(one))
    .toSorted(
      (a, b) =>
        Number(b.hasAll) - Number(a.hasAll) ||
        b.score - a.score ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .map(({ candidate: { id, kind, region }, score }) => ({ id, kind, region, score }));
  return {
    hits,
    total: () => (hits.length < MOST_RANKED ? hits.length : count(db, match, query)),
    didYouMean: strict.isCorrected ? strict.words.join(" ") : null,
    highlights: (record) => highlightsOf(record, taken.sought),
  };
}

const NOTHING: Found = { hits: [], total: () => 0, didYouMean: null, highlights: () => [] };

const needed = (sought: readonly Sought[]): Sought[] =>
  sought.filter(({ isOptional }) => !isOptional);

/** What lacks one of the words, and then what has one of them, the rarest first. */
function withSome(index: Index, sought: readonly Sought[], query: SearchQuery): Candidate[] {
  const parts = needed(sought);
  const found = new Map<number, Candidate>();
  const add = (match: string) => {
    if (found.size >= MOST_RANKED) return;
    for (const one of candidates(index.db, match, query)) found.set(one.rec, one);
  };
  if (parts.length > 2)
    parts.forEach((_, left) => add(all(parts.filter((_one, at) => at !== left))));
  for (const one of parts) add(expression(one));
  return [...found.values()].slice(0, MOST_RANKED);
}
