import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-][01]\d:[0-5]\d)$/;

/** A calendar date that exists: 2023-02-30 does not. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  // Every month has so many days; asking the calendar costs twenty times more.
  if (text.slice(8) <= "28") return true;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
export const isPartialDate = (text: string): boolean =>
  PARTIAL.test(text) && (text.length < 10 || isDate(text));
export const isInstant = (text: string): boolean => INSTANT.test(text) && isDate(text.slice(0, 10));

/** How a scalar is written in JSON, for those who read answers. */
export interface JsonForm {
  typescript: string;
  examples: readonly unknown[];
}
const asJson = (form: JsonForm) => ({ json: form });

export const jsonFormOf = ({ extensions }: GraphQLScalarType): JsonForm | undefined =>
  extensions["json"] as JsonForm | undefined;

function textScalar(
  name: string,
  description: string,
  valid: (text: string) => boolean,
  examples: readonly [string, ...string[]],
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && valid(value)) return value;
    const got = JSON.stringify(value)?.slice(0, 80);
    throw new GraphQLError(`${name} got ${got}. It wants text such as "${examples[0]}".`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description: `${description} Text in JSON: ${examples.map((one) => `"${one}"`).join(", ")}.`,
    extensions: asJson({ typescript: "string", examples }),
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DateScalar = textScalar("Date", "A calendar date, `YYYY-MM-DD` (ISO 8601).", isDate, [
  "2018-06-13",
]);
export const PartialDate = textScalar(
  "PartialDate",
  "A date as exactly as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601).",
  isPartialDate,
  ["2018-06", "2018", "2018-06-13"],
);
export const DateTimeScalar = textScalar(
  "DateTime",
  "An instant with its offset from UTC (ISO 8601, RFC 3339).",
  isInstant,
  ["2026-11-22T09:30:00Z"],
);

/** JSON as it stands, out only: nothing is taken in through it. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: "JSON",
  description: "Any JSON value, as it stands.",
  extensions: asJson({ typescript: "unknown", examples: [{ any: ["value", 1, null] }] }),
});

export const SCALARS: readonly GraphQLScalarType[] = [
  DateScalar,
  DateTimeScalar,
  JsonScalar,
  PartialDate,
];
