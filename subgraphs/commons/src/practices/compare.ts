import type { StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { factsOf, type PracticeFacts } from "./facts.ts";
import { linesOf, type PracticeLine } from "./lines.ts";
import { type AskedView, type MoneyBeside, moneyOf, viewOfFigure } from "./money.ts";
import { type FigurePair, pairsOf } from "./pairs.ts";
import { type EvidenceStrength, judged } from "./strength.ts";
import type { PracticeFigure } from "./figures.ts";

/** More than anybody reads side by side. */
export const MOST_COMPARED = 20;

export interface ComparedPractice extends Omit<PracticeFacts, "figures"> {
  strength: EvidenceStrength;
  money: readonly MoneyBeside[];
  figures: readonly { figure: PracticeFigure; view: MoneyBeside["view"] }[];
}

export interface ComparedPractices {
  practices: readonly ComparedPractice[];
  lines: readonly PracticeLine[];
  pairs: readonly FigurePair[];
}

/** Practices side by side, in the order given: what each tells, what they share, what compares. */
export async function comparePractices(
  records: readonly StoredRecord[],
  view: AskedView | null,
  evidence: Evidence,
): Promise<ComparedPractices> {
  const facts = await Promise.all(records.map((record) => factsOf(record, evidence)));
  return {
    practices: facts.map((one) => ({
      ...one,
      strength: judged(one),
      money: moneyOf(one.practice, view, evidence),
      figures: one.figures.map((figure) => ({
        figure,
        view: viewOfFigure(figure, view, evidence),
      })),
    })),
    lines: linesOf(facts.map(({ practice }) => practice)),
    pairs: pairsOf(facts.map(({ practice, figures }) => ({ id: practice.id, figures }))),
  };
}
