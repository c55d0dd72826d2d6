import { MINI_CONTRACT } from "./regions.ts";
import { startStub, type StubSubgraph } from "./subgraph.ts";

/** The mini contract's records as a catalogue has them: found from its own root, and by no key. */
export const MINI_CATALOGUE = MINI_CONTRACT.replace(
  /type Query [^]*?type MakerSpaceConnection [^\n]*\n/,
  `type Query { makerSpaces: CataloguedMakerSpaceConnection }
  type CataloguedMakerSpaceConnection @shareable { totalCount: Int! nodes: [MakerSpace!]! }
  `,
)
  .replace(/ {2}input MakerSpaceFilter [^\n]*\n/, "")
  .replaceAll(/type (\w+) @key\(fields: "id"\)/g, 'type $1 @key(fields: "id", resolvable: false)')
  .replace(/ {2}type Council [^\n]*\n/, "");

/** A catalogue that has one space of each region. */
export const startMiniCatalogue = (regions: readonly string[]): Promise<StubSubgraph> =>
  startStub({
    sdl: MINI_CATALOGUE,
    resolvers: {
      Query: {
        makerSpaces: () => ({
          totalCount: regions.length,
          nodes: regions.map((id) => ({ id: `${id}/maker-spaces/one`, name: `copy of ${id}` })),
        }),
      },
      MakerSpace: {
        operator: ({ id }: { id: string }) => ({
          id: `${id.split("/")[0]}/organisations/operator`,
          name: "copied operator",
        }),
      },
    },
  });
