import type { FeePeriod } from "@guildhall/schema";
import type { DateStyle } from "../values/date.ts";
import type { NumberStyle } from "../values/numeral.ts";

/** How a column's cells are read. `text` and the like follow from the field where none is given. */
export const READINGS = [
  "id",
  "text",
  "list",
  "term",
  "terms",
  "date",
  "day",
  "number",
  "quantity",
  "metric",
  "money",
  "fee",
  "country",
  "postcode",
  "url",
  "latitude",
  "longitude",
  "point",
  "yes-no",
  "enum",
  "hours",
  "language",
  "facilities",
  "facility",
  "note",
  "detail",
  "leave-out",
  "period",
  "named",
  "status",
] as const;
export type Reading = (typeof READINGS)[number];

/** What becomes of one column. */
export interface ColumnPlan extends NumberStyle, DateStyle {
  /** The heading as the table has it. */
  column: string;
  /** Path of the contract's field, such as `address.city`. */
  to: string;
  as: Reading;
  /** Of figures: what is counted. */
  unit?: string;
  /** Of fees and amounts: what the heading says of all its cells. */
  currency?: string;
  period?: keyof typeof FeePeriod;
  /** Of a column for one facility: its word. */
  word?: string;
  /** What a figure or a fee is called. */
  label?: string;
  /** Why a column is left out. */
  why?: string;
}

/** How the rows of one table become records. */
export interface TablePlan {
  kind: string;
  columns: readonly ColumnPlan[];
  /** Fields that every row has alike: path → value. */
  fixed: Readonly<Record<string, unknown>>;
}
