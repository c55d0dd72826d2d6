import { Int } from "type-graphql";
import type { FilterSpec, Kind } from "../define/kind.ts";
import { fieldsOf, type FieldSpec } from "../define/spec.ts";
import { RANGES } from "../graph/filter.ts";
import { OPEN_SLOT } from "../records/opening.ts";
import { Location } from "../values/place.ts";
import { PartialDate } from "../define/scalars.ts";
import type { Definitions } from "./definitions.ts";
import { keysOfKind, noKey, type Keys } from "./keys.ts";
import { misuseAt, type Misuse, type Why } from "./misuse.ts";
import { isReserved } from "./names.ts";
import { isDate, sortAt, sortOf } from "./sorts.ts";
import { asClass, nameOf, writtenFilter } from "./written.ts";

/** Filters that would find nothing, or something else than they say. */
export const filters = ({ kinds }: Definitions): Misuse[] =>
  kinds.flatMap((kind) => {
    const keys = keysOfKind(kind);
    return Object.entries(kind.filters).flatMap(([name, spec]) =>
      misuseAt(
        `${nameOf(kind.type)}, filter ${name}`,
        unfitName(name, spec) ??
          ("key" in spec ? unfitKey(kind, keys, name, spec) : unfitKind(kind, spec)),
      ),
    );
  });

const unfitName = (name: string, spec: FilterSpec): Why =>
  isReserved(name)
    ? {
        got: `the name "${name}", which every object of JavaScript has already`,
        wanted: "a name of the contract's own",
        write: writtenFilter(`with${asClass(name.replaceAll("_", ""))}`, spec),
      }
    : undefined;

/** Filters without a key look at one field that the kind must have. */
function unfitKind(kind: Kind, { mode }: FilterSpec): Why {
  const location = fieldsOf(kind.type).find(({ name }) => name === "location");
  if ((mode === "near" || mode === "within") && location?.type() !== Location)
    return {
      got: `${mode}, though ${nameOf(kind.type)} has no place on the map`,
      wanted: "a field `location` that holds a Location",
      write: '@value(() => Location, "Where it is on the map.") location?: Location;',
    };
  if (mode === "openAt" && !Object.hasOwn(kind.derive, OPEN_SLOT))
    return {
      got: `openAt, though ${nameOf(kind.type)} derives no opening hours`,
      wanted: `the key "${OPEN_SLOT}", derived from the field \`openingHours\``,
      write: `derive: { ${OPEN_SLOT}: openSlots },`,
    };
  return undefined;
}

type KeyedFilter = Extract<FilterSpec, { key: string }>;

function unfitKey(kind: Kind, keys: Keys, name: string, spec: KeyedFilter): Why {
  if (spec.key === "name")
    return {
      got: 'key "name", under which names stand as they sort, without case and accents',
      wanted: "the filter that finds the words of a name",
      write: "search,",
    };
  const missing = noKey(kind, keys, spec.key);
  if (missing) return { ...missing.why, write: writtenFilter(name, spec, { key: missing.meant }) };
  const field = keys.get(spec.key)?.[0]?.field; // none where it is derived
  if (spec.mode === "present") return undefined;
  return spec.mode === "range" ? unfitRange(name, spec, field) : unfitType(name, spec, field);
}

type TypedFilter = Exclude<KeyedFilter, { mode: "present" }>;

function unfitRange(name: string, spec: TypedFilter, field: FieldSpec | undefined): Why {
  const type = spec.type();
  const fit = field ? rangeOf(field) : RANGES.has(type) ? type : Int;
  if (type === fit) return undefined;
  return {
    got: `a range of ${nameOf(type)} over ${heldBy(field)}`,
    wanted: fit
      ? `a range of ${nameOf(fit)}; there are ranges of ${[...RANGES.keys()].map(nameOf).join(" and ")}`
      : "anyOf: only dates and numbers have a range",
    write: fit
      ? writtenFilter(name, spec, { type: fit })
      : writtenFilter(name, { ...spec, mode: "anyOf" }, { type: typeFor(field) }),
  };
}

function rangeOf(field: FieldSpec): unknown {
  if (isDate(field)) return PartialDate;
  return sortAt(field) === "number" ? Int : undefined;
}

function unfitType(name: string, spec: TypedFilter, field: FieldSpec | undefined): Why {
  const type = spec.type();
  if (field ? sortOf(type) === sortAt(field) : sortOf(type)) return undefined;
  return {
    got: `values of type ${nameOf(type)} to look for among ${heldBy(field)}`,
    wanted: `values of type ${nameOf(typeFor(field))}`,
    write: writtenFilter(name, spec, { type: typeFor(field) }),
  };
}

/** What clients give to find what a field holds. */
const typeFor = (field: FieldSpec | undefined): unknown =>
  !field || sortAt(field) === "text" ? String : field.type();

function heldBy(field: FieldSpec | undefined): string {
  if (!field) return "what is derived";
  return field.role === "value" ? `values of type ${nameOf(field.type())}` : `${field.role}s`;
}
