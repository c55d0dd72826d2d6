import type { StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { factsOf, type PracticeFacts } from "./facts.ts";
import type { Criterion, CriterionJudgement, CriterionStanding } from "./strength/criterion.ts";
import { effectiveness } from "./strength/effectiveness.ts";
import { efficiency } from "./strength/efficiency.ts";
import { equity } from "./strength/equity.ts";
import { evidenceBase } from "./strength/evidence-base.ts";
import { extentOfCoverage } from "./strength/extent-of-coverage.ts";
import { listed } from "./words.ts";

export type { CriterionJudgement, CriterionName, CriterionStanding } from "./strength/criterion.ts";

/** How well a practice is evidenced: five judgements, and never a sum of them. */
export interface EvidenceStrength {
  practice: string;
  criteria: readonly CriterionJudgement[];
  says: string;
}

/** In the order of the OECD's framework. */
export const CRITERIA: readonly Criterion[] = [
  effectiveness,
  efficiency,
  equity,
  evidenceBase,
  extentOfCoverage,
];

export const strengthOf = async (
  practice: StoredRecord,
  evidence: Evidence,
): Promise<EvidenceStrength> => judged(await factsOf(practice, evidence));

export function judged(facts: PracticeFacts): EvidenceStrength {
  const criteria = CRITERIA.map(({ name, judge }) => ({ criterion: name, ...judge(facts) }));
  return { practice: facts.practice.id, criteria, says: inOneSentence(criteria) };
}

const STANDINGS: Readonly<Record<CriterionStanding, string>> = {
  MET: "Met",
  PROMISING: "Promising",
  NOT_SHOWN: "Not shown",
};

const inOneSentence = (criteria: readonly CriterionJudgement[]): string =>
  (Object.keys(STANDINGS) as CriterionStanding[])
    .map((standing) => {
      const names = criteria
        .filter((one) => one.standing === standing)
        .map(({ criterion }) => criterion.toLowerCase().replaceAll("_", " "));
      return names.length > 0 ? `${STANDINGS[standing]}: ${listed(names)}.` : "";
    })
    .filter(Boolean)
    .join(" ");
