import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildSchema, introspectionFromSchema, parse } from "graphql";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { startMiniFederation } from "../support/index.ts";
import { newPage, SAME } from "./page.ts";

const API = await readFile(new URL("../../schema/api.graphql", import.meta.url), "utf8");
const SCALARS = { Date: "string", DateTime: "string", JSON: "unknown", PartialDate: "string" };

const SPACES = `query Spaces($first: Int!) {
  regions { id makerSpaces(first: $first) { totalCount nodes { name openedOn } } }
}`;
/** What a page must find out of the schema of the first. */
const FOUND =
  "{ regions: { id: string; makerSpaces: { totalCount: number; nodes: { name: string; openedOn: string | null }[] } | null }[] }";

describe("gql.tada", () => {
  const TADA = `
    import { initGraphQLTada, type ResultOf, type VariablesOf } from "gql.tada";
    import type { introspection } from "./graphql-env.js";
    import type { Same } from "./same.js";
    const graphql = initGraphQLTada<{
      introspection: introspection;
      scalars: { Date: string; DateTime: string; JSON: unknown; PartialDate: string };
    }>();
    const Spaces = graphql(${JSON.stringify(SPACES)});`;

  it("finds the types of a query out of the client's schema, and takes no others", async () => {
    const introspection = minifyIntrospection(introspectionFromSchema(buildSchema(API)));
    await using page = await newPage({
      "graphql-env.d.ts": outputIntrospectionFile(introspection, {
        fileType: ".d.ts",
        shouldPreprocess: true,
      }),
      "same.ts": SAME,
      "right.ts": `${TADA}
        export const result: Same<ResultOf<typeof Spaces>, ${FOUND}> = true;
        export const variables: Same<VariablesOf<typeof Spaces>, { first: number }> = true;`,
      "wrong.ts": `${TADA}
        export const result: Same<ResultOf<typeof Spaces>, { regions: string }> = true;`,
    });
    expect(await page.errors("right.ts")).toEqual([]);
    expect(await page.errors("wrong.ts")).toEqual([expect.stringContaining("wrong.ts")]);
  });
});

describe("the client preset of graphql-codegen", () => {
  /** What the build of a page writes. */
  async function generated(): Promise<Record<string, string>> {
    const parts = await preset.buildGeneratesSection({
      baseOutputDir: "graph/",
      schema: parse(API),
      schemaAst: buildSchema(API),
      documents: [{ location: "page.ts", document: parse(SPACES), rawSDL: SPACES }],
      config: { scalars: SCALARS },
      presetConfig: { persistedDocuments: true },
      plugins: [],
      pluginMap: {},
    });
    const files = parts.map(async (part) => [part.filename, await codegen(part)] as const);
    return Object.fromEntries(await Promise.all(files));
  }

  it("finds the types of a query out of the client's schema, and takes no others", async () => {
    const using = `
      import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
      import { graphql } from "./graph";
      import type { Same } from "./same";
      const Spaces = graphql(${JSON.stringify(SPACES)});`;
    await using page = await newPage({
      ...(await generated()),
      "same.ts": SAME,
      "right.ts": `${using}
        export const result: ResultOf<typeof Spaces> = {} as ${FOUND};
        export const found: ${FOUND} = {} as ResultOf<typeof Spaces>;
        export const variables: VariablesOf<typeof Spaces> = { first: 1 };`,
      "wrong.ts": `${using}
        export const found: { regions: string } = {} as ResultOf<typeof Spaces>;`,
    });
    expect(await page.errors("right.ts")).toEqual([]);
    expect(await page.errors("wrong.ts")).toEqual([expect.stringContaining("wrong.ts")]);
  });

  it("writes a manifest whose documents the gateway answers by their ids, and no others", async () => {
    const manifest = (await generated())["graph/persisted-documents.json"]!;
    await using page = await newPage({ "persisted-documents.json": manifest });
    await using federation = await startMiniFederation(["lisbon"], {
      documentsFile: `${page.path}/persisted-documents.json`,
    });
    const [documentId] = Object.keys(JSON.parse(manifest) as object);
    const get = (parameters: Record<string, string>) =>
      fetch(`${federation.url}?${new URLSearchParams(parameters)}`);
    const known = await get({ documentId: documentId!, variables: '{"first":1}' });
    expect(await known.json()).toMatchObject({
      data: { regions: [{ id: "lisbon", makerSpaces: { nodes: [{ name: expect.any(String) }] } }] },
    });
    expect((await get({ query: "{ regions { id } }" })).status).toBe(403);
  });
});
