import type { StoredRecord } from "@guildhall/schema";
import { expect, it } from "vitest";
import { figure } from "./testing/figures.ts";

const CODE = "registry-freshness";
const source = (readOn?: string) => ({ kind: "ADDRESS", confidence: "HIGH", readOn });

/** Cork's registry with three records alone, the others' untouched. */
const cork =
  (...told: object[]) =>
  (records: StoredRecord[]): StoredRecord[] => [
    ...records.filter(({ region }) => region !== "cork"),
    ...told.map(
      (one, at) =>
        ({
          id: `cork/findings/f${at}`,
          region: "cork",
          updatedAt: "2026-11-24T00:00:00Z",
          version: 1,
          sources: [],
          ...one,
        }) as StoredRecord,
    ),
  ];

it("counts days to the newest reading in any registry, and leaves out what has no date", async () => {
  // The newest anywhere is 24 November: 4, 10 and 23 days before it, of which 10 is the middle.
  const records = cork(
    { sources: [source("2026-11-01"), source("2026-10-01")] },
    { sources: [source("2026-11-01")], assuredOn: "2026-11-20" },
    { sources: [source("2026-11-14")] },
    { sources: [source()] },
  );
  const found = await figure(CODE, "cork", { records });
  expect(found).toMatchObject({ value: 10, unit: "days" });
  expect(found.derivation?.leftOut).toMatchObject([{ id: "cork/findings/f3", reason: "NO_DATE" }]);
});

it("does not believe a day after the record was written, nor a day that is none", async () => {
  const records = cork({ sources: [source("2099-01-01"), source("soon"), source("2026-11-22")] });
  expect((await figure(CODE, "cork", { records })).value).toBe(2);
  // Another region's age does not move with it.
  expect((await figure(CODE, "kranj", { records })).value).toBe(
    (await figure(CODE, "kranj")).value,
  );
});

it("is not known where no record says when it was read", async () => {
  expect(await figure(CODE, "cork", { records: cork({}) })).toMatchObject({
    value: null,
    absence: "NOT_COLLECTED",
  });
});
