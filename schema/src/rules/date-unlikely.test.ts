import { expect, it } from "vitest";
import { dateUnlikely } from "./date-unlikely.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a space that opens in the future and is not planned", () => {
  expect(check(dateUnlikely, draft({ openedOn: "2027" }))[0]?.field).toBe("openedOn");
  expect(check(dateUnlikely, draft({ openedOn: "2027", status: "PLANNED" }))).toEqual([]);
});

it.each(["closedOn", "foundedOn", "publishedOn"])("looks at %s too", (field) => {
  expect(check(dateUnlikely, draft({ [field]: "2027" }))[0]?.field).toBe(field);
});

it("flags a year before 1500", () => {
  expect(check(dateUnlikely, draft({ openedOn: "0203" }))).toHaveLength(1);
});

it("takes this year and any past date", () => {
  expect(check(dateUnlikely, draft({ openedOn: "2026", closedOn: "2026-11-22" }))).toEqual([]);
});
