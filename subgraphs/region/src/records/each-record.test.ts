import type { RecordReader, StoredRecord } from "@guildhall/schema";
import { expect, it } from "vitest";
import { eachRecord } from "./each-record.ts";

const RECORDS = Array.from({ length: 1_201 }, (_, at): StoredRecord => {
  const own = String(at).padStart(4, "0");
  const id = `testshire/maker-spaces/${own}`;
  return { id, region: "testshire", version: 1, updatedAt: "2026-11-22T09:30:00Z", name: own };
});

/** A list that is read by nothing but the places of its pages. */
const reader: Pick<RecordReader, "find"> = {
  find: async ({ after, first }) => {
    const start = after ? RECORDS.findIndex(({ id }) => id === after.id) + 1 : 0;
    const page = RECORDS.slice(start, start + first);
    return {
      items: page.map((record) => ({
        record,
        position: { value: String(record["name"]), id: record.id },
      })),
      hasMore: start + page.length < RECORDS.length,
    };
  },
};

it("gives every record once, however many pages there are", async () => {
  const given: StoredRecord[] = [];
  for await (const record of eachRecord(reader as RecordReader, "maker-spaces")) given.push(record);
  expect(given).toEqual(RECORDS);
});
