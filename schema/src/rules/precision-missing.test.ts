import { expect, it } from "vitest";
import { precisionMissing } from "./precision-missing.ts";
import { check, draft } from "./testing/lab.ts";

it("notes a point that does not say how near it is", () => {
  const location = { latitude: 46.2, longitude: 14.3 };
  expect(check(precisionMissing, draft({ location }))[0]?.field).toBe("location.precision");
  expect(check(precisionMissing, draft({ location: { ...location, precision: "CITY" } }))).toEqual(
    [],
  );
});

it("asks nothing of a record without a location", () => {
  expect(check(precisionMissing, draft())).toEqual([]);
});
