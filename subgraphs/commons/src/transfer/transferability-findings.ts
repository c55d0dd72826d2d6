import type { Finding } from "@guildhall/schema";
import type { Case } from "./conditions/condition.ts";
import { findingsOf } from "./conditions/found.ts";

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
  const there = findingsOf(kind, giver);
  const here = findingsOf(kind, receiver);
  const themes = [...new Set(there.flatMap((finding) => finding.themes ?? []))].toSorted();
  const on = (findings: readonly Finding[], theme: string) =>
    findings.filter((finding) => finding.themes?.includes(theme)).map(({ id }) => id);
  return themes
    .map((theme) => ({
      kind,
      theme,
      ofPractice: practice.themes?.includes(theme) ?? false,
      giver: on(there, theme),
      receiver: on(here, theme),
    }))
    .filter(({ receiver: ids }) => ids.length > 0)
    .toSorted((a, b) => Number(b.ofPractice) - Number(a.ofPractice));
}
