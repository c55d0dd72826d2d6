import { expect, it } from "vitest";
import "../contract.ts";
import { kindNamed } from "../define/kind.ts";
import { facetsOf } from "./facets.ts";

const facets = (kind: string) =>
  Object.fromEntries(facetsOf(kindNamed(kind)!).map((one) => [one.name, one]));

it("counts by every filter whose values are of a closed list, and by no other", () => {
  expect(Object.keys(facets("maker-spaces")).toSorted()).toEqual([
    "facility",
    "facilityBasis",
    "kind",
    "language",
    "openOn",
    "operatorType",
    "scope",
    "status",
  ]);
  expect(Object.keys(facets("good-practices"))).toEqual(
    expect.arrayContaining(["theme", "level", "stage", "sector", "supportKind", "status"]),
  );
  expect(facets("good-practices")).not.toHaveProperty("organisation");
});

it("has a label for words, values of enums, languages and countries, and for what none of them knows", () => {
  const { facility, status, language } = facets("maker-spaces");
  expect(facility!.labelOf("laser-cutting")).toBe("Laser cutting");
  expect(facility!.labelOf("glass blowing")).toBe("glass blowing");
  expect(status!.labelOf("ACTIVE")).toBe("Active");
  expect(facets("actions")["state"]!.labelOf("IN_PROGRESS")).toBe("In progress");
  expect(language!.labelOf("sl")).toBe("Slovenian");
  expect(language!.labelOf("no language")).toBe("no language");
  expect(facets("organisations")["country"]!.labelOf("SI")).toBe("Slovenia");
});
