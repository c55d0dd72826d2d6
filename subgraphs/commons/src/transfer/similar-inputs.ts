import type { StructuralFigure } from "./similar-figure.ts";
import type { StructureColumn, StructureRow } from "./similar-table.ts";

/** What a distance was worked out from: one statistic of both regions. */
export interface SimilarityInput {
  indicator: string;
  year: number | null;
  own: ScoredFigure | null;
  other: ScoredFigure | null;
  /** How much of the squared distance comes from it, 0 to 1; null where one of the two is missing. */
  share: number | null;
}

export interface ScoredFigure extends StructuralFigure {
  z: number;
}

export function inputsOf(
  columns: readonly StructureColumn[],
  own: StructureRow,
  other: StructureRow,
): SimilarityInput[] {
  const squares = columns.map((_, at) => {
    const [a, b] = [own.z[at], other.z[at]];
    return typeof a === "number" && typeof b === "number" ? (a - b) ** 2 : null;
  });
  const sum = squares.reduce<number>((all, square) => all + (square ?? 0), 0);
  return columns.map(({ indicator, year }, at) => ({
    indicator,
    year,
    own: scoredOf(own, at),
    other: scoredOf(other, at),
    share: squares[at] === null ? null : sum > 0 ? squares[at]! / sum : 0,
  }));
}

function scoredOf({ figures, z }: StructureRow, at: number): ScoredFigure | null {
  const [figure, score] = [figures[at], z[at]];
  return figure && typeof score === "number" ? { ...figure, z: score } : null;
}
