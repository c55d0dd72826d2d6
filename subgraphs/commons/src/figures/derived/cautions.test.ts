import { reasonsBetween, verdictOf } from "@guildhall/schema/compare";
import { expect, it } from "vitest";
import { foundingEvidence } from "../../holdings/testing/founding.ts";
import { derivedIndicators } from "./index.ts";

const founding = await foundingEvidence();
const figure = async (code: string, region: string, part: string | null = null) => {
  const indicator = derivedIndicators.find((one) => one.code === code)!;
  const figures = await indicator.derive(founding.directory.region(region)!, founding);
  return figures.find((one) => one.part === part)!;
};
/** What stands between Lisbon's figure and another region's; how well it is sourced is not asked. */
const besideLisbon = async (code: string, region: string, part: string | null = null) => {
  const reasons = reasonsBetween(
    await figure(code, "lisbon", part),
    await figure(code, region, part),
  );
  expect(verdictOf(reasons)).not.toBe("NOT_COMPARABLE");
  return reasons.filter((one) => !["ONE_SOURCE", "UNCITED", "CONFIDENCE_LOW"].includes(one));
};
const RATE = "maker-spaces-per-100000-people";

it("compares what registries hold with the caution that they are no censuses", async () => {
  expect(await besideLisbon("maker-spaces", "vilnius")).toEqual(["REGISTRY_NOT_A_CENSUS"]);
});

it("says of a region whose records reach further, and of one that is no city, that it is so", async () => {
  expect(await besideLisbon("maker-spaces", "kranj")).toContain("TERRITORY_WIDER");
  expect(await besideLisbon("maker-spaces", "lazio")).toContain("REGION_KIND_DIFFERS");
});

it("says of a rate that its people are of long ago, and not of a count that was not divided", async () => {
  expect((await figure(RATE, "kranj")).denominator).toEqual({
    of: "people",
    year: 2011,
    sameArea: true,
  });
  expect(await besideLisbon(RATE, "kranj")).toContain("DENOMINATOR_YEARS_APART");
  expect((await figure("maker-spaces", "kranj")).denominator).toBeNull();
});

it("has no such caution of what tells of the registry itself", async () => {
  expect(await besideLisbon("registry-completeness", "kranj")).toEqual([]);
});

it("says where facilities were inferred, and only there", async () => {
  const asked = ["facility-coverage", "vilnius"] as const;
  expect(await besideLisbon(...asked, "inferred")).toContain("FACILITIES_INFERRED");
  expect(await besideLisbon(...asked, "read")).not.toContain("FACILITIES_INFERRED");
});
