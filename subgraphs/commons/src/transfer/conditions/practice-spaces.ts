import type { MakerSpace } from "@guildhall/schema";
import type { Case } from "./condition.ts";
import { held } from "./place.ts";

/** The spaces that a practice concerns, as its own registry has them. */
export function spacesOf({
  practice,
  giver,
}: Pick<Case, "practice" | "giver">): readonly MakerSpace[] {
  const ids = new Set(practice.makerSpaces);
  if (!giver || ids.size === 0) return [];
  const { there, gone } = held(giver, "maker-spaces");
  return [...there, ...gone].filter(({ id }) => ids.has(id));
}
