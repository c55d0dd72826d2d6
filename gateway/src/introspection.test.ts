import { introspect, post } from "@guildhall/serving/testing";
import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MiniFederation, query, startMiniFederation } from "../../test/support/index.ts";

let federation: MiniFederation;
beforeAll(async () => {
  federation = await startMiniFederation(["lisbon"]);
});
afterAll(() => federation[Symbol.asyncDispose]());

it("tells tools all that they ask about the schema, isOneOf too", async () => {
  const schema = await introspect(federation.url);
  expect(schema.getQueryType()?.getFields()).toHaveProperty("regions");
  expect(printSchema(schema)).not.toMatch(/join__|@key|_entities/);
});

it("takes variables, fragments and names of operations in what is asked about the schema", async () => {
  const text = `query Other { regions { id } }
    query About($name: String!) { ...Root me: __typename }
    fragment Root on Query { it: __type(name: $name) { isOneOf fields { name } } }`;
  const response = await fetch(federation.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, operationName: "About", variables: { name: "Region" } }),
  });
  expect(await response.json()).toMatchObject({
    data: {
      it: { isOneOf: null, fields: expect.arrayContaining([{ name: "id" }]) },
      me: "Query",
    },
  });
});

it("answers a question about the schema beside one for data, and says where it cannot", async () => {
  const { data } = await query(
    federation.url,
    '{ regions { id } __type(name: "Region") { name } __typename }',
  );
  expect(data).toEqual({
    regions: [{ id: "lisbon" }],
    __type: { name: "Region" },
    __typename: "Query",
  });
  const refused = await post(
    federation.url,
    '{ regions { id } __type(name: "Region") { isOneOf } }',
  );
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    {
      errors: [
        {
          message: expect.stringContaining("in an operation of its own"),
          extensions: { code: "OPERATION_NOT_SUPPORTED" },
        },
      ],
    },
  ]);
});

it("serves the schema that clients see, with nothing of how it is composed", async () => {
  const response = await fetch(new URL("/schema.graphql", federation.url));
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const text = await response.text();
  const told = await introspect(federation.url);
  expect(text).toBe(`${printSchema(lexicographicSortSchema(told))}\n`);
  expect(printSchema(buildSchema(text))).toBe(text.trimEnd());
  const again = await fetch(new URL("/schema.graphql", federation.url), {
    headers: { "if-none-match": response.headers.get("etag")! },
  });
  expect(again.status).toBe(304);
});
