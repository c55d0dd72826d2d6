import type { Issue } from "@guildhall/schema";
import { sayOrigin, sayRefusal, type Origin, type Refusal } from "../records/refusal.ts";

export interface Flagged {
  origin: Origin;
  id: string;
  issue: Issue;
}

/** A record that the source and somebody else both changed; the stored one was left as it is. */
export interface Conflict {
  origin?: Origin;
  id: string;
  message: string;
  fields: readonly string[];
}

/** What an import did, or would do. */
export interface ImportReport {
  region: string;
  kind: string | null;
  format: string;
  /** The label under which the source's records are told from those of others. */
  source: string;
  dryRun: boolean;
  /** Rows or things that were read. */
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Records that an editor changed since, and whose source still says the same: left as they are. */
  kept: number;
  /** Records that were flagged; `flags` has a line for each flag. */
  flagged: number;
  /** Rows that cannot be records; `refusals` has a line for each reason. */
  refused: number;
  closed: number;
  missing: readonly string[];
  conflicts: readonly Conflict[];
  refusals: readonly Refusal[];
  flags: readonly Flagged[];
  /** Lines beyond what a report lists; the flags themselves are stored in the records. */
  unlisted: number;
  notices: readonly string[];
  /** The last part that an earlier run of the same import had stored before it was cut off. */
  resumedAfter: number | null;
  /** Number of the log's last entry of this import; null where nothing was written. */
  entry: number | null;
}

/** More lines than a person reads, and few enough to keep in memory. */
export const LISTED_MAX = 50_000;

const count = (number: number, what: string): string => `${number.toLocaleString("en")} ${what}`;

/** The report in plain words: the sums first, then a line for each refusal and each flag. */
export function* sayReport(report: ImportReport): Generator<string> {
  const { dryRun, region, kind, source, format } = report;
  yield `${dryRun ? "Would import" : "Imported"} ${source} (${format}) into ${kind ? `${region}/${kind}` : region}: ${count(report.read, "read")}`;
  yield `  ${[
    count(report.added, "added"),
    count(report.changed, "changed"),
    count(report.unchanged, "unchanged"),
    count(report.closed, "closed"),
    count(report.missing.length, "missing"),
    count(report.refused, "refused"),
    count(report.flagged, "flagged"),
  ].join(", ")}`;
  if (report.kept > 0) yield `  ${count(report.kept, "left as an editor changed them")}`;
  if (report.resumedAfter !== null)
    yield `  Resumed: an earlier run had stored ${count(report.resumedAfter, "parts")} before it was cut off.`;
  for (const notice of report.notices) yield `note: ${notice}`;
  for (const refusal of report.refusals) yield `refused: ${sayRefusal(refusal)}`;
  for (const conflict of report.conflicts) yield sayConflict(conflict);
  for (const id of report.missing)
    yield `missing: ${id} is in the registry and no longer in ${source}`;
  for (const flagged of report.flags) yield sayFlag(flagged);
  if (report.unlisted > 0)
    yield `… and ${count(report.unlisted, "more lines")}: guildhall issues --region ${region} lists all flags`;
}

function sayConflict({ origin, id, message, fields }: Conflict): string {
  const where = origin ? `${sayOrigin(origin)} ` : "";
  return `conflict: ${where}${id}: ${message}${fields.length > 0 ? ` (differs in ${fields.join(", ")})` : ""}`;
}

export function sayFlag({
  origin,
  issue: { code, severity, field, message, found, wanted, fix },
}: Flagged): string {
  const told = [
    found === undefined ? null : `found ${JSON.stringify(found)}`,
    wanted === undefined ? null : `wanted ${wanted}`,
    fix === undefined ? null : `fix ${JSON.stringify(fix)}`,
  ].filter(Boolean);
  const more = told.length > 0 ? ` (${told.join(", ")})` : "";
  return `${severity.toLowerCase()}: ${sayOrigin(origin)}${field ? ` ${field}` : ""}: ${code} ${message}${more}`;
}
