import { resolve } from "node:path";
import { Severity } from "@guildhall/schema";
import { replaceFile } from "@guildhall/serving/process";
import type { Command } from "commander";
import { flaggedRecords } from "../keeping/flagged.ts";
import { ISSUE_FORMATS, type IssueFormat } from "../keeping/issue-text.ts";
import { CommandError } from "./command-error.ts";
import { withRegistry } from "./existing.ts";
import { pour } from "./pour.ts";
import { onRegistry, type RegistryOptions } from "./registry.ts";

export interface IssuesOptions extends RegistryOptions {
  severity?: string[];
  code?: string[];
  format?: string;
  out?: string;
}

/** `guildhall issues`: everything about the records that their owner should look at. */
export function addIssuesCommand(program: Command): void {
  onRegistry(program.command("issues"))
    .description("Shows what should be looked at: record, field, what was found and wanted.")
    .option("--severity <name...>", "only ERROR, WARNING or NOTE")
    .option("--code <code...>", "only flags of these rules, such as UNKNOWN_WORD")
    .option("--format <name>", "text, json or csv", "text")
    .option("--out <file>", "a file to write instead of printing")
    .action(async (options: IssuesOptions) => {
      const said = await printIssues(options);
      if (said) console.error(said);
    });
}

/** Prints or writes the flags; answers where they were written, if anywhere. */
export function printIssues(
  options: IssuesOptions,
  output: NodeJS.WritableStream = process.stdout,
): Promise<string | null> {
  const print = ISSUE_FORMATS[formatOf(options)];
  const severities = options.severity?.map(severityOf);
  const codes = options.code?.map((code) => code.toUpperCase());
  return withRegistry(options, async (store) => {
    const texts = print(flaggedRecords(store, { severities, codes }));
    if (options.out === undefined) await pour(texts, output);
    else await replaceFile(resolve(options.out), texts);
    return options.out === undefined ? null : `Written to ${resolve(options.out)}.`;
  });
}

function formatOf({ format = "text" }: IssuesOptions): IssueFormat {
  if (Object.hasOwn(ISSUE_FORMATS, format)) return format as IssueFormat;
  throw new CommandError(
    `--format got ${format}, wanted ${Object.keys(ISSUE_FORMATS).join(", ")}.`,
  );
}

function severityOf(given: string): string {
  const severity = given.toUpperCase();
  if (Object.hasOwn(Severity, severity)) return severity;
  throw new CommandError(`--severity got ${given}, wanted ${Object.keys(Severity).join(", ")}.`);
}
