import {
  answerConnection,
  type Condition,
  conditionsOf,
  type KindList,
  type Location,
  type Near,
  orderOf,
  type StoredRecord,
} from "@guildhall/schema";
import { REGION_KEY } from "../../catalogue/catalogue.ts";
import {
  type AreaArguments,
  type KnownRegion,
  knownRegions,
  warnOfStrangers,
  within,
} from "./area.ts";
import type { CatalogueContext } from "./context.ts";
import { coverageOf } from "./coverage.ts";
import { distanceTo } from "./distance.ts";
import { answerFacets } from "./facets.ts";
import { timeZoneOf } from "./time-zone.ts";

export interface PageArguments extends AreaArguments {
  first?: number | null;
  after?: string | null;
  filter?: Record<string, unknown> | null;
  orderBy?: { by: string; direction?: string } | null;
}

/** A page of the catalogue that reads and counts only what is selected. */
export function answerPage(list: KindList, args: PageArguments, context: CatalogueContext) {
  const { kind } = list;
  const { catalogue, warnings } = context;
  const { filter, first, after } = args;
  const known = knownRegions(context);
  warnOfStrangers(kind.plural, args, known, context);
  const asked = within(known, args, context);
  const where = conditionsOf(kind, filter, { timeZone: timeZoneOf(asked, filter), warnings });
  const area = areaCondition(args, asked);
  const page = answerConnection(catalogue, {
    kind: kind.kind,
    where: [...where, ...area],
    order: orderOf(list, args.orderBy),
    first,
    after,
  });
  const near = filter?.["near"] as Near | undefined;
  return {
    ...page,
    edges: async () =>
      (await page.edges()).map((edge) => ({ ...edge, ...(near && distance(near, edge.node)) })),
    coverage: () => coverageOf(asked, catalogue.states(), Date.now()),
    facets: ({ names, first: most }: { names?: readonly string[] | null; first: number }) =>
      answerFacets(
        {
          kind,
          catalogue,
          where,
          area,
          regionsWithout: (argument) => within(known, { ...args, [argument]: null }, context),
        },
        names,
        most,
      ),
  };
}

/** A condition is needed only where the question leaves regions out. */
const areaCondition = (
  { regions, countries, partnerships }: AreaArguments,
  asked: readonly KnownRegion[],
): Condition[] =>
  regions || countries || partnerships
    ? [{ key: REGION_KEY, anyOf: asked.map(({ id }) => id) }]
    : [];

const distance = (near: Near, record: StoredRecord) =>
  distanceTo(near, record["location"] as Location | undefined);
