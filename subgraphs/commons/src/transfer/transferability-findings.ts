import type { Finding } from "@guildhall/schema";
import type { Case } from "./conditions/condition.ts";
import { findingsByTheme } from "./conditions/found.ts";

/** What was found to help, or to hinder, on one theme in both places. */
export interface SharedFindings {
  kind: Finding["kind"];
  theme: string;
  /** Whether the practice is about the theme. */
  ofPractice: boolean;
  /** Ids of findings where the practice is from. */
  giver: readonly string[];
  /** Ids of findings where it would go. */
  receiver: readonly string[];
}

/** By theme; those that the practice is about first. */
export function sharedFindings(
  kind: Finding["kind"],
  { practice, giver, receiver }: Pick<Case, "practice" | "giver" | "receiver">,
): SharedFindings[] {
  if (!giver) return [];
  const there = findingsByTheme[kind](giver);
  const here = findingsByTheme[kind](receiver);
  const ids = (all: readonly Finding[] = []) => all.map(({ id }) => id);
  const shared = [...there.keys()].filter((theme) => here.has(theme)).toSorted();
  return shared
    .map((theme) => ({
      kind,
      theme,
      ofPractice: practice.themes?.includes(theme) ?? false,
      giver: ids(there.get(theme)),
      receiver: ids(here.get(theme)),
    }))
    .toSorted((a, b) => Number(b.ofPractice) - Number(a.ofPractice));
}
