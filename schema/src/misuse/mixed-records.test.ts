import { createUnionType, FieldResolver, Query, Resolver } from "type-graphql";
import { expect, it } from "vitest";
import "../contract.ts";
import { computed, value, values } from "../define/field.ts";
import { kinds } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { Council, MakerSpace, RecordBase } from "../records/index.ts";
import { RecordLink } from "../values/link.ts";
import { Period } from "../values/time.ts";
import { allDefinitions } from "./definitions.ts";
import { mixedRecords } from "./mixed-records.ts";
import { only } from "./testing/plant.ts";

const got = (mixed: string): string =>
  `${mixed}, through which one followed link takes the gateway minutes to plan`;

it("finds a field of the interface Record, single and list, and says what to write", () => {
  @object("A planted value.")
  class Planted {
    @computed(() => RecordBase, "What was found.", () => null)
    hit?: RecordBase;

    @values(() => RecordBase, "All that was found.")
    hits?: RecordBase[];
  }
  expect(mixedRecords(only([Planted], kinds()))).toEqual([
    {
      at: "Planted.hit",
      got: got("the interface Record"),
      wanted: "RecordLink, which has one nullable field a kind",
      write: '@value(() => RecordLink, "What was found.") hit?: RecordLink;',
    },
    expect.objectContaining({
      at: "Planted.hits",
      write: '@values(() => RecordLink, "All that was found.") hits?: RecordLink[];',
    }),
  ]);
});

it("finds a union that has a record kind in it, and no other union", () => {
  const Place = createUnionType({ name: "Place", types: () => [MakerSpace, Council] as const });
  const Plain = createUnionType({ name: "Plain", types: () => [Period, RecordLink] as const });
  @object("A planted value.")
  class Planted {
    @value(() => Place, "Where it was.")
    place?: object;

    @value(() => Plain, "What it was.")
    plain?: object;
  }
  expect(mixedRecords(only([Planted], kinds()))).toMatchObject([
    { at: "Planted.place", got: got("the union Place") },
  ]);
});

it("finds a root query and a resolver's field, which are no collected fields", () => {
  @Resolver(() => Period)
  class Planted {
    @Query(() => RecordBase)
    anything(): null {
      return null;
    }

    @FieldResolver(() => [RecordBase])
    everything(): [] {
      return [];
    }

    @Query(() => Period)
    period(): null {
      return null;
    }
  }
  const queries = allDefinitions().queries.filter(({ target }) => target === Planted);
  expect(mixedRecords({ ...only([], kinds()), queries })).toMatchObject([
    {
      at: "Planted.anything",
      got: got("the interface Record"),
      write: "@Query(() => RecordLink, …) anything(…)",
    },
    { at: "Planted.everything", write: "@Query(() => [RecordLink], …) everything(…)" },
  ]);
});

it("finds nothing where a field has one kind, a value or a link", () => {
  @object("A planted value.")
  class Planted {
    @value(() => MakerSpace, "The space.")
    space?: MakerSpace;

    @value(() => RecordLink, "The record.")
    record?: RecordLink;
  }
  expect(mixedRecords(only([Planted, MakerSpace], kinds()))).toEqual([]);
});
