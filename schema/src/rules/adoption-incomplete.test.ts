import { expect, it } from "vitest";
import { adoptionIncomplete } from "./adoption-incomplete.ts";
import { check, draft } from "./testing/lab.ts";

const fields = (given: Record<string, unknown>) =>
  check(adoptionIncomplete, draft({ state: "RUNNING", ...given }, "adoptions")).map(
    ({ field }) => field,
  );
const ends = { from: [{ name: "Cork, Ireland" }], to: [{ name: "Kranj" }] };

it("flags an adoption of nobody knows what, from nowhere to nowhere", () => {
  expect(fields({})).toEqual(["practice", "from", "to"]);
  expect(fields({ ...ends, practiceName: "Vouchers", to: [] })).toEqual(["to"]);
});

it("takes a practice by link or by name", () => {
  const practice = { id: "cork/good-practices/vouchers", name: "Vouchers" };
  expect(fields({ ...ends, practice })).toEqual([]);
  expect(fields({ ...ends, practiceName: "Vouchers" })).toEqual([]);
});
