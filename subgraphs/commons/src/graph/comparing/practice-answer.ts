import { findTerm } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import type { ComparedPractice } from "../../practices/compare.ts";
import type { FindingRecord } from "../../practices/findings.ts";
import type { PracticeRecord } from "../../practices/practice.ts";
import { adoptionAnswer } from "./practice-adoption.ts";
import type { PracticeCondition, PracticeFinding } from "./practice-comparison.ts";
import { figureAnswer } from "./practice-figure.ts";

/** A compared practice as the graph answers with it. */
export function practiceAnswer(
  { practice, strength, money, figures, findings, adoptions }: ComparedPractice,
  { directory }: Pick<Evidence, "directory">,
): object {
  const { id, name, region, period, problem, problemBasis, licence, sources, resources } = practice;
  return {
    id,
    name,
    region,
    regionName: directory.region(region)?.name,
    period,
    problem,
    problemBasis,
    whatWasDone: practice.whatWasDone ?? practice.description,
    resources: resources?.description,
    money,
    staff: resources?.staff ?? [],
    evidence: figures.map(({ figure, view }) => figureAnswer(figure, view)),
    strength,
    conditions: conditionsOf(practice),
    lessons: practice.lessons ?? [],
    findings: findings.map(findingAnswer),
    adoptions: adoptions.map(adoptionAnswer),
    sources,
    licence,
  };
}

const conditionsOf = ({ conditions = [] }: PracticeRecord): PracticeCondition[] =>
  conditions.map(({ criterion, ...condition }) => {
    const term = criterion === undefined ? undefined : findTerm("condition", criterion);
    const code = term?.code ?? criterion;
    return {
      ...condition,
      ...(code !== undefined && { criterion: code, label: term?.label ?? code }),
    };
  });

const findingAnswer = ({ id, name, kind }: FindingRecord): PracticeFinding => ({ id, name, kind });
