import { GuildhallError } from "@guildhall/schema";
import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import type { ComplexityEstimator } from "graphql-query-complexity";
import { LENGTHS } from "./lengths.ts";

/** How many objects of a type a list without pages holds, by the type's name. */
export type Sizes = Readonly<Record<string, () => number>>;

/** The fields that a selection comes to, those of its fragments among them. */
export type SelectedFields = (set: SelectionSetNode | undefined) => FieldNode[];

/** Facilities of a space, sources of a record, members of a council. */
const USUAL_SIZE = 5;
/** A page where `first` is given as null. */
const USUAL_PAGE = 50;
/**
 * The schema has some 200 types, most with few fields: as many as makes the question that tools ask
 * about it cost a fourth of a client's limit, since it is answered in one go.
 */
const TYPES = 20;
type Arguments = Readonly<Record<string, unknown>>;
/** As much as an object for so many weightings that are tried. */
const perWeightings =
  (many: number) =>
  ({ weightings }: Arguments): number =>
    typeof weightings === "number" ? Math.ceil(Math.max(0, weightings) / many) : 0;
/**
 * `asOf` reads a registry's log from its beginning; regions are weighed against all practices of all
 * regions, two regions' records against each other, and what is ranked or anticipated is worked out
 * again for each weighting.
 */
const WORK: Readonly<Record<string, (args: Arguments) => number>> = {
  "Region.asOf": () => 500,
  "Region.transferable": () => 500,
  "Region.partnerBrief": () => 100,
  "Region.gaps": () => 20,
  "Comparison.ranking": perWeightings(2),
  "GoodPractice.transferability": perWeightings(50),
};

/**
 * Tells how many objects a field may answer with: one for an object, `first` for a page, what is
 * known or usual for any other list, each with all that is asked of it.
 */
export function estimator(
  schema: GraphQLSchema,
  sizes: Sizes,
  mostRepresentations: number,
  fieldsOf: SelectedFields,
): ComplexityEstimator {
  const pages = pagesOf(schema);
  /** What stands once on a page, whatever it has of records. */
  const once = new Map<FieldNode, number>();
  const withinLimit = (count: number): number => {
    if (count <= mostRepresentations) return count;
    throw new GuildhallError(
      "OPERATION_TOO_LARGE",
      `Got ${count} representations, wanted at most ${mostRepresentations}. Ask for them in several requests.`,
      { http: { status: 400 } },
    );
  };
  return ({ type, field, args, node, childComplexity }) => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return 0;
    const one = 1 + childComplexity;
    const work = WORK[`${type.name}.${field.name}`]?.(args) ?? 0;
    const isPaged = field.args.some(({ name }) => name === "first");
    if (pages.has(type.name)) {
      const isList = isListType(getNullableType(field.type));
      if (isList && !isPaged) return one;
      once.set(node, isList ? pageSize(args["first"]) * one : childComplexity);
      return 0;
    }
    if (isListType(getNullableType(field.type))) {
      const { first, ids, representations } = args as Record<string, unknown>;
      if (Array.isArray(representations)) return withinLimit(representations.length) * one;
      // What refers to a record is seldom more than a few, whatever a page of it may hold.
      const asked = node.arguments?.some(({ name }) => name.value === "first");
      if (asked) return work + pageSize(first) * one;
      const usual = named.name === "__Type" ? TYPES : USUAL_SIZE;
      const length = LENGTHS[`${type.name}.${field.name}`]?.(args);
      const size = length ?? sizes[named.name]?.();
      if (Array.isArray(ids)) return Math.min(ids.length, size ?? Infinity) * one;
      return work + (size ?? usual) * one;
    }
    if (pages.has(named.name)) {
      const beside = fieldsOf(node.selectionSet).map((selected) => once.get(selected) ?? 0);
      const records = pageSize(args["first"]) * childComplexity;
      return 1 + work + records + beside.reduce((sum, cost) => sum + cost, 0);
    }
    return one + work;
  };
}

const pageSize = (first: unknown): number =>
  typeof first === "number" ? Math.max(0, first) : USUAL_PAGE;

const known = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** The types that are a page of a list: what a field with `first` answers with. */
function pagesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const found = known.get(schema);
  if (found) return found;
  const pages = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (
        field.args.some(({ name }) => name === "first") &&
        isObjectType(getNullableType(field.type))
      )
        pages.add(getNamedType(field.type).name);
  }
  known.set(schema, pages);
  return pages;
}
