import { expect, it } from "vitest";
import { misplacedId } from "./misplaced-id.ts";
import { check, draft, kindOf } from "./testing/lab.ts";

it("flags an id of another region, with the id that would fit", () => {
  const record = draft({ id: "lisbon/maker-spaces/openlab" });
  expect(check(misplacedId, record)[0]?.fix).toBe("kranj/maker-spaces/openlab");
});

it("flags an id of another kind", () => {
  const record = draft({ id: "kranj/organisations/openlab" });
  const found = check(misplacedId, record, { kind: kindOf("maker-spaces") });
  expect(found[0]?.wanted).toBe("kranj/maker-spaces/openlab");
});

it("flags a region that differs from the id", () => {
  expect(check(misplacedId, draft({ region: "lisbon" }))[0]?.field).toBe("region");
});

it("takes a record whose id, region and kind agree, or that leaves the region out", () => {
  expect(check(misplacedId, draft())).toEqual([]);
  expect(check(misplacedId, draft({ region: undefined }))).toEqual([]);
});
