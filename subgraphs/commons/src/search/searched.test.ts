import { expect, it, vi } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { openSearch } from "./open.ts";
import { searched } from "./searched.ts";
import { put, recordOf, stateAt } from "./testing/records.ts";

const BENCH = recordOf("cork/maker-spaces/benchspace", { name: "Benchspace" });
const FORGE = recordOf("cork/maker-spaces/forge", { name: "Forge" });

const opened = () => openSearch({ file: ":memory:", log: { warn: () => {} } });
const ids = (search: Awaited<ReturnType<typeof opened>>, text: string) =>
  search.search({ text }).hits.map(({ id }) => id);

it("takes in what the catalogue does, and forgets with it", async () => {
  const search = await opened();
  const catalogue = await searched(new PlainCatalogue(), search);
  await catalogue.apply(stateAt("cork", 1), [put(BENCH)]);
  expect(ids(search, "benchspace")).toEqual([BENCH.id]);
  await catalogue.forget("cork");
  expect(ids(search, "benchspace")).toEqual([]);
  await catalogue.close();
});

it("reads a region again that the search is behind with, at the start", async () => {
  const plain = new PlainCatalogue();
  await plain.apply(stateAt("cork", 1), [put(BENCH), put(FORGE)]);
  const search = await opened();
  await search.apply(stateAt("kranj", 1), [
    put(recordOf("kranj/events/gone", { name: "Long gone" })),
  ]);
  const catalogue = await searched(plain, search);
  expect(ids(search, "benchspace")).toEqual([BENCH.id]);
  expect(ids(search, "forge")).toEqual([FORGE.id]);
  expect(ids(search, "long gone")).toEqual([]);
  expect(search.after("cork")).toEqual({ number: 1, index: 0 });
  await catalogue.close();
});

it("reads a region again after a change that only the catalogue took in", async () => {
  const search = await opened();
  const catalogue = await searched(new PlainCatalogue(), search);
  vi.spyOn(search, "apply").mockRejectedValueOnce(new Error("The disk is full."));
  await expect(catalogue.apply(stateAt("cork", 1), [put(BENCH)])).rejects.toThrow("disk");
  await catalogue.apply(stateAt("cork", 2), [put(FORGE)]);
  expect(ids(search, "benchspace")).toEqual([BENCH.id]);
  expect(ids(search, "forge")).toEqual([FORGE.id]);
  await catalogue.close();
});
