import type { RecordDraft } from "../table/draft.ts";
import type { Origin } from "../../records/refusal.ts";
import type { TablePlan } from "../table/plan.ts";
import type { Doubt } from "../values/doubts.ts";
import type { Input } from "./input.ts";

export const FORMATS = [
  "folder",
  "ndjson",
  "csv",
  "xlsx",
  "geojson",
  "spaceapi",
  "fablabs",
  "okw",
] as const;
export type FormatName = (typeof FORMATS)[number];

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
  format: FormatName;
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

export type Open = (input: Input, options: FormatOptions) => Promise<Opened>;
