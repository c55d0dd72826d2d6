import { expect, it } from "vitest";
import { fileChanges, type JsonSchema } from "./file-changes.ts";

const SPACE: JsonSchema = {
  properties: {
    name: { type: "string", maxLength: 5 },
    website: { type: "string" },
    area: { type: "number", minimum: 0 },
    photos: { type: "array", minItems: 1 },
    notes: { type: "array", items: { type: "string", format: "url" } },
  },
  required: ["name", "area"],
};

/** What comes of changing some fields of a space's file. */
const after = (properties: Record<string, JsonSchema | undefined>, required = SPACE.required) => {
  const given = Object.entries({ ...SPACE.properties, ...properties });
  const Space = {
    properties: Object.fromEntries(given.filter(([, field]) => field)) as Record<
      string,
      JsonSchema
    >,
    required,
  };
  return fileChanges({ Space: SPACE }, { Space }).map(
    ({ level, message }) => `${level}: ${message.replace("In files, Space.", "")}`,
  );
};

it("leaves to the SDL what it tells as well: descriptions, and what files take besides", () => {
  expect(after({ website: { type: "string", description: "Its address." } })).toEqual([]);
  expect(after({ city: {} })).toEqual([]);
});

it.each<[string, Record<string, JsonSchema | undefined>, string]>([
  ["a field is gone", { website: undefined }, "breaking: website is no longer taken"],
  ["a format is new", { website: { format: "url" } }, "breaking: website has format url"],
  [
    "a format changed",
    { notes: { items: { format: "date" } } },
    "breaking: notes has format date, it had url",
  ],
  ["a format is gone", { notes: { items: {} } }, "safe: notes has no format any more"],
  ["a lower limit rises", { area: { minimum: 1 } }, "breaking: area has minimum 1, it had 0"],
  ["a lower limit sinks", { area: { minimum: -1 } }, "safe: area has minimum -1, it had 0"],
  ["an upper limit rises", { name: { maxLength: 9 } }, "safe: name has maxLength 9, it had 5"],
  ["an upper limit sinks", { name: { maxLength: 3 } }, "breaking: name has maxLength 3, it had 5"],
  ["a pattern is new", { name: { maxLength: 5, pattern: "^a" } }, "breaking: name has pattern ^a"],
  ["a shortest length is new", { website: { minLength: 1 } }, "breaking: website has minLength 1"],
  ["a list may be empty now", { photos: { minItems: 0 } }, "safe: photos has minItems 0, it had 1"],
  [
    "a list may hold more",
    { photos: { minItems: 1, maxItems: 4 } },
    "breaking: photos has maxItems 4",
  ],
  ["a limit is new", { area: { minimum: 0, maximum: 9 } }, "breaking: area has maximum 9"],
])("tells that %s", (_, properties, told) => {
  expect(after(properties)).toEqual([told]);
});

it("tells what files must have now, and no longer must", () => {
  expect(after({ city: {} }, ["name", "website", "city"])).toEqual([
    "breaking: website is now required",
    "safe: area is no longer required",
    "breaking: city is new and required",
  ]);
});

it("tells of a kind that is gone", () => {
  expect(fileChanges({ Space: SPACE }, { Lab: SPACE })).toEqual([
    { level: "breaking", message: "In files, Space is no longer taken" },
  ]);
});
