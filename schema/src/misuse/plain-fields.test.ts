import { Field, Int } from "type-graphql";
import { expect, it } from "vitest";
import { addComputed, input, object } from "../define/object.ts";
import { text, values } from "../define/field.ts";
import { MakerSpace } from "../records/index.ts";
import { plainFields } from "./plain-fields.ts";
import { only } from "./testing/plant.ts";

it("finds a plain @Field on a class of the contract, and says what to write", () => {
  @object("A planted value.")
  class Planted {
    @text("Its name.")
    name?: string;

    @Field(() => Int, { nullable: true, description: "How many stars it has." })
    stars?: number;

    @Field(() => [String])
    tags: string[];
  }
  expect(plainFields(only([Planted]))).toEqual([
    {
      at: "Planted.stars",
      got: "a plain @Field: the SDL has it, and records that have it are refused",
      wanted: "a decorator of define/field.ts, from which everything is read that concerns a field",
      write: '@value(() => Int, "How many stars it has.") stars?: number;',
    },
    expect.objectContaining({
      at: "Planted.tags",
      write: '@text("What it is.", { list: true }) tags?: string[];',
    }),
  ]);
});

it("finds one on an input, and on a base class whose fields others inherit", () => {
  @input("A planted input.")
  class PlantedInput {
    @text("Its name.")
    name?: string;

    @Field(() => Boolean)
    isPlain: boolean;
  }
  abstract class Base {
    @Field(() => String)
    origin: string;
  }
  @object("A planted value.")
  class Heir extends Base {
    @text("Its name.")
    name?: string;
  }
  expect(plainFields(only([PlantedInput, Heir])).map(({ at }) => at)).toEqual([
    "PlantedInput.isPlain",
    "Base.origin",
  ]);
});

it("finds a field that a base class was given too late for the SDL", () => {
  abstract class Base {
    @text("Its name.")
    name?: string;
  }
  @object("A planted value.")
  class Early extends Base {}
  addComputed(Base, {
    name: "late",
    type: () => String,
    description: "Came late.",
    compute: () => null,
  });
  @object("A planted value.")
  class Late extends Base {}
  expect(plainFields(only([Base, Early, Late]))).toMatchObject([
    { at: "Early.late", write: '@computed(() => String, "Came late.", …) late?: string;' },
  ]);
});

it("finds nothing in a record kind of the contract, its base and its generated fields", () => {
  @object("A planted value.")
  class Planted {
    @values(() => MakerSpace, "Records, in an answer.")
    records?: MakerSpace[];
  }
  expect(plainFields(only([Planted, MakerSpace]))).toEqual([]);
});
