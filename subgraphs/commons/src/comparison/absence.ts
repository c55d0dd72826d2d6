import { findTerm, type RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import type { RegionFigure } from "../figures/figure.ts";
import type { Cell } from "./cell.ts";
import type { Column } from "./column.ts";

export interface AbsentFigure {
  /** `UNKNOWN` where nobody can have looked: there is no copy, or no data set has the area. */
  kind: NonNullable<RegionFigure["absence"]> | "UNKNOWN";
  says: string;
}

/** Why a cell has no value; null where it has one. */
export function absenceOf(
  { judged }: Cell,
  { indicator, part }: Column,
  { id, name = id }: RegionProfile,
  { holdings }: Pick<Evidence, "holdings">,
): AbsentFigure | null {
  const figure = judged?.figure;
  if (figure && (figure.value !== null || figure.asGiven !== null)) return null;
  if (figure?.absence) return { kind: figure.absence, says: toldBy(name, figure.absence) };
  if (!holdings.copies().has(id))
    return { kind: "UNKNOWN", says: `No copy of ${name}’s registry has been read yet.` };
  const term = findTerm("indicator", indicator);
  const what = `${term?.label ?? indicator}${part === null ? "" : `, ${part}`}`;
  return term?.origin === "STATISTIC"
    ? { kind: "UNKNOWN", says: `No public statistics here have “${what}” for an area of ${name}.` }
    : { kind: "NOT_COLLECTED", says: `Nothing in ${name}’s registry tells “${what}”.` };
}

const TOLD: Record<NonNullable<RegionFigure["absence"]>, string> = {
  NOT_COLLECTED: "nobody counted it",
  REFUSED: "the one asked did not want to say",
  NOT_APPLICABLE: "it makes no sense here",
  CONFIDENTIAL: "it is known and not for publication",
  BELOW_THRESHOLD: "it is too small to be shown",
};

const toldBy = (name: string, absence: keyof typeof TOLD): string => `${name}: ${TOLD[absence]}.`;
