import type { Issue } from "@guildhall/schema";
import type { Origin, Refusal } from "../records/refusal.ts";
import { LISTED_MAX, type Conflict, type Flagged, type ImportReport } from "./report.ts";
import type { DraftRecord } from "../store/index.ts";
import type { Written } from "./write.ts";

/** A record that is ready to be written, what is doubtful about it, and where it was read. */
export interface Waiting {
  record: DraftRecord;
  issues: readonly Issue[];
  origin: Origin;
}

type Lists = {
  refusals: Refusal[];
  flags: Flagged[];
  conflicts: Conflict[];
  missing: string[];
  notices: string[];
};
export type Running = Omit<ImportReport, keyof Lists> & Lists;

const COUNTS = { add: "added", change: "changed", keep: "kept", nothing: "unchanged" } as const;

/** Counts what an import does, and lists it as far as memory allows. */
export function newTally(
  about: Pick<ImportReport, "region" | "kind" | "format" | "source" | "dryRun">,
) {
  const report: Running = {
    ...about,
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    kept: 0,
    flagged: 0,
    refused: 0,
    closed: 0,
    missing: [],
    conflicts: [],
    refusals: [],
    flags: [],
    unlisted: 0,
    notices: [],
    resumedAfter: null,
    entry: null,
  };
  const list = <Line>(lines: Line[], line: Line): void => {
    if (lines.length < LISTED_MAX) lines.push(line);
    else report.unlisted += 1;
  };
  const refuse = (refusals: readonly Refusal[]): void => {
    report.refused += 1;
    for (const refusal of refusals) list(report.refusals, refusal);
  };
  return {
    report,
    refuse,
    flag({ origin, record: { id }, issues }: Waiting): void {
      if (issues.length > 0) report.flagged += 1;
      for (const issue of issues) list(report.flags, { origin, id, issue });
    },
    wrote(waiting: readonly Waiting[], { outcomes, entry }: Written): void {
      report.entry = entry ?? report.entry;
      waiting.forEach(({ origin }, at) => {
        const outcome = outcomes[at]!;
        if (outcome.does === "refuse") refuse([{ origin, field: null, message: outcome.message }]);
        else if (outcome.does === "conflict")
          list(report.conflicts, { ...outcome.conflict, origin });
        else report[COUNTS[outcome.does]] += 1;
      });
    },
  };
}
