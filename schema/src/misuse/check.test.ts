import { Field, Int } from "type-graphql";
import { expect, it } from "vitest";
import "../contract.ts";
import { text } from "../define/field.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { isObjectType } from "../define/spec.ts";
import { buildSubgraph } from "../federation/index.ts";
import { MakerSpace, RecordBase } from "../records/index.ts";
import { misusesOf } from "./check.ts";
import { allDefinitions } from "./definitions.ts";
import { DefinitionError } from "./misuse.ts";

/**
 * What is planted here is registered for this whole file, so that the way from the decorators to
 * the error is tested as it is; every other test gives the checks what they look through.
 */
const before = misusesOf(allDefinitions());

function plant(): void {
  @object("A planted value.")
  class Planted {
    @text("Its name.")
    name?: string;

    @Field(() => Int, { nullable: true })
    stars?: number;
  }
  @recordKind("A planted kind.", {
    kind: "sheds",
    plural: "sheds",
    singular: "shed",
    implements: RecordBase,
    filters: { space: anyOf("makerSpce", "At these spaces (ids).") },
    derive: { toolCount: () => [1] },
    orders: { TOOLS: { key: "tools", description: "By number of tools." } },
  })
  class Shed extends RecordBase {}
  expect([Planted, Shed].every(isObjectType)).toBe(true);
}

it("finds nothing in the contract as it is", () => {
  expect(before).toEqual([]);
});

it("refuses to build a subgraph, and tells everything that was found at once", async () => {
  plant();
  const building = buildSubgraph({ resolvers: [], roots: [MakerSpace], entities: {} } as never);
  const error = await building.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DefinitionError);
  expect((error as DefinitionError).message).toMatchInlineSnapshot(`
    "The contract cannot be served: 3 definitions do not mean what they say.

    Planted.stars
      got     a plain @Field: the SDL has it, and records that have it are refused
      wanted  a decorator of define/field.ts, from which everything is read that concerns a field
      write   @value(() => Int, "What it is.") stars?: number;

    Shed, order TOOLS
      got     key "tools", which no field of Shed is stored under
      wanted  the path of a stored field, or a key of gather or derive
      write   TOOLS: { key: "…", description: "By number of tools." },

    Shed, filter space
      got     key "makerSpce", which no field of Shed is stored under
      wanted  the path of a stored field, or a key of gather or derive
      write   space: anyOf("…", "At these spaces (ids)."),"
  `);
});

it("shows no stack, which would lead away from the class", () => {
  const error = new DefinitionError([{ at: "A.b", got: "one", wanted: "other", write: "it" }]);
  expect(error.stack).toBe(error.message);
  expect(error.message).toContain("a definition does not mean what it says");
});
