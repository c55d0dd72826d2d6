import { expect, it } from "vitest";
import type { StoredRecord } from "@guildhall/schema";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { compare } from "./compare.ts";

const closed = (record: StoredRecord): StoredRecord => ({
  ...record,
  version: record.version + 1,
  status: "CLOSED",
});
const QUESTION = [
  { code: "open-maker-spaces", part: null },
  { code: "population", part: null },
];

it("judges anew only the region that changed, and comes to what is found without anything kept", async () => {
  const evidence = await foundingEvidence();
  const [space] = await evidence.holdings.of("lisbon", "maker-spaces");
  const ask = async (from: typeof evidence) =>
    (await compare(from, { indicators: QUESTION, regions: from.directory.regions() })).columns;
  const before = await ask(evidence);
  await evidence.catalogue.apply(
    {
      region: "lisbon",
      after: { number: 2, index: 0 },
      changedAt: "2026-11-24T00:00:00Z",
      confirmedAt: "2026-11-24T00:00:00Z",
    },
    [{ op: "put", id: space!.id, record: closed(space!) }],
  );
  const [spaces, population] = await ask(evidence);
  const others = spaces!.cells.filter((cell, at) => cell !== before[0]!.cells[at]);
  expect(others.map(({ region }) => region)).toEqual(["lisbon"]);
  expect(population).toBe(before[1]);

  const fresh = await foundingEvidence({
    records: (all) => all.map((one) => (one.id === space!.id ? closed(one) : one)),
  });
  const [anew] = await ask(fresh);
  expect(spaces!.basis).toEqual(anew!.basis);
  expect(spaces!.cells.map(({ judged }) => judged)).toEqual(
    anew!.cells.map(({ judged }) => judged),
  );
  expect(spaces!.cells).not.toEqual(before[0]!.cells);
});
