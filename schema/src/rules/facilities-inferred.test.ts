import { expect, it } from "vitest";
import { facilitiesInferred } from "./facilities-inferred.ts";
import { check, draft } from "./testing/lab.ts";

it("notes once for a space what nobody read", () => {
  const facilities = [
    { category: "3d-printing", basis: "INFERRED" },
    { category: "laser-cutting", basis: "INFERRED" },
    { category: "cafe", basis: "STATED" },
    { category: "library" },
  ];
  expect(check(facilitiesInferred, draft({ facilities }))).toMatchObject([
    { field: "facilities", found: "3d-printing, laser-cutting" },
  ]);
});

it("says nothing where none is inferred", () => {
  expect(check(facilitiesInferred, draft({ facilities: [{ category: "cafe" }] }))).toEqual([]);
});
