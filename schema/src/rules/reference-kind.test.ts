import { expect, it } from "vitest";
import { referenceKind } from "./reference-kind.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a reference to a record of another kind", () => {
  const record = draft({ goodPractice: "kranj/organisations/bsc" });
  expect(check(referenceKind, record)[0]).toMatchObject({
    field: "goodPractice",
    wanted: "an id such as kranj/good-practices/…",
  });
});

it("takes a reference of the right kind", () => {
  expect(check(referenceKind, draft({ goodPractice: "kranj/good-practices/gp" }))).toEqual([]);
});
