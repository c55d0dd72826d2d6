import { expect, it } from "vitest";
import { changed, figure, only } from "./testing/figures.ts";

const CODE = "registry-cited-figures";

it("counts figures wherever they stand, and names those that no source is cited for", async () => {
  // Bratislava tells 20: six measurements, nine figures of practices and five of spaces.
  expect(await figure(CODE, "bratislava")).toMatchObject({
    value: 100,
    derivation: { formula: "20 of 20 figures × 100" },
  });
  const id = "bratislava/good-practices/gp-inqb";
  const uncited = [{ kind: "UNCITED", confidence: "MEDIUM" }];
  const found = await figure(CODE, "bratislava", {
    records: changed({ [id]: { sources: uncited } }),
  });
  // INQB's practice has two of them.
  expect(found.value).toBe(90);
  expect(found.notes).toEqual([
    `No source is cited for ${id}#evidence.0.`,
    `No source is cited for ${id}#evidence.1.`,
  ]);
});

it("is no share where a registry tells no figure", async () => {
  const records = only(({ id, region }) => region !== "cork" || id.startsWith("cork/events/"));
  expect(await figure(CODE, "cork", { records })).toMatchObject({
    value: null,
    absence: "NOT_APPLICABLE",
  });
});
