import { temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { readRegistries } from "./registries.ts";

const FILES = {
  "cork/region.json": { id: "cork", kind: "city" },
  "cork/good-practices/hub.json": { id: "cork/good-practices/hub", level: "local" },
  "cork/pictures/hub.json": { id: "cork/pictures/hub" },
  "kranj/region.json": { id: "kranj" },
  "README.md": "Two registries.",
};

it("reads the registries of a folder, records of before under the names of now", async () => {
  await using folder = await temporaryFolder(FILES);
  const [cork, kranj, ...others] = await readRegistries(folder.path);
  expect(cork).toMatchObject({ region: "cork", profile: { kind: "city" } });
  expect(cork?.records.map(({ record }) => record)).toEqual([
    { id: "cork/good-practices/hub", level: "LOCAL" },
  ]);
  expect([kranj?.region, others]).toEqual(["kranj", []]);
});

it("reads the one registry that a folder is", async () => {
  await using folder = await temporaryFolder(FILES);
  const registries = await readRegistries(`${folder.path}/cork/`);
  expect(registries.map(({ region }) => region)).toEqual(["cork"]);
});

it("refuses a folder without any, and a file that is no JSON, by name", async () => {
  await using folder = await temporaryFolder({ "a.json": {}, "cork/region.json": "{" });
  await expect(readRegistries(`${folder.path}/nowhere`)).rejects.toThrow(
    `Got ${folder.path}/nowhere, wanted a folder with a region.json, or a folder of those.`,
  );
  await expect(readRegistries(folder.path)).rejects.toThrow(/cork\/region\.json is no JSON/);
});
