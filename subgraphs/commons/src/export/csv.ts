import type { Kind, StoredRecord } from "@guildhall/schema";
import { columnsOf, valueAt } from "./columns.ts";

/** RFC 4180 in UTF-8: a line of names, then a line a record. */
export async function* csv(kind: Kind, records: AsyncIterable<StoredRecord>) {
  const columns = columnsOf(kind.type);
  yield line(columns.map(({ name }) => name));
  for await (const record of records) yield line(columns.map(({ path }) => valueAt(record, path)));
}

const line = (cells: readonly unknown[]): string => `${cells.map(quoted).join(",")}\r\n`;

function quoted(value: unknown): string {
  const text = typeof value === "string" ? inert(value) : inert(told(value), value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Plain values of a list stand side by side; what has fields of its own stands as JSON. */
function told(value: unknown): string {
  if (value === null) return "";
  if (!Array.isArray(value))
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  const isPlain = value.every((one) => typeof one !== "object" && !String(one).includes("|"));
  return isPlain ? value.join(" | ") : JSON.stringify(value);
}

/** What programs for tables would take for the beginning of a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

const inert = (text: string, value: unknown = text): string =>
  typeof value !== "number" && FORMULA.test(text) ? `'${text}` : text;
