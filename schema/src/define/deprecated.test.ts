import { Int, Query, Resolver } from "type-graphql";
import { expect, it } from "vitest";
import { buildSubgraph } from "../federation/subgraph.ts";
import { deprecated } from "./deprecated.ts";
import { value } from "./field.ts";
import { object } from "./object.ts";

it("tells clients that a field is to go, and what takes its place", async () => {
  @object("A place to keep tools.")
  class Shed {
    @deprecated("Use `size`, which has its unit.")
    @value(() => Int, "Its area.")
    area?: number;
  }
  @Resolver()
  class Sheds {
    @Query(() => Shed, { nullable: true, description: "One of them." })
    shed(): null {
      return null;
    }
  }
  const { sdl } = await buildSubgraph({ resolvers: [Sheds], roots: [Shed], entities: {} });
  expect(sdl).toContain('area: Int @deprecated(reason: "Use `size`, which has its unit.")');
});

it("says where it must stand, where the field is not one yet", () => {
  expect(() => {
    class Barn {
      @value(() => Int, "Its area.")
      @deprecated("Use `size`.")
      area?: number;
    }
    return Barn;
  }).toThrow("Barn.area is no field yet: write @deprecated above the decorator that makes it one.");
});
