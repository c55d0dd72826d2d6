import { temporaryFolder } from "@guildhall/serving/testing";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sdlFolder } from "./keep.ts";

const [A, B, C] = ["http://a/", "http://b/", "http://c/"] as const;

it("keeps the last SDL of each endpoint, for its owner's eyes alone", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "sdl");
  const store = sdlFolder(path);
  expect(await store.read(A)).toBeUndefined();
  await Promise.all([store.write(A, "one"), store.write(A, "two"), store.write(B, "three")]);
  expect([await store.read(A), await store.read(B)]).toEqual(["two", "three"]);
  const files = await readdir(path);
  expect(files).toHaveLength(2);
  for (const file of files) expect((await stat(join(path, file))).mode & 0o777).toBe(0o600);
});

it("drops those of endpoints that are gone, and keeps nothing of them that comes late", async () => {
  await using folder = await temporaryFolder({ "notes.txt": "mine", "ab.graphql": "mine too" });
  const store = sdlFolder(folder.path);
  for (const url of [A, B, C]) await store.write(url, url);
  await store.only([A, C]);
  await store.write(B, "late");
  await store.write(C, "new");
  expect([await store.read(A), await store.read(B), await store.read(C)]).toEqual([
    A,
    undefined,
    "new",
  ]);
  // Whatever else is in the folder is not its own.
  expect(await readFile(join(folder.path, "notes.txt"), "utf8")).toBe("mine");
  expect(await readdir(folder.path)).toContain("ab.graphql");
  await store.only([A, B, C]);
  await store.write(B, "back");
  expect(await store.read(B)).toBe("back");
});

it("has nothing to drop where nothing was kept yet", async () => {
  await using folder = await temporaryFolder();
  const store = sdlFolder(join(folder.path, "sdl"));
  await store.only([A]);
  expect(await readdir(folder.path)).toEqual([]);
});
