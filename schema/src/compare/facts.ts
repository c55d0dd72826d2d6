import type { ComparableFigure } from "./figure.ts";

/** Figures that each tell a fact of their own: of several that tell the same, the first stays. */
export function onceEach(figures: readonly ComparableFigure[]): ComparableFigure[] {
  const told = new Set<string>();
  return figures.filter(({ id, sameAs }) => {
    const names = [id, ...sameAs];
    const isNew = !names.some((name) => told.has(name));
    for (const name of names) told.add(name);
    return isNew;
  });
}
