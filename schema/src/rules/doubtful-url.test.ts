import { expect, it } from "vitest";
import { doubtfulUrl } from "./doubtful-url.ts";
import { check, draft } from "./testing/lab.ts";

it.each([
  "http://http://lab.si/",
  "https://example.com/lab",
  "http://localhost:3000/",
  "https://kranj",
  "https://www.kranj.si/a b",
  "kranj.si",
])("flags %s", (website) => {
  expect(check(doubtfulUrl, draft({ website }))).toHaveLength(1);
});

it("takes addresses as browsers show them", () => {
  expect(check(doubtfulUrl, draft({ website: "https://dobremesto.gov.sk/č/?id=1" }))).toEqual([]);
});
