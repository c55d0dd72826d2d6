import { startStub, type StubSubgraph } from "./subgraph.ts";

/** A contract small enough to read at a glance, with all that a contract can hold. */
export const MINI_CONTRACT = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

  type Query { region(id: ID!): Region regions: [Region!]! }
  type Region @key(fields: "id") {
    id: ID!
    makerSpaces(first: Int, filter: MakerSpaceFilter): MakerSpaceConnection
    councils: [Council!]
  }
  type MakerSpaceConnection @shareable { totalCount: Int! nodes: [MakerSpace!]! }
  input MakerSpaceFilter { kind: SpaceKind named: String }
  enum SpaceKind { MAKERSPACE FABLAB }
  type MakerSpace @key(fields: "id") @shareable {
    id: ID!
    name: String!
    kind: SpaceKind
    openedOn: String
    operator: Organisation
    programmes: [SupportProgramme!]
  }
  type Organisation @key(fields: "id") @shareable { id: ID! name: String! programmes: [SupportProgramme!] }
  type SupportProgramme @key(fields: "id") @shareable {
    id: ID!
    name: String!
    partOf: SupportProgramme
    pilots: [Pilot!]
  }
  type Pilot @key(fields: "id") @shareable { id: ID! challenge: String outcomes: [String!] }
  type Council @key(fields: "id") @shareable { id: ID! name: String! }
`;

export const MINI_COMMONS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type Query {
    regions(ids: [ID!]): [Region!]!
    region(id: ID!): Region
    practice: MakerSpace
  }
  type Region @key(fields: "id") { id: ID! name: String! population: Int }
  type MakerSpace @key(fields: "id") { id: ID! similar: [MakerSpace!] }
`;

interface Reference {
  id: string;
}

const name = ({ id }: Reference) => id.split("/").at(-1);

/** Resolvers of a region server for the mini contract: every region has three maker spaces. */
export function miniRegion(): Record<string, unknown> {
  const record = { __resolveReference: ({ id }: Reference) => ({ id }) };
  return {
    Region: {
      ...record,
      makerSpaces: ({ id }: Reference, args: { first?: number; filter?: { named?: string } }) => {
        const all = ["one", "two", "three"]
          .filter((space) => !args.filter?.named || space === args.filter.named)
          .map((space) => ({ id: `${id}/maker-spaces/${space}` }));
        return { totalCount: all.length, nodes: all.slice(0, args.first ?? 3) };
      },
      councils: ({ id }: Reference) => [{ id: `${id}/councils/growth` }],
    },
    MakerSpace: {
      ...record,
      name,
      kind: () => "FABLAB",
      openedOn: () => "2014-05-01",
      operator: ({ id }: Reference) => ({ id: `${id.split("/")[0]}/organisations/operator` }),
      programmes: () => [],
    },
    Organisation: {
      ...record,
      name,
      programmes: ({ id }: Reference) => [{ id: `${id.split("/")[0]}/programmes/grow` }],
    },
    SupportProgramme: {
      ...record,
      name,
      pilots: ({ id }: Reference) => [{ id: `${id.split("/")[0]}/pilots/first` }],
    },
    Pilot: { ...record, challenge: () => "Waste", outcomes: () => ["Less of it"] },
    Council: { ...record, name },
    Query: { region: (_: unknown, { id }: Reference) => ({ id }), regions: () => [] },
  };
}

export const startMiniRegion = (
  sdl: string = MINI_CONTRACT,
  resolvers: Record<string, unknown> = miniRegion(),
): Promise<StubSubgraph> => startStub({ sdl, resolvers });

/** A commons that knows these regions. */
export const startMiniCommons = (regions: readonly string[]): Promise<StubSubgraph> =>
  startStub({
    sdl: MINI_COMMONS,
    resolvers: {
      Query: {
        regions: (_: unknown, { ids }: { ids?: string[] }) =>
          regions.filter((id) => !ids || ids.includes(id)).map((id) => ({ id })),
        region: (_: unknown, { id }: Reference) => (regions.includes(id) ? { id } : null),
        practice: () => ({ id: `${regions[0]}/maker-spaces/one` }),
      },
      Region: {
        __resolveReference: ({ id }: Reference) => ({ id }),
        name: ({ id }: Reference) => id.toUpperCase(),
        population: () => 1000,
      },
      MakerSpace: {
        __resolveReference: ({ id }: Reference) => ({ id }),
        similar: () => regions.map((id) => ({ id: `${id}/maker-spaces/two` })),
      },
    },
  });
