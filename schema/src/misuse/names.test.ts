import { expect, it } from "vitest";
import { computed, reference, text, value } from "../define/field.ts";
import { addComputed, object } from "../define/object.ts";
import { Organisation } from "../records/index.ts";
import { names } from "./names.ts";
import { only } from "./testing/plant.ts";

it("finds a name that every object has already", () => {
  @object("A planted value.")
  class Planted {
    @text("Its name.")
    name?: string;
  }
  addComputed(Planted, {
    name: "hasOwnProperty",
    type: () => Boolean,
    description: "Whether it does.",
    compute: () => true,
  });
  expect(names(only([Planted]))).toEqual([
    {
      at: "Planted.hasOwnProperty",
      got: 'the name "hasOwnProperty", which every object of JavaScript has already',
      wanted: "a name of the contract's own",
      write: '@computed(() => Boolean, "Whether it does.", …) hasOwnPropertyOf?: boolean;',
    },
  ]);
});

it("finds a field that is defined twice, of which the later one would win", () => {
  @object("A planted value.")
  class Planted {
    @text("Its area.")
    area?: string;
  }
  addComputed(Planted, {
    name: "area",
    type: () => Number,
    description: "Its area in figures.",
    compute: () => 1,
  });
  expect(names(only([Planted]))).toMatchObject([
    {
      at: "Planted.area",
      got: "a second definition, which takes the place of the first",
      write: '@computed(() => Number, "Its area in figures.", …) otherArea?: number;',
    },
  ]);
});

it("lets a class say better what a field refers to, and not make another thing of it", () => {
  abstract class Base {
    @reference(() => Organisation, "Who owns it.")
    owner?: string;

    @value(() => Number, "How many.")
    count?: number;
  }
  @object("A planted value.")
  class Heir extends Base {
    @reference(() => Organisation, "Who owns it, by name.")
    declare owner?: string;

    @computed(() => Number, "How many, reckoned.", () => 1)
    declare count?: number;
  }
  expect(names(only([Base, Heir]))).toMatchObject([
    { at: "Heir.count", got: "a computed in the place of a value that it inherits" },
  ]);
});

it("finds an enum's name that is given twice", () => {
  expect(names({ ...only([]), enums: ["Colour", "Size", "Colour"] })).toMatchObject([
    { at: "enum Colour", write: 'defineEnum("OtherColour", …)' },
  ]);
});
