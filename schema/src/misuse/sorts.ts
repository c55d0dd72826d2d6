import { ID, Int } from "type-graphql";
import { enumName } from "../define/enum.ts";
import type { FieldSpec } from "../define/spec.ts";
import { DateScalar, DateTimeScalar, PartialDate } from "../define/scalars.ts";

const DATES = new Set<unknown>([PartialDate, DateScalar, DateTimeScalar]);
const TEXTS = new Set<unknown>([String, ID, ...DATES]);
const NUMBERS = new Set<unknown>([Number, Int]);

/** What values of a type are compared and looked for as; an enum's are its own sort. */
export function sortOf(type: unknown): "text" | "number" | "boolean" | object | undefined {
  if (TEXTS.has(type)) return "text";
  if (NUMBERS.has(type)) return "number";
  if (type === Boolean) return "boolean";
  return enumName(type) ? (type as object) : undefined;
}

/** The sort of what a field stores: words and ids are text. */
export const sortAt = (field: FieldSpec): ReturnType<typeof sortOf> =>
  field.role === "value" ? sortOf(field.type()) : "text";

export const isDate = (field: FieldSpec): boolean =>
  field.role === "value" && (DATES.has(field.type()) || /date|instant/.test(field.format ?? ""));
