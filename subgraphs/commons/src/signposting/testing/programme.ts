import type { StoredRecord } from "@guildhall/schema";
import type { Question } from "../question.ts";

/** A programme of a region that is asked about, with nothing said of it but what the test gives. */
export const programme = (fields: Record<string, unknown> = {}): StoredRecord => ({
  id: "kranj/support-programmes/one",
  region: "kranj",
  name: "One",
  status: "UNKNOWN",
  version: 1,
  updatedAt: "2026-01-01T00:00:00.000Z",
  ...fields,
});

/** A question from Kranj, on a day in November, that says nothing of the firm. */
export const question = (given: Partial<Question> = {}): Question => ({
  area: {
    homes: [{ id: "kranj", name: "Kranj", country: "SI" }],
    neighbours: [{ id: "koper", name: "Koper", country: "SI" }],
  },
  today: "2026-11-24",
  need: [],
  ...given,
});
