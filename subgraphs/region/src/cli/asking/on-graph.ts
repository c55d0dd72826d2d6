import { type Command, Option } from "commander";
import { loadConfig } from "../../config.ts";
import { CommandError } from "../command-error.ts";

export interface GraphOptions {
  graph: string;
  format: string;
  cite: boolean;
}

export const FORMATS = ["table", "markdown", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** The options of every command that asks a graph rather than a registry. */
export const onGraph = (command: Command): Command =>
  command
    .addOption(
      new Option("--graph <address>", "the graph to ask (GUILDHALL_GRAPH)").default(
        loadConfig().graph,
      ),
    )
    .option("--format <name>", FORMATS.join(", "), "table")
    .option("--no-cite", "do not have the answer kept at the graph, so that it has no citation");

export function formatOf({ format }: Pick<GraphOptions, "format">): Format {
  const found = FORMATS.find((one) => one === format);
  if (found) return found;
  throw misuse(`--format got ${format}, wanted ${FORMATS.join(", ")}.`);
}

export const misuse = (message: string): CommandError =>
  new CommandError(message, { misuse: true });
