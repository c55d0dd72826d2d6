import { join } from "node:path";
import { temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { openKept } from "./kept.ts";

const GRAZ = { id: "graz", name: "Graz" };

it("takes back what it kept, and no file that is broken or speaks for another region", async () => {
  await using data = await temporaryFolder({
    "directory/graz.json": GRAZ,
    "directory/maribor.json": { id: "kranj", name: "Impostor" },
    "directory/ptuj.json": "{",
  });
  const kept = await openKept(data.path);
  expect(kept.get("graz")).toEqual(GRAZ);
  for (const id of ["maribor", "kranj", "ptuj"]) expect(kept.get(id)).toBeUndefined();
});

it("keeps a profile over a restart, and without a data folder for as long as it runs", async () => {
  await using folder = await temporaryFolder();
  const data = join(folder.path, "not", "there", "yet");
  await (await openKept(data)).keep(GRAZ);
  expect((await openKept(data)).get("graz")).toEqual(GRAZ);
  const inMemory = await openKept(undefined);
  await inMemory.keep(GRAZ);
  expect(inMemory.get("graz")).toEqual(GRAZ);
});
