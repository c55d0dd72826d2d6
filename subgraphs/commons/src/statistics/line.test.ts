import { beforeAll, describe, expect, it } from "vitest";
import { packagedRegistry } from "../packaged.ts";
import { drawLines } from "./line.ts";
import type { Observation } from "./observation.ts";
import { readStatistics } from "./read.ts";
import type { Statistics } from "./statistics.ts";

let statistics: Statistics;
beforeAll(async () => {
  statistics = await readStatistics(packagedRegistry());
});
const linesOf = (indicator: string, code: string, dataSet?: string): string[] => [
  ...new Set(
    statistics.figures.TERRITORY.filter(
      (one) =>
        one.indicator === indicator &&
        one.territory?.code === code &&
        (!dataSet || one.dataSet.id === dataSet),
    ).map(({ line }) => line),
  ),
];

describe("figures that may be drawn as one line", () => {
  it("are those of one area in one data set", () => {
    expect(linesOf("gdp-million-eur", "ES21")).toEqual(["gdp-nuts-2/gdp/gdp-million-eur/ES21"]);
    expect(linesOf("gdp-million-eur", "PT17")).toHaveLength(1);
  });

  it("are not those of HR04 and HR05, nor those of an area whose border moved", () => {
    const old = linesOf("gerd-percent-gdp", "HR04");
    expect(old).toHaveLength(1);
    expect(linesOf("gerd-percent-gdp", "HR05")).not.toContain(old[0]);
    expect(linesOf("epo-patent-applications-per-million", "SI02")).toEqual([
      "epo-patents/read/epo-patent-applications-per-million/SI02",
    ]);
  });

  it("are those of an area that has another code and is the same", () => {
    expect(linesOf("population", "HR041")[0]).toBe("population-nuts/copy-2023/population/HR050");
  });

  it("are not those of two vintages", () => {
    expect(linesOf("population", "ES21")).toEqual([
      "population-nuts/copy-2026/population/ES21",
      "population-nuts/copy-2023/population/ES21",
    ]);
  });

  it("end at a break in the series, and begin anew", () => {
    expect(linesOf("tertiary-attainment-25-64", "SI04")).toEqual([
      "tertiary-attainment/read/tertiary-attainment-25-64/SI04/2023",
      "tertiary-attainment/read/tertiary-attainment-25-64/SI04/2021",
      "tertiary-attainment/read/tertiary-attainment-25-64/SI04",
    ]);
  });

  it("are told by their years, in whatever order they were written down", () => {
    const at = (year: number, flag?: string) =>
      ({
        dataSet: { id: "set" },
        source: { id: "read" },
        indicator: "rate",
        currency: "EUR",
        year,
        period: String(year),
        flag,
      }) as Observation;
    const figures = [at(2022), at(2020), at(2021, "b")];
    drawLines(figures, []);
    expect(figures.map(({ line }) => line)).toEqual([
      "set/read/rate/EUR/2021",
      "set/read/rate/EUR",
      "set/read/rate/EUR/2021",
    ]);
  });

  it("are one a year", () => {
    const years = Object.values(statistics.figures)
      .flat()
      .map(({ line, period }) => `${line} ${period}`);
    expect(new Set(years).size).toBe(years.length);
  });
});
