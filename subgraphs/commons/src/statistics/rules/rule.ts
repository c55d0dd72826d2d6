import type { Issue } from "@guildhall/schema";
import type { Observation } from "../observation.ts";
import type { Statistics } from "../statistics.ts";

/** What a rule may know besides the statistics. */
export interface StatisticContext {
  /** The ids of the regions of the graph. */
  regions: ReadonlySet<string>;
}

/** What a rule found, of which figure. */
export interface StatisticFlag extends Pick<Issue, "message" | "found" | "wanted"> {
  figure: Observation;
}

/** Something to look for in public statistics that can be read and may yet be wrong. */
export interface StatisticRule {
  /** Stable: tools filter by it. */
  code: string;
  severity: Issue["severity"];
  /** What the rule says of the data, in a plain sentence. */
  means: string;
  check: (statistics: Statistics, context: StatisticContext) => StatisticFlag[];
}

export const allFigures = ({ figures }: Statistics): readonly Observation[] =>
  Object.values(figures).flat();
