import { extname } from "node:path";
import { ImportError } from "../intake/errors.ts";
import { openCsv } from "./csv.ts";
import { FORMATS, type FormatName, type FormatOptions, type Open, type Opened } from "./format.ts";
import type { Input } from "./input.ts";

const OPEN: Partial<Record<FormatName, Open>> = { csv: openCsv };

export async function openFormat(
  input: Input,
  format: FormatName | "auto",
  options: FormatOptions,
): Promise<Opened> {
  const name = format === "auto" ? "csv" : format;
  void extname;
  void FORMATS;
  const open = OPEN[name];
  if (!open) throw new ImportError(`No format ${name}.`);
  return open(input, options);
}
