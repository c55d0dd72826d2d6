import type { StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { oncePerList } from "../holdings/once.ts";
import { type Facet, FACETS, labelOf, type Terms, termsOf } from "./similar-terms.ts";

export interface SimilarPractice {
  practice: StoredRecord;
  sameRegion: boolean;
  /** With what only one of the two records taken for different, and taken for the same. */
  low: number;
  high: number;
  shared: readonly SharedTerm[];
  /** Facets that only one of the two records: whether they share it cannot be told. */
  unknown: readonly Facet[];
  formula: string;
}

export interface SharedTerm {
  facet: Facet;
  code: string;
  label: string;
  weight: number;
  /** How many practices of the graph have it, and of how many. */
  heldBy: number;
  of: number;
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

type Rarity = (facet: Facet, code: string) => SharedTerm;

function likenessOf(own: Terms, other: Terms, rarity: Rarity) {
  const shared: SharedTerm[] = [];
  const unknown: Facet[] = [];
  const weight = { shared: 0, apart: 0, unknown: 0 };
  for (const facet of Object.keys(FACETS) as Facet[]) {
    const [mine, theirs] = [own.get(facet), other.get(facet)];
    const codes = [...new Set([...(mine ?? []), ...(theirs ?? [])])].toSorted();
    if (codes.length > 0 && !(mine && theirs)) unknown.push(facet);
    for (const code of codes) {
      const term = rarity(facet, code);
      if (!mine || !theirs) weight.unknown += term.weight;
      else if (mine.has(code) && theirs.has(code)) {
        weight.shared += term.weight;
        shared.push(term);
      } else weight.apart += term.weight;
    }
  }
  const all = weight.shared + weight.apart + weight.unknown;
  const [low, high] =
    all > 0 ? [weight.shared / all, (weight.shared + weight.unknown) / all] : [0, 0];
  return { shared: byWeight(shared), unknown, low, high, formula: formulaOf(weight) };
}

const formulaOf = (weight: { shared: number; apart: number; unknown: number }): string => {
  const [shared, apart, unknown] = [weight.shared, weight.apart, weight.unknown].map((one) =>
    one.toFixed(3),
  );
  return `weight shared ${shared} / (shared ${shared} + different ${apart} + unknown ${unknown}), the unknown counted as different (low) and as shared (high); weight of a word = ln(1 + practices / practices that have it)`;
};

const byWeight = (terms: readonly SharedTerm[]): SharedTerm[] =>
  terms.toSorted(
    (a, b) => b.weight - a.weight || (keyOf(a.facet, a.code) < keyOf(b.facet, b.code) ? -1 : 1),
  );

const keyOf = (facet: Facet, code: string): string => `${facet} ${code}`;

function remembered(rarity: Rarity): Rarity {
  const known = new Map<string, SharedTerm>();
  return (facet, code) => {
    const key = keyOf(facet, code);
    const term = known.get(key) ?? rarity(facet, code);
    known.set(key, term);
    return term;
  };
}
