import { GraphQLScalarType } from "graphql";
import { enumName } from "../define/enum.ts";
import type { FilterSpec } from "../define/kind.ts";
import type { ClassType, FieldSpec, ValueSpec } from "../define/spec.ts";
import { DateScalar, DateTimeScalar, JsonScalar } from "../define/scalars.ts";

const CONSTANTS = new Map<unknown, string>([
  [DateScalar, "DateScalar"],
  [DateTimeScalar, "DateTimeScalar"],
  [JsonScalar, "JsonScalar"],
]);

/** A type as the code names it. */
export function nameOf(type: unknown): string {
  if (type instanceof GraphQLScalarType) return CONSTANTS.get(type) ?? type.name;
  if (typeof type === "function") return type.name;
  return enumName(type) ?? (type ? `{ ${Object.keys(type).join(", ")} }` : String(type));
}

/** A field's name as that of a class: `openingHours` as `OpeningHours`. */
export const asClass = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const fieldOf = (type: ClassType, { name }: { name: string }): string =>
  `${nameOf(type)}.${name}`;

/** A field as it would be declared: `@value(() => Int, "How many.") count?: number;` */
export function writtenField(field: FieldSpec, changed: Partial<ValueSpec> = {}): string {
  const one = { ...field, ...changed };
  const said = JSON.stringify(one.description);
  const type = `() => ${nameOf(one.type())}`;
  const list = one.list ? "[]" : "";
  const end = (held: string): string => `${one.name}${one.required ? "" : "?"}: ${held}${list};`;
  switch (one.role) {
    case "term":
      return `@term("${one.vocabulary}", ${type}, ${said}${options(one, true)}) ${end("string")}`;
    case "reference":
      return `@reference${one.list ? "s" : ""}(${type}, ${said}) ${end("string")}`;
    case "referrers":
      return `@referrers(${type}, "${one.key}", ${said}) ${end(nameOf(one.type()))}`;
    case "computed":
      return `@computed(${type}, ${said}, …) ${end(typescriptOf(one.type()))}`;
    case "value":
      if (one.type() === String) return `@text(${said}${options(one, true)}) ${end("string")}`;
      return `@value${one.list ? "s" : ""}(${type}, ${said}${options(one)}) ${end(typescriptOf(one.type()))}`;
  }
}

function options(field: FieldSpec, withList = false): string {
  const { required, list, format, min, max } = field as ValueSpec;
  const given = {
    ...(required && { required }),
    ...(withList && list && { list }),
    format,
    min,
    max,
  };
  const written = Object.entries(given)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${name}: ${JSON.stringify(one)}`);
  return written.length > 0 ? `, { ${written.join(", ")} }` : "";
}

function typescriptOf(type: unknown): string {
  if (type === Number || (type instanceof GraphQLScalarType && /^(Int|Float)$/.test(type.name)))
    return "number";
  if (type === Boolean) return "boolean";
  if (type === String || type instanceof GraphQLScalarType) return "string";
  return enumName(type) ? `keyof typeof ${nameOf(type)}` : nameOf(type);
}

/** A filter as it would be declared: `opened: range("openedOn", () => PartialDate, "Opened then."),` */
export function writtenFilter(
  name: string,
  spec: FilterSpec,
  changed: { key?: string; type?: unknown } = {},
): string {
  if (!("key" in spec)) return `${name}: { mode: "${spec.mode}", … },`;
  const said = JSON.stringify(spec.description);
  const key = JSON.stringify(changed.key ?? spec.key);
  if (spec.mode === "present") return `${name}: present(${key}, ${said}),`;
  const type = "type" in changed ? changed.type : spec.type();
  if (spec.mode === "range") return `${name}: range(${key}, () => ${nameOf(type)}, ${said}),`;
  return `${name}: ${spec.mode}(${key}, ${said}${type === String ? "" : `, () => ${nameOf(type)}`}),`;
}
