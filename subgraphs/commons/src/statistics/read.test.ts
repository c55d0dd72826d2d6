import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { findTerm } from "@guildhall/schema";
import { UserError } from "@guildhall/serving/process";
import { temporaryFolder } from "@guildhall/serving/testing";
import { describe, expect, it } from "vitest";
import { packagedRegistry } from "../packaged.ts";
import { readStatistics } from "./read.ts";

const changed = async (file: string, content: unknown) => {
  const folder = await temporaryFolder();
  await cp(packagedRegistry(), folder.path, { recursive: true });
  await folder.write(file, content);
  return folder;
};
const source = {
  id: "read",
  address: "https://example.org/table",
  readOn: "2026-11-24",
  confidence: "HIGH",
};
const dataSet = {
  id: "area",
  title: "Area",
  publisher: "Somebody",
  licence: "CC0",
  of: "TERRITORY",
  sources: [source],
  tables: [
    {
      indicator: "area-km2",
      unit: "km2",
      source: "read",
      rows: [["ES30", 2026, 8022.4] as unknown[]],
    },
  ],
};
const [table] = dataSet.tables;

describe("the public statistics that come with the project", () => {
  it("have figures of every region, and money beside them", async () => {
    const { figures, dataSets, ofRegion } = await readStatistics(packagedRegistry());
    expect(dataSets).toHaveLength(25);
    expect(figures.TERRITORY).toHaveLength(2248);
    expect(figures.CURRENCY).toHaveLength(45);
    expect(figures.COUNTRY).toHaveLength(281);
    expect([...ofRegion.keys()]).toHaveLength(14);
  });

  it("are of indicators that the vocabulary knows as public statistics", async () => {
    const { dataSets } = await readStatistics(packagedRegistry());
    const indicators = dataSets.flatMap((one) => one.indicators);
    expect(indicators.filter((one) => findTerm("indicator", one)?.origin !== "STATISTIC")).toEqual(
      [],
    );
  });

  it("say what a mark means, whose word a figure is and how it was worked out", async () => {
    const { figures } = await readStatistics(packagedRegistry());
    const of = (indicator: string, code: string, year: number) =>
      figures.TERRITORY.find(
        (one) => one.indicator === indicator && one.territory?.code === code && one.year === year,
      );
    expect(of("unemployment-rate", "ES21", 2021)).toMatchObject({
      flag: "bd",
      flagMeaning: "break in series, definition differs",
    });
    expect(of("regional-innovation-group", "ITH5", 2025)).toMatchObject({
      word: "strong",
      edition: "RIS 2025",
      source: { publisher: "European Commission, quoted in Sassuolo 2000", confidence: "MEDIUM" },
    });
    expect(of("population", "PT17", 2024)?.derived).toMatch(/^PT1A \+ PT1B/);
    expect(of("patent-applications-per-million", "ES30", 2018)?.period).toBe("2017/2018");
    expect(of("quality-of-government-index", "ITH5", 2024)?.marginOfError).toBeCloseTo(0.506, 3);
  });
});

describe("statistics that cannot be right", () => {
  it.each([
    ["an area that is not listed", { rows: [["XX99", 2026, 1]] }, /"XX99"/],
    ["a source that the file lacks", { source: "elsewhere" }, /no source "elsewhere"/],
    ["a mark without a meaning", { rows: [["ES30", 2026, 1, { flag: "q" }]] }, /flag "q"/],
    ["a figure without a year", { rows: [["ES30", null, 1]] }, /cannot be used/],
    ["a remark that is not known", { rows: [["ES30", 2026, 1, { notes: "x" }]] }, /notes/],
  ])("stop the start, with the reason: %s", async (_what, wrong, reason) => {
    await using folder = await changed("data-sets/area.json", {
      ...dataSet,
      tables: [{ ...table, ...wrong }],
    });
    const reading = readStatistics(folder.path);
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(reason);
  });

  it("tell all that is wrong at once, with the indicator, the area and the year of a figure", async () => {
    const rows = [
      ["XX99", 2026, 1],
      ["ES30", 2025, 1, { flag: "q" }],
    ];
    await using folder = await changed("data-sets/area.json", {
      ...dataSet,
      tables: [{ ...table, source: "elsewhere", rows }],
    });
    await expect(readStatistics(folder.path)).rejects.toThrow(
      [
        'area has no source "elsewhere", which a table names.',
        'area, area-km2, XX99 2026: territories.json has no "XX99".',
        'area, area-km2, ES30 2025: the flag "q" is not among the data set\'s.',
      ].join("\n"),
    );
  });

  it("stop it where an area is listed twice, whose figures would go to one region alone", async () => {
    const area = { code: "ES30", scheme: "NUTS", version: "2021", level: 2, name: "Madrid" };
    await using folder = await changed("territories.json", [
      { ...area, region: "alcala-de-henares" },
      { ...area, region: "malaga" },
    ]);
    await expect(readStatistics(folder.path)).rejects.toThrow(/has a code twice/);
  });

  it("stop it where a file is missing or is no JSON", async () => {
    await using folder = await changed("territory-changes.json", "{");
    await expect(readStatistics(folder.path)).rejects.toThrow(/territory-changes\.json cannot be/);
    await expect(readStatistics(`${folder.path}/nowhere`)).rejects.toThrow(/territories\.json/);
    await using bare = await changed("territory-changes.json", []);
    await rm(join(bare.path, "data-sets"), { recursive: true });
    await expect(readStatistics(bare.path)).rejects.toThrow(/data-sets cannot be/);
  });

  it("stop it where the id is not the file's name", async () => {
    await using folder = await changed("data-sets/area.json", { ...dataSet, id: "areas" });
    await expect(readStatistics(folder.path)).rejects.toThrow(/they must agree/);
  });
});
