import type { StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { oncePerList } from "../holdings/once.ts";
import {
  keyOf,
  type Likeness,
  likenessOf,
  type Rarity,
  type SharedTerm,
} from "./similar-likeness.ts";
import { FACETS, labelOf, termsOf } from "./similar-terms.ts";

export interface SimilarPractice extends Likeness {
  practice: StoredRecord;
  sameRegion: boolean;
}

export interface SimilarPracticeOptions {
  first?: number;
  excludeSameRegion?: boolean;
}

const digest = oncePerList((records) => {
  const practices = records.map((practice) => ({ practice, terms: termsOf(practice) }));
  const times = new Map<string, number>();
  for (const { terms } of practices)
    for (const [facet, codes] of terms)
      for (const code of codes)
        times.set(keyOf(facet, code), (times.get(keyOf(facet, code)) ?? 0) + 1);
  return { practices, times };
});

/**
 * The practices most like one by what they are about, for whom and on what terms; a word that few
 * practices have counts more. Nearest first by the lower end; of those as near, other regions' first.
 */
export async function similarPractices(
  practice: StoredRecord,
  { first = 5, excludeSameRegion = false }: SimilarPracticeOptions,
  { directory, holdings }: Pick<Evidence, "directory" | "holdings">,
): Promise<SimilarPractice[]> {
  const regions = directory.regions();
  const lists = await Promise.all(regions.map(({ id }) => holdings.of(id, "good-practices")));
  const digests = lists.map(digest);
  const of = lists.reduce((sum, { length }) => sum + length, 0);
  const rarity: Rarity = (facet, code) => {
    const key = keyOf(facet, code);
    const heldBy = digests.reduce((sum, { times }) => sum + (times.get(key) ?? 0), 0);
    return {
      facet,
      code,
      label: labelOf(FACETS[facet], code),
      heldBy,
      of,
      weight: Math.log(1 + of / Math.max(heldBy, 1)),
    };
  };
  const known = remembered(rarity);
  const own = termsOf(practice);
  return digests
    .flatMap(({ practices }) => practices)
    .filter(({ practice: other }) => other.id !== practice.id)
    .filter(({ practice: other }) => !excludeSameRegion || other.region !== practice.region)
    .flatMap(({ practice: other, terms }) => {
      const likeness = likenessOf(own, terms, known);
      return likeness.shared.length > 0
        ? [{ practice: other, sameRegion: other.region === practice.region, ...likeness }]
        : [];
    })
    .toSorted(
      (a, b) =>
        b.low - a.low ||
        b.high - a.high ||
        Number(a.sameRegion) - Number(b.sameRegion) ||
        (a.practice.id < b.practice.id ? -1 : 1),
    )
    .slice(0, first);
}

function remembered(rarity: Rarity): Rarity {
  const known = new Map<string, SharedTerm>();
  return (facet, code) => {
    const key = keyOf(facet, code);
    const term = known.get(key) ?? rarity(facet, code);
    known.set(key, term);
    return term;
  };
}
