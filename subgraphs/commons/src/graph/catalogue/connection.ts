import { type KindList, PageInfo, typeName, type ClassType } from "@guildhall/schema";
import { addComputed, inWords, object, text, value, values } from "@guildhall/schema/define";
import { Int } from "type-graphql";
import { Coverage } from "./coverage.ts";
import { Facet, FACET_DEFAULT, FACET_MAX, facetNames } from "./facets.ts";

/** What a page of the catalogue is made from, by the fields of its type. */
export interface CataloguePage {
  facets(args: { names?: readonly string[] | null; first: number }): Promise<Facet[]>;
}

/**
 * The types `CataloguedMakerSpaceConnection` and `CataloguedMakerSpaceEdge` of a kind. They are no
 * types of a region: that one has neither copies to tell the age of nor others to count.
 */
export function catalogueConnection({ kind }: KindList): ClassType {
  const name = typeName(kind.type);
  const records = inWords(kind.plural);
  const isPlaced = Object.values(kind.filters).some(({ mode }) => mode === "near");

  @object(`One of the catalogue's ${records}, with its place in the list.`, {
    name: `Catalogued${name}Edge`,
  })
  class Edge {
    @text("The record's place in the list; stays valid when records are added.", {
      required: true,
    })
    cursor: string;

    @value(() => kind.type, "The record, as its region had it when it was last read.", {
      required: true,
    })
    node: object;
  }
  if (isPlaced) addDistance(Edge);

  @object(`A page of the catalogue's ${records}, of all regions or some.`, {
    name: `Catalogued${name}Connection`,
  })
  class Connection {
    @values(() => kind.type, "The records of the page.", { required: true })
    nodes: object[];

    @values(() => Edge, "The records of the page, each with its cursor.", { required: true })
    edges: Edge[];

    @value(() => PageInfo, "Where the page stands in the list.", { required: true })
    pageInfo: PageInfo;

    @value(() => Int, "How many records the whole list has.", { required: true })
    totalCount: number;

    @value(() => Coverage, "Which regions' records these are, and from when.", { required: true })
    coverage: Coverage;
  }
  const names = facetNames(kind);
  addComputed(Connection, {
    name: "facets",
    type: () => Facet,
    description:
      "The whole list counted by value, each count as if the list were not narrowed by that itself.",
    list: true,
    required: true,
    args: [
      {
        name: "names",
        type: () => [names],
        description: "What to count by; everything if not given.",
      },
      {
        name: "first",
        type: () => Int,
        description: `How many values of each at most, 0 to ${FACET_MAX}.`,
        defaultValue: FACET_DEFAULT,
      },
    ],
    compute: (page: CataloguePage, args: Parameters<CataloguePage["facets"]>[0]) =>
      page.facets(args),
  });
  return Connection;
}

function addDistance(edge: ClassType): void {
  const field = (name: "distanceKm" | "withinKm", description: string) =>
    addComputed(edge, {
      name,
      type: () => Number,
      description,
      compute: (one: Partial<Record<typeof name, number | null>>) => one[name] ?? null,
    });
  field(
    "distanceKm",
    "With `near`: kilometres from there to the record's point on the map, and never less than that point may be off; null where the list is not asked for near a point.",
  );
  field(
    "withinKm",
    "With `near`: so many kilometres around its point on the map the place itself lies, by the precision of its location; null where nobody says how precise it is.",
  );
}
