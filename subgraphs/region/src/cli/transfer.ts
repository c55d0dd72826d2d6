import { parseRecordId } from "@guildhall/schema";
import type { Command } from "commander";
import { formatOf, type GraphOptions, misuse, onGraph } from "./asking/on-graph.ts";
import { askPinned, readAnswer } from "./asking/pinned.ts";
import { CommandError } from "./command-error.ts";
import { print } from "./reporting/print.ts";
import { practices } from "./transferring/answer.ts";
import { transferCsv } from "./transferring/csv.ts";
import { questionOf } from "./transferring/query.ts";
import { transferReport } from "./transferring/report.ts";

interface TransferOptions extends GraphOptions {
  to: string;
}

const EXAMPLE = `
Example:
  guildhall transfer birmingham/good-practices/gp-nisp --to lisbon

What is told is anticipated from records and public statistics: whether a practice works somewhere
is known only once it was tried there.`;

/** `guildhall transfer`: how a practice would do in another region, asked of a running graph. */
export function addTransferCommand(program: Command): void {
  onGraph(program.command("transfer"))
    .description(
      "Holds each condition of a practice against another region, as far as records tell.",
    )
    .argument("<practice>", "the good practice, such as birmingham/good-practices/gp-nisp")
    .requiredOption("--to <region>", "the region that would take it up, such as lisbon")
    .addHelpText("after", EXAMPLE)
    .action((practice: string, options: TransferOptions) => transfer(practice, options));
}

export async function transfer(
  practice: string,
  options: TransferOptions,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  const format = formatOf(options);
  const { graph, to } = options;
  if (parseRecordId(practice)?.kind !== "good-practices")
    throw misuse(`Got ${practice}, wanted a practice such as birmingham/good-practices/gp-nisp.`);
  const pinned = await askPinned(graph, questionOf(practice, to), options);
  const found = readAnswer(graph, practices, pinned.data["records"])?.[0]?.goodPractice;
  const told = found?.transferability;
  if (!found || !told)
    throw new CommandError(
      `The catalogue of ${graph} has no practice ${practice}. Check the id, or whether its registry was read yet.`,
    );
  await print(format, output, {
    report: () => transferReport(found.name, told, pinned),
    csv: () => transferCsv(told, pinned.citation),
    json: () => ({ name: found.name, ...told, citation: pinned.citation }),
    remarks: pinned.remarks,
  });
}
