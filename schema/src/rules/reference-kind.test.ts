import { expect, it } from "vitest";
import { referenceKind } from "./reference-kind.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a reference to a record of another kind", () => {
  const record = draft({ makerSpace: "kranj/organisations/bsc" }, "events");
  expect(check(referenceKind, record)[0]).toMatchObject({
    field: "makerSpace",
    wanted: "an id such as kranj/maker-spaces/…",
  });
});

it("takes a reference of the right kind", () => {
  const record = draft({ makerSpace: "kranj/maker-spaces/openlab" }, "events");
  expect(check(referenceKind, record)).toEqual([]);
});
