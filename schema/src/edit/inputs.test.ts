import { expect, it } from "vitest";
import { fieldsOf, isObjectType, type ClassType } from "../define/spec.ts";
import { draftSchemaOf, schemaOf } from "../define/validate.ts";
import { MakerSpace } from "../records/index.ts";
import { Translation } from "../values/index.ts";
import { editTypes } from "./index.ts";

const { input, patch } = editTypes.find(({ kind }) => kind.type === MakerSpace)!;
const names = (type: ClassType): string[] => fieldsOf(type).map(({ name }) => name);

it("asks an editor for nothing that the registry writes or works out", () => {
  const given = ["name", "kind", "operator", "successor", "website"];
  const others = new Set([
    "id",
    "region",
    "updatedAt",
    "version",
    "issues",
    "inLanguage",
    "events",
  ]);
  for (const type of [input, patch]) {
    expect(names(type)).toEqual(expect.arrayContaining(given));
    expect(names(type).filter((name) => others.has(name))).toEqual([]);
  }
});

it("asks for all of a value object but what is only said of answers", () => {
  const translations = fieldsOf(input)
    .find(({ name }) => name === "translations")!
    .type();
  if (!isObjectType(translations)) throw new Error("The field should have an input object.");
  expect(names(translations)).toEqual(["language", "name", "description"]);
  expect(names(Translation)).toContain("isFallback");
});

it("takes a file with the record's address and without what the store writes", () => {
  const file = Object.keys(draftSchemaOf(MakerSpace).shape);
  const stored = Object.keys(schemaOf(MakerSpace).shape);
  expect(file).toEqual(expect.arrayContaining(["id", "region", "name"]));
  expect(stored.filter((name) => !file.includes(name))).toEqual(["updatedAt", "version"]);
});
