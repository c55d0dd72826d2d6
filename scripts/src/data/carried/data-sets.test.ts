import { temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { figuresCarried, readRows } from "./data-sets.ts";

const area = { code: "LT01", scheme: "NUTS", version: "2021", level: 2, name: "Sostinės regionas" };
const source = { id: "read", address: "https://a.eu/copy.tsv", readOn: "2026-11-24" };
const dataSet = {
  publisher: "Eurostat",
  code: "tgs00010",
  licence: "CC BY 4.0",
  flags: [
    { code: "b", meaning: "break in series" },
    { code: "d", meaning: "definition differs" },
  ],
  sources: [{ ...source, confidence: "HIGH" }],
  tables: [
    {
      indicator: "unemployment-rate",
      unit: "percent",
      source: "read",
      note: "15 to 74 years",
      rows: [
        ["LT01", 2021, 5.4, { flag: "bd" }],
        ["LT01", 2021, 5.6],
        ["LT01", "2021/2022", 5.5],
      ],
    },
  ],
};
const told = {
  region: "vilnius",
  territory: { code: "LT01", scheme: "NUTS 2021", level: 2, name: "Sostinės regionas" },
  indicator: "unemployment-rate",
  value: 5.4,
  unit: "percent",
  year: 2021 as number | string,
  note: "15 to 74 years",
  source: {
    address: "https://a.eu/copy.tsv",
    publisher: "Eurostat",
    dataset: "tgs00010 (a table)",
    retrieved: "2026-11-24",
    confidence: "high",
    licence: "CC BY 4.0",
  },
};

async function lostOf(list: string, ...records: Record<string, unknown>[]) {
  await using folder = await temporaryFolder({
    "territories.json": [{ ...area, region: "vilnius" }],
    "data-sets/unemployment.json": dataSet,
  });
  return figuresCarried(list, records, await readRows(folder.path)).map(({ id, fates }) => [
    id,
    fates.filter(({ rule }) => rule === null).map(({ path }) => path),
  ]);
}

it("finds every leaf of a figure in its row, its table, its data set and its area", async () => {
  const marked = { ...told, flag: "bd", flagMeaning: "break in series, definition differs" };
  const average = { ...told, year: "2021/2022", value: 5.5 };
  expect(await lostOf("context.json", marked, average)).toEqual([
    ["unemployment-rate LT01 2021", []],
    ["unemployment-rate LT01 2021/2022", []],
  ]);
});

it("takes each row once, the one that has most of a figure", async () => {
  const other = { ...told, value: 5.6 };
  expect(await lostOf("context.json", other, told, told)).toEqual([
    ["unemployment-rate LT01 2021", []],
    ["unemployment-rate LT01 2021", []],
    ["unemployment-rate LT01 2021", expect.arrayContaining(["value", "source.address"])],
  ]);
});

it("tells a value, a mark and an area that are not as they were told", async () => {
  const wrong = { ...told, value: 5.5, flag: "p", territory: { ...told.territory, level: 3 } };
  expect(await lostOf("context.json", wrong)).toEqual([
    ["unemployment-rate LT01 2021", ["territory.level", "value", "flag"]],
  ]);
});
