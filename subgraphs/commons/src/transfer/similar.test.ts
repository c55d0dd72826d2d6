import type { RegionProfile } from "@guildhall/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { directoryOf } from "../directory/directory.ts";
import type { Evidence } from "../holdings/evidence.ts";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { mostOff, NINE_DIGITS } from "../scoring/testing/near.ts";
import { oracleTable } from "../scoring/testing/oracle.ts";
import { statisticsOf } from "../statistics/statistics.ts";
import { similarRegions, STRUCTURE } from "./similar.ts";

let founding: Evidence;
beforeAll(async () => {
  founding = await foundingEvidence();
});
const regionOf = (id: string, evidence = founding): RegionProfile => evidence.directory.region(id)!;
const similar = (id: string, options = {}, evidence = founding) =>
  similarRegions(regionOf(id, evidence), options, evidence)!;
const ids = (id: string, options = {}, evidence = founding) =>
  similar(id, options, evidence).map(({ region }) => region.id);

/** Founding evidence without the figures that this takes out. */
const without = (out: (region: string, indicator: string) => boolean): Evidence => ({
  ...founding,
  statistics: statisticsOf(
    founding.statistics.dataSets,
    founding.statistics.figures.TERRITORY.filter((one) => !out(one.regionId!, one.indicator)),
    founding.statistics.changes,
  ),
});

describe("regions like another", () => {
  it("lie as far from each other as R and COINr have it", () => {
    const { rows, columns, values } = oracleTable("60_distance_zscore_euclidean");
    expect(rows).toEqual(founding.directory.regions().map(({ id }) => id));
    rows.forEach((row, at) => {
      const got = new Map(similar(row, { first: 50 }).map((one) => [one.region.id, one.distance]));
      const distances = columns.map((other) => (other === row ? 0 : (got.get(other) ?? Infinity)));
      expect(mostOff(distances, values[at]!)).toBeLessThan(NINE_DIGITS);
    });
  });

  it("come nearest first, with every figure, its area and its line", () => {
    const [first, second] = similar("birmingham");
    expect(first).toMatchObject({ region: { id: "lisbon" }, rank: 1, compared: 7, of: 7 });
    expect(first!.inputs.map(({ year }) => year)).toEqual([
      2019, 2019, 2018, 2019, 2018, 2018, 2011,
    ]);
    expect(second).toMatchObject({ region: { id: "alcala-de-henares" }, rank: 2 });
    const gdp = first!.inputs.find(({ indicator }) => indicator === "gdp-per-inhabitant-eur")!;
    expect(gdp.year).toBe(2018);
    expect(gdp.own).toMatchObject({
      territory: { code: "UKG3", version: "2016" },
      formula: "gdp-million-eur 88490.27 × 1000000 / population 2908821, both of UKG3, 2018",
      lines: [
        "gdp-2020-copy/read/gdp-million-eur/UKG3",
        "population-nuts/copy-2026/population/UKG3",
      ],
    });
    expect(gdp.own!.value).toBeCloseTo(30421.352843643523, 9);
    expect(first!.inputs.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
  });

  it("are warned of where figures are of several areas, or one of several had to be chosen", () => {
    const lisbon = similar("birmingham")[0]!;
    expect(lisbon.cautions).toEqual([
      "The figures of Lisbon are of different areas: PT17, PT1A.",
      "Lisbon has other areas as wide with figures of unemployment-rate, employment-rate-15-64, tertiary-attainment-25-64, which were passed over: PT1B.",
    ]);
  });

  it("can be those of other countries alone, without their distances changing", () => {
    expect(ids("bologna", { first: 50 })).toContain("lazio");
    const abroad = similar("bologna", { first: 50, excludeSameCountry: true });
    expect(abroad.map(({ region }) => region.id)).not.toContain("lazio");
    const all = new Map(
      similar("bologna", { first: 50 }).map((one) => [one.region.id, one.distance]),
    );
    for (const { region, distance } of abroad) expect(distance).toBe(all.get(region.id));
  });

  it("can be sought by other statistics, whose order changes nothing but rounding", () => {
    const by = ["population-density", "unemployment-rate"];
    const one = similar("paris", { indicators: by, first: 50 });
    const other = similar("paris", { indicators: by.toReversed(), first: 50 });
    expect(one.map(({ region }) => region.id)).toEqual(other.map(({ region }) => region.id));
    expect(one[0]!.of).toBe(2);
  });

  it("are told from a region that lacks a statistic by the rest, stretched, with a caution", () => {
    const evidence = without(
      (region, indicator) => region === "cork" && indicator === "population",
    );
    const cork = similar("birmingham", { first: 50 }, evidence).find(
      ({ region }) => region.id === "cork",
    )!;
    expect(cork).toMatchObject({ compared: 6, of: 7 });
    const squares = cork.inputs.map(({ own, other }) =>
      own && other ? (own.z - other.z) ** 2 : 0,
    );
    expect(cork.distance).toBeCloseTo(Math.sqrt((7 / 6) * squares.reduce((a, b) => a + b)), 12);
    expect(cork.formula).toBe("square root of 7/6 × the sum of 6 squared differences of z-scores");
    expect(cork.cautions.join()).toContain("Cork has no figure of gdp-per-inhabitant-eur");
    expect(cork.inputs[2]).toMatchObject({ other: null, share: null });
  });

  it("leave out one that lacks more than half, which is told nothing of itself either", () => {
    const four = new Set<string>(
      [...STRUCTURE].filter((code) => !code.startsWith("gdp")).slice(0, 4),
    );
    const evidence = without((region, indicator) => region === "kranj" && four.has(indicator));
    expect(ids("birmingham", { first: 50 }, evidence)).not.toContain("kranj");
    expect(similarRegions(regionOf("kranj", evidence), {}, evidence)).toBeUndefined();
  });

  it("share a rank where they are equally far, and stand by id", () => {
    const twin = (profile: RegionProfile, id: string): RegionProfile => ({ ...profile, id });
    const regions = founding.directory.regions();
    const directory = directoryOf([...regions, twin(regionOf("lisbon"), "a-lisbon")]);
    const figures = founding.statistics.figures.TERRITORY;
    const copies = figures
      .filter(({ regionId }) => regionId === "lisbon")
      .map((one) =>
        Object.assign(Object.create(Object.getPrototypeOf(one)), one, { regionId: "a-lisbon" }),
      );
    const statistics = statisticsOf([], [...figures, ...copies], founding.statistics.changes);
    const [one, other, next] = similar("birmingham", {}, { ...founding, directory, statistics });
    expect([one, other].map((each) => each!.region.id)).toEqual(["a-lisbon", "lisbon"]);
    expect([one, other, next].map((each) => each!.rank)).toEqual([1, 1, 3]);
  });

  it("are the same whatever order the regions come in", async () => {
    const turned = await foundingEvidence({ profiles: (all) => all.toReversed() });
    expect(similar("vilnius", { first: 50 }, turned)).toEqual(similar("vilnius", { first: 50 }));
  });
});
