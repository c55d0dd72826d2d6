import { wordsOf } from "@guildhall/schema";
import { all, called, candidates, count, MOST_RANKED, read } from "./candidates.ts";
import { highlightsOf } from "./highlights.ts";
import type { Lexicon } from "./lexicon.ts";
import { bare } from "./names.ts";
import { Scorer, type Scored } from "./score.ts";
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
  const found = new Set(called(db, bare(typed), query));
  const add = (recs: Iterable<number>) => {
    for (const rec of recs) if (found.size < MOST_RANKED) found.add(rec);
  };
  add(candidates(db, needed(strict.sought), query));
  let taken = strict;
  if (found.size < ENOUGH) {
    taken = understand(index, lexicon, query, true);
    add(candidates(db, needed(taken.sought), query));
    if (found.size < ENOUGH)
      for (const some of withSome(index, taken.sought, query)) {
        add(some);
        if (found.size === MOST_RANKED) break;
      }
  }
  const scorer = new Scorer(taken, typed, vocabulary, index.records);
  const hits = read(db, [...found])
    .map((one) => scorer.score(one))
    .toSorted(bestFirst)
    .map(({ candidate: { id, kind, region }, score }) => ({ id, kind, region, score }));
  return {
    hits,
    total: () =>
      hits.length < MOST_RANKED ? hits.length : count(db, all(needed(strict.sought)), query),
    didYouMean: strict.isCorrected ? strict.words.join(" ") : null,
    highlights: (record) => highlightsOf(record, needed(taken.sought)),
  };
}

const bestFirst = (a: Scored, b: Scored): number =>
  Number(b.hasAll) - Number(a.hasAll) ||
  b.score - a.score ||
  (a.candidate.id < b.candidate.id ? -1 : 1);

const NOTHING: Found = { hits: [], total: () => 0, didYouMean: null, highlights: () => [] };

const needed = (sought: readonly Sought[]): Sought[] =>
  sought.filter(({ isOptional }) => !isOptional);

/** What lacks one of the words, and then what has one of them. */
function* withSome(index: Index, sought: readonly Sought[], query: SearchQuery) {
  const parts = needed(sought);
  if (parts.length > 2)
    for (const left of parts)
      yield candidates(
        index.db,
        parts.filter((one) => one !== left),
        query,
      );
  for (const one of parts) yield candidates(index.db, [one], query);
}
