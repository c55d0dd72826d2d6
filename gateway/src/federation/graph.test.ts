import { type GraphQLSchema, parse } from "graphql";
import { expect, it, onTestFinished } from "vitest";
import { MINI_COMMONS, MINI_CONTRACT } from "../../../test/support/index.ts";
import { planHere } from "../testing/index.ts";
import { requestContext } from "../tier/context.ts";
import { supergraphSdl } from "../supergraph/snapshot.ts";
import { createGraph, type Subgraph } from "./graph.ts";

const composed = (commons: string) => supergraphSdl({ commons, contract: MINI_CONTRACT });
const NEXT = MINI_COMMONS.replace("population: Int", "inhabitants: Int");
/** Says in its data which generation answered. */
const answering =
  (who: string): (() => Subgraph) =>
  () =>
  async () => ({ data: { regions: [{ id: who, population: 1, inhabitants: 2 }] } });

it("answers a request with the graph that it was read by, also when another one serves by then", async () => {
  const graph = await createGraph({
    supergraphSdl: composed(MINI_COMMONS),
    subgraph: answering("first"),
    planning: planHere,
  });
  onTestFinished(() => graph.gateway.stop());
  const schemas: GraphQLSchema[] = [];
  const forget = graph.gateway.onSchemaLoadOrUpdate(({ apiSchema }) => schemas.push(apiSchema));
  const { executor } = await graph.gateway.load({ engine: {} } as never);
  await graph.update(composed(NEXT), answering("second"));
  const [first, second] = schemas;

  const ask = async (schema: GraphQLSchema | undefined, query: string) => {
    const result = await executor?.({
      request: { query },
      source: query,
      document: parse(query),
      queryHash: query,
      schema,
      context: requestContext("1", 20_000),
    } as never);
    return result?.data;
  };
  expect(await ask(first, "{ regions { id population } }")).toEqual({
    regions: [{ id: "first", population: 1 }],
  });
  expect(await ask(second, "{ regions { id inhabitants } }")).toEqual({
    regions: [{ id: "second", inhabitants: 2 }],
  });

  forget();
  await graph.update(composed(MINI_COMMONS), answering("third"));
  expect(schemas).toHaveLength(2);
});
