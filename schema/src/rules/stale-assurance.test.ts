import { expect, it } from "vitest";
import { staleAssurance } from "./stale-assurance.ts";
import { check, draft } from "./testing/lab.ts";

it("notes a record that nobody confirmed for 36 months", () => {
  expect(check(staleAssurance, draft({ assuredOn: "2023-11-22" }))).toHaveLength(1);
});

it("is content the day before, and with a record that was never confirmed", () => {
  expect(check(staleAssurance, draft({ assuredOn: "2023-11-23" }))).toEqual([]);
  expect(check(staleAssurance, draft())).toEqual([]);
});
