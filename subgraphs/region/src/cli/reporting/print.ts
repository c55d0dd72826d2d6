import type { Format } from "../asking/on-graph.ts";
import { pour } from "../pour.ts";
import { inMarkdown } from "./in-markdown.ts";
import { inText } from "./in-text.ts";
import type { Report } from "./report.ts";

/** The same answer in the forms that it can be had in, each made only where it is wanted. */
export interface Forms {
  report: () => Report;
  csv: () => string;
  json: () => unknown;
  /** Told beside what programs read; a report has them itself. */
  remarks: readonly string[];
}

/** What is no terminal is taken to be as wide as this. */
const USUAL_WIDTH = 100;

export async function print(
  format: Format,
  output: NodeJS.WritableStream & { columns?: number },
  { report, csv, json, remarks }: Forms,
): Promise<void> {
  const text = {
    table: () => inText(report(), output.columns || USUAL_WIDTH),
    markdown: () => inMarkdown(report()),
    csv,
    json: () => `${JSON.stringify(json(), null, 2)}\n`,
  }[format]();
  await pour(only(text), output);
  if (format === "csv" || format === "json") for (const remark of remarks) console.error(remark);
}

// oxlint-disable-next-line typescript/require-await -- what is poured is asked for as it is read
async function* only(text: string): AsyncGenerator<string> {
  yield text;
}
