import type { StoredRecord } from "@guildhall/schema";

/** The words of a list field, also of a record that has something else there. */
export function listed(record: StoredRecord, field: string): readonly string[] {
  const value = record[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** A text field; undefined where there is none. */
export function textIn(record: StoredRecord, field: string): string | undefined {
  const value = record[field];
  return typeof value === "string" && value.trim() ? value : undefined;
}
