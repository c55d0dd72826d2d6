import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import "../records/index.ts";
import type { RegionProfile } from "../records/region.ts";
import { reasonOf, reasonsBetween, verdictOf } from "./compare.ts";
import type { ComparableFigure } from "./figure.ts";
import { type FigureHolder, figuresOf } from "./normal.ts";

const read = (path: string): FigureHolder =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../../subgraphs/partners/${path}.json`, import.meta.url)),
      "utf8",
    ),
  ) as FigureHolder;
const profileOf = (region: string) => read(`${region}/region`) as unknown as RegionProfile;

/** A figure of the founding registries: of a record, or one of those within it. */
function figure(id: string, at = 0): ComparableFigure {
  const profile = profileOf(id.split("/")[0]!);
  return figuresOf(read(id), { profile, find: read })[at]!;
}

/** What refuses two figures; what only weakens stands beside it and is not asked. */
const refused = (a: ComparableFigure, b: ComparableFigure): string[] =>
  reasonsBetween(a, b).filter((code) => reasonOf(code).severity === "REFUSES");

describe("figures of the founding registries that look as if they compared", () => {
  it("are 110 technology parks and 11: of a country, and of an area within one", () => {
    const [turkiye, midlands] = [
      figure("istanbul/measurements/turkiye-technoparks"),
      figure("birmingham/measurements/wm-science-parks"),
    ];
    expect([turkiye.value, midlands.value]).toEqual([110, 11]);
    expect(refused(turkiye, midlands)).toEqual(["SUBJECT_DIFFERS", "TERRITORY_DIFFERS"]);
    // Were both told to be of a region, their areas would still not be of one level.
    expect(refused({ ...turkiye, subject: midlands.subject }, midlands)).toEqual([
      "TERRITORY_DIFFERS",
    ]);
  });

  it("are 465 businesses of a programme and 200 or more of a house, years before", () => {
    const [wmip, steamhouse] = [
      figure("birmingham/measurements/wmip-businesses-assisted"),
      figure("birmingham/measurements/steamhouse-firms-helped"),
    ];
    expect([wmip.value, steamhouse.value, steamhouse.bound]).toEqual([465, 200, "AT_LEAST"]);
    expect([wmip.unit, steamhouse.unit]).toEqual(["businesses", "businesses"]);
    expect(refused(wmip, steamhouse)).toEqual(
      expect.arrayContaining(["SUBJECT_DIFFERS", "BOUND_ONE_SIDED", "PERIODS_APART"]),
    );
  });

  it("are a panel of 40 and fairs of 15,000", () => {
    const panel = figure("zagreb/measurements/zagreb-panel-attendance");
    for (const fair of [
      figure("lisbon/measurements/maker-faire-lisbon-visitors"),
      figure("istanbul/measurements/maker-faire-haydarpasa-visitors"),
    ]) {
      expect([panel.value, fair.value, panel.unit]).toEqual([40, 15_000, fair.unit]);
      expect(refused(panel, fair)).toContain("SUBJECT_DIFFERS");
    }
  });

  it("are a park of more than 600 firms and a house of 44", () => {
    const [park, house] = [
      figure("malaga/measurements/me-pta-companies-2014"),
      figure("cork/measurements/rubicon-companies-2010"),
    ];
    expect([park.value, house.value, park.indicator]).toEqual([620, 44, house.indicator]);
    const sameYear = { ...house, time: park.time };
    expect(refused(park, sameYear)).toEqual(["SUBJECT_DIFFERS"]);
  });

  it("are jobs that a house meant to hold and jobs that another had made", () => {
    const [target, result] = [
      figure("zagreb/measurements/me-zicer-capacity-jobs"),
      figure("lisbon/measurements/me-greenhub-jobs"),
    ];
    expect([target.kind, result.kind, target.indicator]).toEqual([
      "TARGET",
      "RESULT",
      result.indicator,
    ]);
    expect(refused(target, { ...result, time: target.time })).toEqual(["KIND_DIFFERS"]);
  });

  it("are one fact that a space and a measurement both tell", () => {
    const [metric, measurement] = [
      figure("vilnius/maker-spaces/vilnius-tech-park", 2),
      figure("vilnius/measurements/vilnius-tech-park-companies"),
    ];
    expect([metric.value, measurement.value]).toEqual([65, 65]);
    expect(reasonsBetween(metric, measurement)[0]).toBe("SAME_FACT");
  });
});

it("compares a region with a city, and one that works in a wider area, with a word of caution", () => {
  const counted = (region: string): ComparableFigure =>
    figuresOf(
      {
        id: `${region}/measurements/spaces`,
        indicator: "maker-spaces",
        subject: { kind: "REGION" },
        kind: "CONTEXT",
        quantity: { value: 7, bound: "EXACT", unit: "spaces" },
        period: { start: "2026", end: "2026" },
        sources: ["a", "b"].map((title) => ({ kind: "DOCUMENT", title, confidence: "HIGH" })),
      },
      { profile: profileOf(region) },
    )[0]!;
  const cautions = (region: string) => reasonsBetween(counted("lisbon"), counted(region));
  expect(cautions("vilnius")).toEqual([]);
  expect(cautions("lazio")).toEqual(["REGION_KIND_DIFFERS"]);
  expect(cautions("kranj")).toEqual(["TERRITORY_WIDER"]);
  expect(verdictOf(cautions("kranj"))).toBe("COMPARABLE_WITH_CAUTION");
});
