import { isDate, isInstant, isPartialDate } from "@guildhall/schema";
import { type GraphQLNamedType, isEnumType } from "graphql";
import { disarm } from "../upstream/json.ts";
import { clean, shortened } from "../upstream/sanitize.ts";

/** Whether a JSON value is one of a type, as the contract's servers write it. */
export type Holds = (value: unknown) => boolean;

const isText: Holds = (value) => typeof value === "string";
const textThat =
  (valid: (text: string) => boolean): Holds =>
  (value) =>
    typeof value === "string" && valid(value);

const SCALARS = new Map<string, Holds>([
  ["Int", (value) => typeof value === "number" && (value | 0) === value],
  // JSON has no infinity, but `1e999` is read as one.
  ["Float", (value) => Number.isFinite(value)],
  ["Boolean", (value) => typeof value === "boolean"],
  ["String", isText],
  ["ID", isText],
  ["Date", textThat(isDate)],
  ["PartialDate", textThat(isPartialDate)],
  ["DateTime", textThat(isInstant)],
]);

/** A scalar that the gateway does not know may be any JSON, made harmless. */
export function leafOf(type: GraphQLNamedType): Holds {
  if (!isEnumType(type)) return SCALARS.get(type.name) ?? ((value) => disarm(value));
  const words = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => words.has(value);
}

const MOST_WORDS = 60;

/** What was got instead of what was wanted, in few words that can be shown. */
export function inShort(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  return `"${shortened(clean(value.slice(0, 4 * MOST_WORDS)), MOST_WORDS)}"`;
}
