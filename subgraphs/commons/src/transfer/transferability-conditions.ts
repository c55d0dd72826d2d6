import { findTerm } from "@guildhall/schema";
import type { Case, Condition, Judgement, TransferContext } from "./conditions/condition.ts";
import { CONDITION_RULES } from "./conditions/rules.ts";

/** A condition of a practice, held against a region. */
export interface JudgedCondition extends Judgement {
  text: string;
  /** Code of the vocabulary `condition`; null where the practice names none. */
  criterion: string | null;
  /** Whether a source states the condition or it was derived; null where nobody says. */
  basis: NonNullable<Condition["basis"]> | null;
  context: TransferContext | null;
  looked: string | null;
  cannotTell: string | null;
}

export const judgedConditions = (of: Omit<Case, "condition">): JudgedCondition[] =>
  (of.practice.conditions ?? []).map((condition) => judged({ ...of, condition }));

function judged(of: Case): JudgedCondition {
  const { text, criterion, basis = null } = of.condition;
  const code = criterion ? (findTerm("condition", criterion)?.code ?? criterion) : null;
  const rule = CONDITION_RULES[code ?? ""];
  if (rule) {
    const { context, looked, cannotTell, judge } = rule;
    return { text, criterion: code, basis, context, looked, cannotTell, ...judge(of) };
  }
  const says = code
    ? `There is no rule for the criterion “${code}”: read the condition's own words.`
    : "The condition is of no criterion, so no rule can judge it: read its own words.";
  return {
    text,
    criterion: code,
    basis,
    context: null,
    looked: null,
    cannotTell: null,
    met: "UNKNOWN",
    says,
    records: [],
    figures: [],
  };
}
