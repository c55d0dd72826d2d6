import { beforeAll, describe, expect, it } from "vitest";
import type { RegionFigure } from "../../figures/figure.ts";
import { regionFigures } from "../../figures/figures.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import { foundingEvidence } from "../../holdings/testing/founding.ts";
import type { Viewed } from "./view.ts";
import { viewed } from "./viewed.ts";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await foundingEvidence();
});

const viewpoint = (region: string) => ({
  profile: evidence.directory.region(region)!,
  statistics: evidence.statistics,
});
const figureOf = async (
  region: string,
  indicator: string,
  wanted: (figure: RegionFigure) => boolean = () => true,
): Promise<RegionFigure> => {
  const { profile } = viewpoint(region);
  const figures = await regionFigures(profile, [indicator], evidence);
  return figures.get(indicator)!.find(wanted)!;
};

describe("a figure per 100,000 people", () => {
  it("is divided by the people of the region, with the year and the source of both", async () => {
    const spaces = await figureOf("birmingham", "maker-spaces", ({ part }) => part === null);
    const view = viewed(spaces, { per: "PEOPLE_100000" }, viewpoint("birmingham"));
    // 7 spaces in 1,144,900 people, as the registry's own rate has it
    expect(view).toMatchObject({
      value: (spaces.value! / 1_144_900) * 100_000,
      bound: "EXACT",
      unit: "spaces per 100,000 people",
      inputs: [{ value: 1_144_900, year: 2021, source: { confidence: "HIGH" } }],
      cautions: [{ code: "YEARS_DIFFER" }],
    });
    const rate = await figureOf("birmingham", "maker-spaces-per-100000-people");
    expect(view.value).toBeCloseTo(rate.value!, 12);
    const { interval } = view as { interval: { low: number; high: number } };
    expect(interval.low).toBeCloseTo(rate.interval!.low, 9);
    expect(interval.high).toBeCloseTo(rate.interval!.high, 9);
  });

  it("of a statistical area is divided by the people of that area in that year", async () => {
    const gdp = await figureOf("lazio", "gdp-million-eur", ({ time }) => time!.to === "2019-12-31");
    const view = viewed(gdp, { per: "PEOPLE_100000" }, viewpoint("lazio"));
    expect(view).toMatchObject({ inputs: [{ year: 2019, scope: "Lazio" }], cautions: [] });
  });

  it("has a caution where the programmes counted may reach further than the people", async () => {
    const cautionsIn = async (region: string, indicator: string) => {
      const view = viewed(
        await figureOf(region, indicator, ({ part }) => part === null),
        { per: "PEOPLE_100000" },
        viewpoint(region),
      );
      return (view as Viewed).cautions.map(({ code }) => code);
    };
    expect(await cautionsIn("birmingham", "support-programmes")).toContain("AREA_MAY_BE_WIDER");
    expect(await cautionsIn("birmingham", "maker-spaces")).not.toContain("AREA_MAY_BE_WIDER");
    expect(await cautionsIn("vilnius", "support-programmes")).not.toContain("AREA_MAY_BE_WIDER");
  });

  it("is none of a rate, and none of a single house", async () => {
    const rate = await figureOf("birmingham", "maker-spaces-per-100000-people");
    expect(viewed(rate, { per: "PEOPLE_100000" }, viewpoint("birmingham"))).toMatchObject({
      value: null,
      code: "IS_A_RATE",
    });
    const members = await figureOf(
      "bologna",
      "members",
      ({ subject }) => subject?.kind === "SPACE",
    );
    expect(viewed(members, { per: "KM2" }, viewpoint("bologna"))).toMatchObject({
      value: null,
      code: "NOT_OF_AN_AREA",
    });
  });
});

describe("a figure per km²", () => {
  it("is divided by the area that it is for", async () => {
    const people = await figureOf(
      "lazio",
      "population",
      ({ territory, time }) => territory?.code === "ITI4" && time!.to === "2019-12-31",
    );
    const view = viewed(people, { per: "KM2" }, viewpoint("lazio"));
    expect(view).toMatchObject({ unit: "people per km²", inputs: [{ scope: "Lazio" }] });
    const [area] = (view as Viewed).inputs;
    expect(view.value).toBe(people.value! / area!.value);
  });

  it("is none where nobody tells the area", async () => {
    const spaces = await figureOf("birmingham", "maker-spaces");
    expect(viewed(spaces, { per: "KM2" }, viewpoint("birmingham"))).toMatchObject({
      value: null,
      code: "DENOMINATOR_NOT_HELD",
    });
  });
});

describe("money", () => {
  it("that was a lower bound is one in another currency too", async () => {
    const sum: RegionFigure = {
      ...(await figureOf("birmingham", "members")),
      value: 13_000_000,
      upper: null,
      bound: "AT_LEAST",
      unit: "GBP",
      unitAsGiven: "GBP",
      time: { from: "2018-01-01", to: "2018-12-31", days: 365 },
    };
    const money = { currency: "EUR", by: "EXCHANGE_RATE" } as const;
    const view = viewed(sum, { money }, viewpoint("birmingham"));
    expect(view).toMatchObject({ bound: "AT_LEAST", unit: "EUR", inputs: [{ year: 2018 }] });
    expect(view.value).toBeGreaterThan(13_000_000);
    expect(sum.value).toBe(13_000_000);
  });

  it("is no view of what is no money, and none of a sum of several years without a year", async () => {
    const money = { currency: "EUR", by: "EXCHANGE_RATE" } as const;
    const members = await figureOf("bologna", "members");
    expect(viewed(members, { money }, viewpoint("bologna"))).toMatchObject({ code: "NOT_MONEY" });
    const sum = {
      ...members,
      unit: "GBP",
      time: { from: "2016-01-01", to: "2018-12-31", days: 1 },
    };
    expect(viewed(sum, { money }, viewpoint("bologna"))).toMatchObject({ code: "YEAR_UNKNOWN" });
  });
});
