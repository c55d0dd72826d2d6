import type { Catalogue } from "../catalogue/catalogue.ts";
import { candidatesOf } from "./candidates.ts";
import { type Missing, missingOf } from "./missing.ts";
import type { Question } from "./question.ts";
import { byFit, weighAll, type Weighed } from "./weigh.ts";
import type { Weighing } from "./weighings.ts";

export type Asked = Pick<Catalogue, "find" | "count" | "states">;

export interface Found {
  /** What was weighed, the best fit first. */
  weighed: readonly Weighed[];
  missing: readonly Missing[];
  /** How many records there are, also of those that were too many to weigh. */
  total: number;
}

/** What of a kind fits a firm, with the reasons, and what could not be told. */
export async function findFitting(
  catalogue: Asked,
  question: Question,
  weighing: Weighing,
): Promise<Found> {
  const { records, total } = await candidatesOf(catalogue, weighing.kind, question.area);
  const all = await weighAll(records, question, weighing.rules);
  const weighed = all.toSorted(byFit);
  const missing = missingOf(question.area, catalogue.states(), weighed, weighing);
  return { weighed, missing, total };
}
