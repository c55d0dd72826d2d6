import { Float, Int, ObjectType } from "type-graphql";
import { expect, it } from "vitest";
import { text, value } from "../define/field.ts";
import { object } from "../define/object.ts";
import { RecordStatus } from "../values/enums.ts";
import { PartialDate } from "../define/scalars.ts";
import { only } from "./testing/plant.ts";
import { valueTypes } from "./value-types.ts";

// Past type-graphql, which would look at the types as soon as it builds: here nothing is built.
it("finds types that nothing could check", () => {
  @ObjectType("PlainlyPlanted")
  class Plain {
    name?: string;
  }
  const PlainEnum = { RED: "RED" };
  @object("A planted value.")
  class Planted {
    @value(() => Float, "How long it is.")
    length?: number;

    @value(() => Plain, "What is in it.")
    inner?: Plain;

    @value(() => PlainEnum, "Its colour.")
    colour?: string;

    @value(() => undefined, "What comes by a circular import.")
    circular?: unknown;
  }
  const found = valueTypes(only([Planted]));
  expect(found.map(({ at, got, write }) => [at, got, write])).toEqual([
    [
      "Planted.length",
      "type Float, which the contract has no validator for",
      '@value(() => Number, "How long it is.") length?: number;',
    ],
    [
      "Planted.inner",
      "type Plain, which the contract has no validator for",
      '@object("What it is.") export class Plain',
    ],
    [
      "Planted.colour",
      "type { RED }, which the contract has no validator for",
      'defineEnum("Colour", "Its colour.", { RED })',
    ],
    [
      "Planted.circular",
      "no type: the import that it comes from may be circular",
      '@text("What comes by a circular import.") circular?: string;',
    ],
  ]);
});

it("finds limits that nobody would look at", () => {
  @object("A planted value.")
  class Planted {
    @value(() => Int, "How many.", { min: 0, format: "url" })
    count?: number;

    @text("Its website.", { format: "url", max: 80 })
    website?: string;

    @value(() => RecordStatus, "Its state.", { required: true, format: "slug" })
    state: string;
  }
  expect(valueTypes(only([Planted])).map(({ at, got, write }) => [at, got, write])).toEqual([
    [
      "Planted.count",
      '{ format: "url" } on values of type Int, where it is not looked at',
      '@value(() => Int, "How many.", { min: 0 }) count?: number;',
    ],
    [
      "Planted.website",
      "{ max: 80 } on values of type String, where it is not looked at",
      '@text("Its website.", { format: "url" }) website?: string;',
    ],
    [
      "Planted.state",
      '{ format: "slug" } on values of type RecordStatus, where it is not looked at',
      '@value(() => RecordStatus, "Its state.", { required: true }) state: keyof typeof RecordStatus;',
    ],
  ]);
});

it("finds nothing in what the contract takes", () => {
  @object("A planted value.")
  class Planted {
    @value(() => PartialDate, "When it began.", { format: "partial-date" })
    since?: string;

    @value(() => Number, "Its share.", { min: 0, max: 1 })
    share?: number;

    @value(() => RecordStatus, "Its state.")
    state?: string;
  }
  expect(valueTypes(only([Planted]))).toEqual([]);
});
