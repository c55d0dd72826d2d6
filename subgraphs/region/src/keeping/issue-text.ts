import type { Issue } from "@guildhall/schema";
import { csvRow } from "./csv.ts";
import type { FlaggedRecord } from "./flagged.ts";

type Records = AsyncIterable<FlaggedRecord>;

/** The ways to print flags: for people, for programs, for spreadsheets. */
export const ISSUE_FORMATS = { text, json, csv } as const;

export type IssueFormat = keyof typeof ISSUE_FORMATS;

const SEVERITIES = { ERROR: "error", WARNING: "warning", NOTE: "note" } as const;

/** Record by record, so that one can be mended after the other. */
async function* text(records: Records): AsyncGenerator<string> {
  const counts = { ERROR: 0, WARNING: 0, NOTE: 0 };
  let flagged = 0;
  for await (const { record, issues } of records) {
    flagged++;
    yield `${oneLine(String(record["name"] ?? ""))} (${record.id})\n`;
    for (const issue of issues) {
      counts[issue.severity]++;
      yield sayIssue(issue);
    }
    yield "\n";
  }
  if (flagged === 0) return yield "Nothing to look at.\n";
  const parts = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => many(counts[severity], SEVERITIES[severity]));
  yield `${many(flagged, "record")} to look at: ${parts.join(", ")}.\n`;
}

function sayIssue({ severity, field, code, message, found, wanted, fix }: Issue): string {
  const about = [
    ["found ", found],
    ["wanted", wanted],
    ["fix   ", fix],
  ].flatMap(([label, value]) =>
    value === undefined ? [] : [`      ${label}  ${oneLine(value)}\n`],
  );
  const where = field ? `${field}: ` : "";
  return `  ${severity.padEnd(7)} ${where}${oneLine(message)} [${code}]\n${about.join("")}`;
}

async function* json(records: Records): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const { record, issues } of records)
    for (const { code, severity, field, message, found, wanted, fix } of issues) {
      const { id } = record;
      const name = String(record["name"] ?? "");
      const row = { record: id, name, field, code, severity, message, found, wanted, fix };
      yield `${separator}  ${JSON.stringify(row)}`;
      separator = ",\n";
    }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

const COLUMNS = ["field", "code", "severity", "message", "found", "wanted", "fix"] as const;

async function* csv(records: Records): AsyncGenerator<string> {
  yield csvRow(["record", "name", ...COLUMNS]);
  for await (const { record, issues } of records)
    for (const issue of issues)
      yield csvRow([
        record.id,
        String(record["name"] ?? ""),
        ...COLUMNS.map((column) => issue[column]),
      ]);
}

// What was found may be anything that somebody once typed, control characters of terminals too.
const oneLine = (words: string): string => words.replaceAll(/\p{Cc}+/gu, " ");

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
