import {
  type Condition,
  type FacetSpec,
  facetsOf,
  GuildhallError,
  type Kind,
  typeName,
} from "@guildhall/schema";
import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { Int } from "type-graphql";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { KnownRegion } from "./area.ts";
import { countAreas } from "./area-facets.ts";
import { byCount, FacetBucket } from "./bucket.ts";

@object("The records of a list counted by value, as if it were not filtered by that itself.")
export class Facet {
  @text("What is counted by: the name of the filter that narrows to a value.", { required: true })
  name: string;

  @values(() => FacetBucket, "The values, those of most records first.", { required: true })
  buckets: FacetBucket[];

  @value(() => Int, "How many values there are in all.", { required: true })
  total: number;
}

export const FACET_DEFAULT = 20;
export const FACET_MAX = 500;

const AREAS = {
  regions: "By region.",
  countries: "By country of the region.",
} as const;

/** The enum `MakerSpaceFacet` and its like: what a kind's lists can be counted by. */
export const facetNames = (kind: Kind): object =>
  defineEnum(
    `${typeName(kind.type)}Facet`,
    "What a list can be counted by; called as the argument or the filter that narrows to a value.",
    {
      ...AREAS,
      ...Object.fromEntries(
        facetsOf(kind).map(({ name }) => [name, `By \`${name}\` of the filter.`]),
      ),
    },
  );

export interface FacetQuestion {
  kind: Kind;
  catalogue: Catalogue;
  /** The conditions of the filter, without those on the region. */
  where: readonly Condition[];
  /** The condition on the region, where only some are asked. */
  area: readonly Condition[];
  /** The regions that are asked about, were it not for one of the arguments that say which. */
  regionsWithout: (argument: "regions" | "countries") => readonly KnownRegion[];
}

/** Counts a list by each of the names, or by all that its kind has. */
export async function answerFacets(
  question: FacetQuestion,
  names: readonly string[] | null | undefined,
  first: number,
): Promise<Facet[]> {
  if (first < 0 || first > FACET_MAX)
    throw new GuildhallError(
      "PAGE_TOO_LARGE",
      `Got first: ${first}, wanted 0 to ${FACET_MAX} values of each.`,
    );
  const specs = new Map(facetsOf(question.kind).map((spec) => [spec.name, spec]));
  const wanted = new Set(names ?? [...Object.keys(AREAS), ...specs.keys()]);
  return Promise.all(
    [...wanted].map(async (name) => {
      const spec = specs.get(name);
      const buckets = spec
        ? await bucketsOf(spec, question)
        : await countAreas(name as keyof typeof AREAS, question);
      return { name, buckets: buckets.slice(0, first), total: buckets.length };
    }),
  );
}

/** More values than any vocabulary has words: hosts' own words are few beside them. */
const ALL = 10_000;

async function bucketsOf(
  { key, apart, labelOf }: FacetSpec,
  { kind, catalogue, where, area }: FacetQuestion,
): Promise<FacetBucket[]> {
  // What stands apart is under keys of its own: there too the filter itself is left out.
  const others = where.filter((condition) => !("key" in condition && condition.key === key));
  const keys = apart ? [apart.read, apart.inferred] : [key];
  const [read, inferred] = await catalogue.facets(
    kind.kind,
    [...others, ...area],
    keys.map((one) => ({ key: one, first: ALL })),
  );
  const buckets = new Map<string, FacetBucket>();
  for (const { value: found, count } of read?.buckets ?? [])
    buckets.set(String(found), { value: String(found), label: labelOf(found), count });
  if (apart) {
    for (const bucket of buckets.values()) bucket.inferred = 0;
    for (const { value: found, count } of inferred?.buckets ?? []) {
      const bucket = buckets.get(String(found));
      if (bucket) bucket.inferred = count;
      else
        buckets.set(String(found), {
          value: String(found),
          label: labelOf(found),
          count: 0,
          inferred: count,
        });
    }
  }
  return [...buckets.values()].toSorted(byCount);
}
