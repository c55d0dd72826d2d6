import { describe, expect, it } from "vitest";
import { readCoordinate, readPoint } from "./coordinate.ts";
import { readCountry } from "./country.ts";
import { readDate } from "./date.ts";
import { readPeriod } from "./period.ts";
import type { Reading } from "./doubts.ts";
import { readFee } from "./fee.ts";
import { readFigure } from "./figure.ts";
import { readHours } from "./hours.ts";
import { readLanguage } from "./language.ts";
import { readList } from "./list.ts";
import { monthNamed } from "./months.ts";
import { readPostcode } from "./postcode.ts";
import { readStatus } from "./status.ts";
import { slugOf } from "../../records/slug.ts";
import { readUrl } from "./url.ts";
import { readYesNo } from "./yes-no.ts";

const codes = ({ doubts }: Pick<Reading<unknown>, "doubts">): string[] =>
  doubts.map(({ code }) => code);
const SHEET = "DATE_FROM_SPREADSHEET_SUSPECTED";

describe("figures", () => {
  it.each([
    ["150", { value: 150, bound: "EXACT" }, []],
    ["0", { value: 0, bound: "EXACT" }, []],
    ["none", { value: 0, bound: "EXACT" }, ["NUMBER_WITH_WORDS"]],
    ["Circa 150", { value: 150, bound: "ABOUT" }, ["NUMBER_WITH_WORDS"]],
    ["~150", { value: 150, bound: "ABOUT" }, ["NUMBER_WITH_WORDS"]],
    ["150ish", { value: 150, bound: "ABOUT" }, ["NUMBER_WITH_WORDS"]],
    ["from 20 - 75", { value: 20, upper: 75, bound: "BETWEEN" }, ["NUMBER_WITH_WORDS"]],
    ["20-75", { value: 20, upper: 75, bound: "BETWEEN" }, ["NUMBER_WITH_WORDS"]],
    ["10 to 50", { value: 10, upper: 50, bound: "BETWEEN" }, ["NUMBER_WITH_WORDS"]],
    ["£20+", { value: 20, bound: "AT_LEAST" }, ["NUMBER_WITH_WORDS"]],
    ["over 13m", { value: 13_000_000, bound: "AT_LEAST" }, ["NUMBER_WITH_WORDS"]],
    [
      "about 2.4 to 2.5 million",
      { value: 2_400_000, upper: 2_500_000, bound: "BETWEEN" },
      ["NUMBER_WITH_WORDS"],
    ],
    ["less than 10", { value: 10, bound: "AT_MOST" }, ["NUMBER_WITH_WORDS"]],
    ["más de 40", { value: 40, bound: "AT_LEAST" }, ["NUMBER_WITH_WORDS"]],
    ["130 m2", { value: 130, bound: "EXACT" }, ["NUMBER_WITH_WORDS"]],
    ["1,200", { value: 1200, bound: "EXACT" }, []],
    ["1.200,50", { value: 1200.5, bound: "EXACT" }, []],
    ["1 200", { value: 1200, bound: "EXACT" }, []],
    ["12,5", { value: 12.5, bound: "EXACT" }, []],
    ["1.200", { value: 1200, bound: "EXACT" }, ["NUMBER_AMBIGUOUS"]],
    ["n/a", { absence: "NOT_APPLICABLE", bound: "EXACT" }, []],
    ["refused", { absence: "REFUSED", bound: "EXACT" }, []],
    ["Prefer not to say", { absence: "REFUSED", bound: "EXACT" }, []],
    ["-", { absence: "NOT_COLLECTED", bound: "EXACT" }, []],
    ["Oct-20", undefined, [SHEET]],
    ["20-Oct", undefined, [SHEET]],
    ["dozens", undefined, ["NUMBER_NOT_READ"]],
    ["10 (5 active)", undefined, ["NUMBER_NOT_READ"]],
    ["#REF!", undefined, ["CELL_ERROR"]],
  ])("reads %j", (text, value, doubts) => {
    const read = readFigure(text);
    expect(codes(read)).toEqual(doubts);
    expect({ read: read.value ?? null }).toMatchObject({ read: value ?? null });
    // The words stay beside every number that was read from words.
    expect(codes(read).includes("NUMBER_WITH_WORDS") ? read.value?.asGiven : text).toBe(text);
  });

  it("proposes the range that a spreadsheet made a date of, where only one could have been typed", () => {
    expect(readFigure("Oct-20").doubts[0]?.fix).toBe("10-20");
    expect(readFigure("05-Oct").doubts[0]?.fix).toBe("5-10");
    expect(readFigure("2015-10-20").doubts[0]?.fix).toBe("10-20");
    expect(readFigure("01/10/2015").doubts[0]).toMatchObject({
      wanted: "a number, or a range such as 10-15 or 1-10",
    });
    expect(readFigure("01/10/2015").doubts[0]?.fix).toBeUndefined();
  });

  it("takes the decimal sign that the column's other cells show", () => {
    expect(readFigure("1.200", { decimal: "comma" }).value?.value).toBe(1200);
    expect(readFigure("1.200", { decimal: "point" }).value?.value).toBe(1.2);
  });
});

describe("dates", () => {
  it.each([
    ["2015", "2015", []],
    ["12/2015", "2015-12", []],
    ["Dec 2015", "2015-12", []],
    ["21/01/2015 10:22", "2015-01-21", []],
    ["01/21/2015", "2015-01-21", []],
    ["03/04/2015", "2015-04-03", ["DATE_AMBIGUOUS"]],
    ["2015-01-21T10:22:00Z", "2015-01-21", []],
    ["21.1.2015", "2015-01-21", []],
    ["20150121", "2015-01-21", []],
    ["3 de marzo de 2015", "2015-03-03", []],
    ["15 ožujka 2015.", "2015-03-15", []],
    ["1 Ocak 2015", "2015-01-01", []],
    ["11-Jan-15", "2015-01-11", ["DATE_TWO_DIGIT_YEAR"]],
    ["42339", "2015-12-01", ["DATE_FROM_SERIAL"]],
    ["Spring 2015", "2015", ["DATE_WITH_WORDS"]],
    ["31/02/2015", undefined, ["DATE_NOT_READ"]],
    ["soon", undefined, ["DATE_NOT_READ"]],
    ["n/a", undefined, []],
  ])("reads %j", (text, value, doubts) => {
    const read = readDate(text);
    expect([read.value, codes(read)]).toEqual([value, doubts]);
  });

  it("takes the order of day and month that the column's other cells show", () => {
    expect(readDate("03/04/2015", { order: "month-first" })).toEqual({
      value: "2015-03-04",
      doubts: [],
    });
    expect(readDate("03/04/2015", { order: "day-first" })).toEqual({
      value: "2015-04-03",
      doubts: [],
    });
  });

  it.each([
    ["listopad", 10],
    ["birželio", 6],
    ["févr", 2],
    ["máj", 5],
    ["srpnja", 7],
  ])("knows the month %s", (name, month) => {
    expect(monthNamed(name)).toBe(month);
  });
});

describe("periods", () => {
  it.each([
    ["2019", "2019", "2019"],
    ["March 2019", "2019-03", "2019-03"],
    ["2017-2022", "2017", "2022"],
    ["2014 / 2016", "2014", "2016"],
    ["2019-01 to 2019-06", "2019-01", "2019-06"],
    ["2019-03", "2019-03", "2019-03"],
  ])("%s is from %s to %s", (given, start, end) => {
    expect(readPeriod(given)).toEqual({ value: { start, end }, doubts: [] });
  });

  it("that cannot be read are said to be so", () => {
    expect(codes(readPeriod("the good years"))).toEqual(["DATE_NOT_READ"]);
    expect(readPeriod("n/a")).toEqual({ doubts: [] });
  });
});

describe("fees", () => {
  const fee = (amount: number, currency: string, period: string) => ({
    amount: { amount, currency },
    period,
  });
  it.each([
    ["£20/month", [fee(20, "GBP", "MONTH")], []],
    ["10€ al mes", [fee(10, "EUR", "MONTH")], []],
    ["2000 TL / ay", [fee(2000, "TRY", "MONTH")], []],
    ["£20 per month, £200 per year", [fee(20, "GBP", "MONTH"), fee(200, "GBP", "YEAR")], []],
    ["from £20 - £75 a month", [{ amount: { amount: 20, upper: 75 } }], []],
    ["20", [], ["FEE_WITHOUT_CURRENCY", "FEE_WITHOUT_PERIOD"]],
    ["20 EUR", [], ["FEE_WITHOUT_PERIOD"]],
    ["$20/month", [], ["FEE_WITHOUT_CURRENCY"]],
    ["Oct-20", [], [SHEET]],
    ["free", [], []],
  ])("reads %j", (text, fees, doubts) => {
    const read = readFee(text);
    expect(read.fees).toMatchObject(fees);
    expect(read.fees).toHaveLength(fees.length);
    expect(codes(read)).toEqual(doubts);
    expect(fees.length === 0 ? read.words : text).toBe(text);
  });

  it("takes currency and period from the heading, and tells a refusal from nothing", () => {
    const hints = { currency: "GBP", period: "MONTH" } as const;
    expect(readFee("5", hints).fees).toEqual([
      { amount: { amount: 5, bound: "EXACT", currency: "GBP" }, period: "MONTH" },
    ]);
    expect(readFee("refused", hints).fees[0]?.amount).toMatchObject({ absence: "REFUSED" });
    expect(readFee("-", hints)).toEqual({ fees: [], doubts: [] });
  });
});

describe("places", () => {
  it.each([
    ["52,48", 52.48],
    ["52°28'N", 52.4666667],
    ["52° 28' 58.1\" N", 52.4828056],
    ["N52 28.9", 52.4816667],
    ["1.88 W", -1.88],
    ["-1,89", -1.89],
  ])("reads the coordinate %j", (text, value) => {
    expect(readCoordinate(text)).toEqual({ value, doubts: [] });
  });
  it("proposes the point that a spreadsheet took out of a coordinate", () => {
    expect(readCoordinate("52.483.200").doubts[0]).toMatchObject({
      code: "COORDINATE_NOT_READ",
      fix: "52.483200",
    });
  });
  it.each(["52.48, -1.89", "52,48;-1,89", "POINT(-1.89 52.48)", "52,48,-1,89", "(52.48,-1.89)"])(
    "reads the pair %j",
    (text) => {
      expect(readPoint(text).value).toEqual({ latitude: 52.48, longitude: -1.89 });
    },
  );
  it.each([
    ["UK", "GB"],
    ["U.K.", "GB"],
    ["Great Britain", "GB"],
    ["España", "ES"],
    ["Türkiye", "TR"],
    ["Hrvatska", "HR"],
    ["si", "SI"],
  ])("reads the country %j", (text, value) => {
    expect(readCountry(text)).toEqual({ value, doubts: [] });
  });
  it("says where a part of a country was read as the country, and where none is known", () => {
    expect(codes(readCountry("England"))).toEqual(["COUNTRY_FROM_PART"]);
    expect(codes(readCountry("Ruritania"))).toEqual(["COUNTRY_UNKNOWN"]);
  });
  it("keeps a postcode that lost its zeros and proposes the whole one", () => {
    expect(readPostcode("8001", "ES")).toMatchObject({
      value: "8001",
      doubts: [{ code: "POSTCODE_ZEROS_LOST", fix: "08001" }],
    });
    expect(readPostcode("8001", "SI")).toEqual({ value: "8001", doubts: [] });
    expect(readPostcode("B1 1AA", "GB")).toEqual({ value: "B1 1AA", doubts: [] });
  });
});

describe("words", () => {
  it("supplies https:// and says so, and takes no mail address for a website", () => {
    expect(readUrl("www.lab.org")).toMatchObject({
      value: "https://www.lab.org",
      doubts: [{ code: "URL_WITHOUT_SCHEME" }],
    });
    expect(codes(readUrl("hello@lab.org"))).toEqual(["URL_NOT_READ"]);
    expect(readUrl("https//lab.org").value).toBe("https://lab.org");
  });
  it("separates lists by what separates them", () => {
    expect(readList("drill, saw, lathe")).toEqual(["drill", "saw", "lathe"]);
    expect(readList("a, b; c")).toEqual(["a, b", "c"]);
    expect(readList("Hammers (claw, ball)|drill")).toEqual(["Hammers (claw, ball)", "drill"]);
    expect(
      readList("We have a lot of very different tools here, and people who help."),
    ).toHaveLength(1);
    expect(readList("* Jigsaw x2* Saw")).toEqual(["Jigsaw x2", "Saw"]);
  });
  it("reads weekly hours or none", () => {
    expect(readHours("Mon-Fri 9:00-17:00; Sat 10am to 2pm").value).toMatchObject([
      { opens: "09:00", closes: "17:00" },
      { days: ["SATURDAY"], opens: "10:00", closes: "14:00" },
    ]);
    expect(readHours("Mon, Wed 18:00-22:00").value?.[0]?.days).toEqual(["MONDAY", "WEDNESDAY"]);
    expect(readHours("Tuesdays 6-9pm").value?.[0]).toMatchObject({
      opens: "18:00",
      closes: "21:00",
    });
    expect(codes(readHours("by appointment"))).toEqual(["HOURS_NOT_READ"]);
  });
  it("reads yes and no, statuses and languages in the partners' languages", () => {
    expect(["Sí", "evet", "ne", "maybe"].map(readYesNo)).toEqual([true, true, false, null]);
    expect(["Abierto", "zatvoreno", "planned", "??"].map((text) => readStatus(text).value)).toEqual(
      ["ACTIVE", "CLOSED", "PLANNED", "UNKNOWN"],
    );
    expect(["Slovenian", "hrvatski", "pt-BR"].map((text) => readLanguage(text).value)).toEqual([
      "sl",
      "hr",
      "pt-BR",
    ]);
  });
  it("spells ids in small letters, digits and hyphens", () => {
    expect(slugOf("Šolski Čarobni Łab: Straße №1")).toBe("solski-carobni-lab-strasse-no1");
  });
});
