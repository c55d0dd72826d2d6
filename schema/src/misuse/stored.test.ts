import { expect, it } from "vitest";
import { value, values } from "../define/field.ts";
import { object } from "../define/object.ts";
import { kinds } from "../define/kind.ts";
import { MakerSpace, RecordBase } from "../records/index.ts";
import { DateScalar, DateTimeScalar, JsonScalar, PartialDate } from "../define/scalars.ts";
import { stored } from "./stored.ts";
import { kindFrom, only } from "./testing/plant.ts";

@object("A planted value.")
class Branch {
  @value(() => DateScalar, "When it grew.", { format: "partial-date" })
  grewOn?: string;

  @values(() => Branch, "What grew on it.")
  twigs?: Branch[];
}

@object("A planted kind.", { implements: RecordBase })
class Tree extends RecordBase {
  @value(() => PartialDate, "When it was planted.")
  plantedOn?: string;

  @value(() => JsonScalar, "Anything else.")
  rest?: unknown;

  @value(() => MakerSpace, "The space it stands in.")
  space?: MakerSpace;

  @values(() => Branch, "Its branches.")
  branches?: Branch[];
}

it("finds what a record cannot hold, in the value objects within it too", () => {
  const found = stored(only([Tree], [...kinds(), kindFrom(Tree)]));
  expect(found.map(({ at, got, write }) => [at, got, write])).toEqual([
    [
      "Tree.plantedOn",
      "PartialDate without a format, so records with other text are taken and cannot be answered",
      '@value(() => PartialDate, "When it was planted.", { format: "partial-date" }) plantedOn?: string;',
    ],
    ["Tree.rest", "JSON, which is for answers only", '@object("What it is.") export class Rest'],
    [
      "Tree.space",
      "a whole MakerSpace within a record",
      '@reference(() => MakerSpace, "The space it stands in.") space?: string;',
    ],
    [
      "Branch.grewOn",
      'DateScalar with format "partial-date", so records with other text are taken and cannot be answered',
      '@value(() => DateScalar, "When it grew.", { format: "date" }) grewOn?: string;',
    ],
    [
      "Branch.twigs",
      "a Branch that may hold another Branch, and so on without end",
      '@references(() => Branch, "What grew on it.") twigs?: string[]; // with Branch a record kind',
    ],
  ]);
});

it("lets answers have what records may not", () => {
  @object("A planted answer.")
  class Answer {
    @value(() => DateTimeScalar, "When.")
    at?: string;

    @value(() => JsonScalar, "The record as it stands.")
    record?: unknown;

    @value(() => MakerSpace, "The record.")
    node?: MakerSpace;
  }
  expect(stored(only([Answer], kinds()))).toEqual([]);
});
