import type { RecordDraft } from "../table/draft.ts";
import type { Origin } from "../../records/refusal.ts";
import type { TablePlan } from "../table/plan.ts";
import type { Doubt } from "../values/doubts.ts";
import type { Input } from "./input.ts";

/** The formats by name, in the order in which a source is held against them. */
export const FORMATS = [
  "folder",
  "xlsx",
  "ndjson",
  "csv",
  "geojson",
  "spaceapi",
  "records",
  "fablabs",
  "okw",
] as const;
export type FormatName = (typeof FORMATS)[number];

/**
 * How sources of one format are told from others, and read. To add one: a file for it beside this
 * one, its name above, and its line in `open.ts`.
 */
export interface Format {
  /** Endings of file names, and types that servers give, that tell it. */
  endings?: readonly string[];
  mediaType?: RegExp;
  /** Of formats that are JSON: what people call it, and whether a file's content is of it. */
  json?: { title: string; is: (value: unknown) => boolean };
  open: (input: Input, options: FormatOptions) => Promise<Opened>;
}

/** One thing that can become a record, as it was read, with the place where it stands. */
export interface Row {
  raw: unknown;
  origin: Origin;
  /** What is doubtful about the row as a whole. */
  doubts?: readonly Doubt[];
  /** Why nothing can be taken from it. */
  wrong?: { message: string; found?: string };
}

/** What a row became: parts of a record, a record as the contract has it, or nothing. */
export type Interpreted =
  | { draft: RecordDraft }
  | { record: unknown }
  | { wrong: { field: string | null; message: string; found?: string } };

/** A source that is open for reading, once, in order. */
export interface Opened {
  /** What kind its records are; null where each says so itself, as the contract has it. */
  kind: string | null;
  rows: AsyncIterable<Row>;
  interpret(row: Row): Interpreted;
  /** What the reader of the report should know of the source as a whole; grows while it is read. */
  notices: string[];
  /** Of tables: what each column becomes, and whether that was guessed. */
  plan?: { plan: TablePlan; guessed: boolean };
}

export interface FormatOptions {
  region: string;
  kind: string;
  /** A mapping file's content. */
  mapping?: unknown;
}
