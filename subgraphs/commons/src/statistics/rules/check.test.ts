import { findTerm } from "@guildhall/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { packagedRegistry } from "../../packaged.ts";
import type { Observation } from "../observation.ts";
import { readStatistics } from "../read.ts";
import { type Statistics, statisticsOf } from "../statistics.ts";
import { checkStatistics } from "./check.ts";

let packaged: Statistics;
let regions: ReadonlySet<string>;
beforeAll(async () => {
  packaged = await readStatistics(packagedRegistry());
  regions = new Set(packaged.ofRegion.keys());
});

/** What is found in the packaged statistics once one figure, or a copy of it, says something else. */
const found = (
  pick: { indicator: string; code: string; year: number },
  change: Partial<Observation>,
  { copy = false } = {},
) => {
  const one = packaged.figures.TERRITORY.find(
    ({ indicator, territory, year }) =>
      indicator === pick.indicator && territory?.code === pick.code && year === pick.year,
  );
  const all = Object.values(packaged.figures).flat();
  const figures = copy ? all : all.filter((figure) => figure !== one);
  const wrong = { ...one!, ...change };
  const changed = statisticsOf(packaged.dataSets, [...figures, wrong], packaged.changes);
  const before = new Set(codesOf(packaged));
  return checkStatistics(changed, { regions }).filter(
    ({ issue }) => !before.has(`${issue.code} ${issue.field}`),
  );
};
const codesOf = (statistics: Statistics) =>
  checkStatistics(statistics, { regions }).map(({ issue }) => `${issue.code} ${issue.field}`);

const population = { indicator: "population", code: "ES21", year: 2019 };
const unemployment = { indicator: "unemployment-rate", code: "ES21", year: 2019 };

describe("the rules for public statistics", () => {
  it("find nothing but notes in what comes with the project", () => {
    const severe = checkStatistics(packaged, { regions }).filter(
      ({ issue }) => issue.severity !== "NOTE",
    );
    expect(severe).toEqual([]);
  });

  it("tell where the figures of a region go over to another area", () => {
    expect(codesOf(packaged)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^SERIES_CROSSES_CHANGE gerd-percent-gdp HR0/),
        expect.stringMatching(/^SERIES_CROSSES_CHANGE population PT/),
      ]),
    );
  });

  it("find a figure that a data set has twice, with its file, and not one for another time", () => {
    expect(found(population, {}, { copy: true })).toMatchObject([
      {
        path: "data-sets/population-nuts.json",
        issue: { code: "FIGURE_TOLD_TWICE", severity: "ERROR", field: "population ES21 2019" },
      },
    ]);
    expect(found(population, { period: "2009", year: 2009 }, { copy: true })).toEqual([]);
  });

  it("find an indicator that is not among the public statistics", () => {
    expect(findTerm("indicator", "maker-spaces")?.origin).not.toBe("STATISTIC");
    for (const indicator of ["maker-spaces", "luck"])
      expect(found(population, { indicator })).toMatchObject([
        { issue: { code: "STATISTIC_UNKNOWN" } },
      ]);
  });

  it("find an area of a region that is not in the graph", () => {
    expect(found(population, { regionId: "atlantis" })).toMatchObject([
      { issue: { code: "REGION_UNKNOWN", found: "atlantis" } },
    ]);
  });

  it.each([
    ["a level too low", { code: "ES21", level: 3, version: "2021" }],
    ["a code that is no longer", { code: "HR04", level: 2, version: "2021" }],
    ["a code that is not yet", { code: "PT1A", level: 2, version: "2021" }],
    ["a code of those who left", { code: "UKG3", level: 2, version: "2021" }],
    ["a code in small letters", { code: "es21", level: 2, version: "2021" }],
    ["half of two codes", { code: "HR05+H", level: 2, version: "2021" }],
  ])("find an area whose code cannot be: %s", (_what, area) => {
    const territory = { scheme: "NUTS", ...area };
    expect(found(population, { territory })).toContainEqual(
      expect.objectContaining({
        issue: expect.objectContaining({ code: "AREA_CODE_DOUBTFUL", severity: "ERROR" }),
      }),
    );
  });

  it("take a code in every version that had it, and the codes of other schemes as they are", () => {
    for (const area of [
      { code: "HR04", level: 2, version: "2013" },
      { code: "PT1A", level: 2, version: "2024" },
      { code: "HR05+HR06", level: 2, version: "2021" },
    ])
      expect(found(population, { territory: { scheme: "NUTS", ...area } })).toEqual([]);
    const territory = { scheme: "LAU", code: "E08000025", version: "unknown" };
    expect(found(population, { territory })).toEqual([]);
  });

  it("find a share outside 0 to 100 and a count or an amount below 0, and leave z-scores alone", () => {
    const impossible = (figure: typeof population, value: number) =>
      found(figure, { value }).filter(({ issue }) => issue.code === "VALUE_IMPOSSIBLE");
    for (const value of [100.1, -0.1])
      expect(impossible(unemployment, value)).toMatchObject([{ issue: { wanted: "0 to 100" } }]);
    for (const value of [0, 100]) expect(impossible(unemployment, value)).toEqual([]);
    for (const figure of [population, { ...population, indicator: "gdp-million-eur" }]) {
      expect(impossible(figure, -1)).toMatchObject([{ issue: { wanted: "0 or more" } }]);
      expect(impossible(figure, 0)).toEqual([]);
    }
    const score = { indicator: "quality-of-government-index", code: "ITH5", year: 2021 };
    expect(found(score, { value: -1.2 })).toEqual([]);
  });

  it("find a year that the publisher could not know when it was read", () => {
    const later = { code: "YEAR_AFTER_VINTAGE", found: "2027", wanted: "2026 or before" };
    expect(found(population, { year: 2027, period: "2027" })).toMatchObject([{ issue: later }]);
    expect(found(population, { year: 2026, period: "2026" })).toEqual([]);
    const source = { ...packaged.figures.TERRITORY[0]!.source, vintage: "2018-05" };
    expect(found(population, { source })).toMatchObject([{ issue: { wanted: "2018 or before" } }]);
  });

  it("note a figure out of step with its line, and the one after it", () => {
    const value = 21_891_380; // a digit too many
    const notes = found(population, { value }).map(({ issue }) => issue);
    const note = { code: "VALUE_OUT_OF_STEP", severity: "NOTE" };
    expect(notes).toMatchObject([
      { ...note, field: "population ES21 2019", message: expect.stringMatching(/ of 2018\.$/) },
      { ...note, field: "population ES21 2020", message: `It follows ${value} of 2019.` },
    ]);
  });

  it("note none that is twice the one before and no more, and no jump of what is small", () => {
    const rate = { indicator: "exchange-rate-per-euro", territory: undefined, currency: "XXX" };
    const at = (year: number, value: number) => ({ ...rate, year, period: String(year), value });
    const stepped = (before: number, now: number) => {
      const [one] = packaged.figures.CURRENCY;
      const figures = [at(2001, before), at(2002, now)].map((said) => ({ ...one!, ...said }));
      return checkStatistics(statisticsOf([], figures, []), { regions }).length;
    };
    expect([stepped(10, 20), stepped(20, 10), stepped(2, 9.9)]).toEqual([0, 0, 0]);
    expect([stepped(10, 20.1), stepped(20.1, 10), stepped(2, 10)]).toEqual([1, 1, 1]);
  });
});
