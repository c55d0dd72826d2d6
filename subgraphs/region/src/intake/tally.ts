import type { Issue } from "@guildhall/schema";
import type { Origin, Refusal } from "../records/refusal.ts";
import { LISTED_MAX, type Conflict, type Flagged, type ImportReport } from "./report.ts";
import type { DraftRecord } from "../store/index.ts";
import type { Written } from "./write.ts";

/** A record that is ready to be written, and where it was read. */
export interface Waiting {
  record: DraftRecord;
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
    flag(origin: Origin, id: string, issues: readonly Issue[]): void {
      if (issues.length > 0) report.flagged += 1;
      for (const issue of issues) list(report.flags, { origin, id, issue });
    },
    wrote(waiting: readonly Waiting[], { decisions, entry, refused }: Written): void {
      report.entry = entry ?? report.entry;
      decisions.forEach((decision, at) => {
        const { origin } = waiting[at] as Waiting;
        const why = refused.get(at);
        if (why !== undefined) refuse([{ origin, field: null, message: why }]);
        else if (decision.does === "add") report.added += 1;
        else if (decision.does === "change") report.changed += 1;
        else if (decision.does === "keep") report.kept += 1;
        else if (decision.does === "nothing") report.unchanged += 1;
        else if (decision.does === "conflict")
          list(report.conflicts, { ...decision.conflict, origin });
      });
    },
  };
}
export type Tally = ReturnType<typeof newTally>;
