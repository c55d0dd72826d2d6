import { type Facet, FACETS, type Terms } from "./similar-terms.ts";

export interface SharedTerm {
  facet: Facet;
  code: string;
  label: string;
  weight: number;
  /** How many practices of the graph have it, and of how many. */
  heldBy: number;
  of: number;
}

/** How alike two practices are by their words. */
export interface Likeness {
  /** With what only one of the two records taken for different, and taken for the same. */
  low: number;
  high: number;
  shared: readonly SharedTerm[];
  /** Facets that only one of the two records: whether they share it cannot be told. */
  unknown: readonly Facet[];
  formula: string;
}

/** What a word weighs, and why. */
export type Rarity = (facet: Facet, code: string) => SharedTerm;

/** The weight of what both have over that of what either has, with two ends for what is unknown. */
export function likenessOf(own: Terms, other: Terms, rarity: Rarity): Likeness {
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

export const keyOf = (facet: Facet, code: string): string => `${facet} ${code}`;
