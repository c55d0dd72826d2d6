import { findTerm, type StoredRecord } from "@guildhall/schema";

/** In what respects practices are told apart, with the vocabulary that each has its words from. */
export const FACETS = {
  THEME: "theme",
  SUPPORT_KIND: "supportKind",
  STAGE: "firmStage",
  SECTOR: "sector",
  CONDITION: "condition",
} as const;

export type Facet = keyof typeof FACETS;

/** The words of a practice by facet; a facet that is not recorded is not there: nobody says, which is not “none”. */
export type Terms = ReadonlyMap<Facet, ReadonlySet<string>>;

const FIELDS: Readonly<Record<Facet, (practice: StoredRecord) => readonly unknown[]>> = {
  THEME: (practice) => listOf(practice["themes"]),
  SUPPORT_KIND: (practice) => listOf(practice["supportKinds"]),
  STAGE: (practice) => listOf(practice["stages"]),
  SECTOR: (practice) => listOf(practice["sectors"]),
  CONDITION: (practice) =>
    listOf(practice["conditions"]).map((one) => (one as { criterion?: string }).criterion),
};

export function termsOf(practice: StoredRecord): Terms {
  const terms = new Map<Facet, ReadonlySet<string>>();
  for (const facet of Object.keys(FACETS) as Facet[]) {
    const words = FIELDS[facet](practice).filter((word) => typeof word === "string");
    const codes = words.map((word) => findTerm(FACETS[facet], word)?.code ?? word);
    if (codes.length > 0) terms.set(facet, new Set(codes));
  }
  return terms;
}

export const labelOf = (vocabulary: string, code: string): string =>
  findTerm(vocabulary, code)?.label ?? code;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
