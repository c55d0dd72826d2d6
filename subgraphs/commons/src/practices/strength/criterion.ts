import type { PracticeFacts } from "../facts.ts";

export type CriterionName =
  | "EFFECTIVENESS"
  | "EFFICIENCY"
  | "EQUITY"
  | "EVIDENCE_BASE"
  | "EXTENT_OF_COVERAGE";

/** `PROMISING`: something points that way, and what would show it is missing. */
export type CriterionStanding = "MET" | "PROMISING" | "NOT_SHOWN";

/** What the records can tell on one criterion, and by what. */
export interface CriterionJudgement {
  criterion: CriterionName;
  standing: CriterionStanding;
  /** Why, in sentences; where it is not met, also what would be needed. */
  says: string;
  /** Ids of the records that it rests on. */
  records: readonly string[];
  /** Ids of the figures that it rests on. */
  figures: readonly string[];
}

/** A criterion after the OECD's framework: a rule of ours on what records can tell of it. */
export interface Criterion {
  name: CriterionName;
  judge(facts: PracticeFacts): Omit<CriterionJudgement, "criterion">;
}

interface Grounds {
  says: string;
  figures?: readonly { id: string; record: string }[];
  records?: readonly { id: string }[];
}

/** A judgement with its grounds, each record once. */
export function because(
  standing: CriterionStanding,
  { says, figures = [], records = [] }: Grounds,
): Omit<CriterionJudgement, "criterion"> {
  const ids = [...figures.map(({ record }) => record), ...records.map(({ id }) => id)];
  return {
    standing,
    says,
    records: [...new Set(ids)].toSorted(),
    figures: figures.map(({ id }) => id),
  };
}
