import {
  facilitiesInferred,
  facilitiesRead,
  findTerm,
  type StoredRecord,
  vocabulary,
} from "@guildhall/schema";

/** In what respects a region can lack what others have: whose records tell, and in which words. */
export const DIMENSIONS = {
  FACILITY: {
    vocabulary: "facility",
    kinds: ["maker-spaces"],
    read: (space: StoredRecord) => withBroader("facility", facilitiesRead(space)),
    inferred: (space: StoredRecord) => withBroader("facility", facilitiesInferred(space)),
  },
  SUPPORT_KIND: {
    vocabulary: "supportKind",
    kinds: ["support-programmes", "good-practices"],
    read: (record: StoredRecord) => codes("supportKind", record["supportKinds"]),
  },
  STAGE: {
    vocabulary: "firmStage",
    kinds: ["support-programmes", "good-practices"],
    read: (record: StoredRecord) => codes("firmStage", record["stages"]),
  },
  THEME: {
    vocabulary: "theme",
    kinds: ["good-practices", "councils"],
    read: (record: StoredRecord) => codes("theme", record["themes"]),
  },
  COUNCIL: {
    vocabulary: "councilKind",
    kinds: ["councils"],
    read: (council: StoredRecord) => codes("councilKind", [council["kind"]]),
  },
  // That there is one at all: a network, a course, an offer of advice, a road map.
  RECORDS: {
    vocabulary: null,
    kinds: [
      "networks",
      "learning-resources",
      "consultancy-offers",
      "support-roadmaps",
      "policy-instruments",
    ],
    read: ({ id }: StoredRecord) => [id.split("/")[1]!],
  },
} as const satisfies Readonly<Record<string, Dimension>>;

export type GapDimension = keyof typeof DIMENSIONS;

export interface Dimension {
  vocabulary: string | null;
  kinds: readonly string[];
  read: (record: StoredRecord) => readonly string[];
  /** Words that nobody read of and that are only likely. */
  inferred?: (record: StoredRecord) => readonly string[];
}

const codes = (vocabularyId: string, words: unknown): string[] =>
  (Array.isArray(words) ? words : [])
    .filter((word) => typeof word === "string")
    .map((word) => findTerm(vocabularyId, word)?.code ?? word);

/** Who has a 3D printer has digital fabrication. */
function withBroader(vocabularyId: string, words: readonly string[]): string[] {
  const all = new Set(words);
  for (const word of all) {
    const { broader } = vocabulary(vocabularyId)?.terms.find(({ code }) => code === word) ?? {};
    if (broader) all.add(broader);
  }
  return [...all];
}
