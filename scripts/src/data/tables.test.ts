import { expect, it } from "vitest";
import { coverageTable, legend, pairsTable, shortNames } from "./tables.ts";

it("shows a row a field and a column a region, and a point for none", () => {
  const coverage = {
    kind: "findings",
    records: { cork: 2, "san-sebastian": 1 },
    fields: { themes: { cork: 2 }, year: {} },
  };
  expect(coverageTable(coverage, ["cork", "san-sebastian"]).split("\n")).toEqual([
    "findings  all  cork  san-",
    "--------  ---  ----  ----",
    "records     3     2     1",
    "themes      2     2     ·",
    "year        0     ·     ·",
  ]);
});

it("shortens names to as many letters as tell them apart", () => {
  expect(shortNames(["san-marino", "san-sebastian", "cork", "lisbon", "lisbon-north"])).toEqual([
    "san-m",
    "san-s",
    "cork",
    "lisbon",
    "lisbon-",
  ]);
});

it("shows the indicators that two regions have figures of, with what refused their pairs", () => {
  const none = { pairs: 0, comparable: 0, withCaution: 0, refused: {} };
  const some = {
    figures: 3,
    regions: 2,
    pairs: 3,
    comparable: 1,
    withCaution: 1,
    refused: { PERIOD_UNKNOWN: 2 },
  };
  const pairs = new Map([
    ["members", some],
    ["prizes", { ...none, figures: 4, regions: 1 }],
  ]);
  expect(pairsTable(pairs, { ...some, figures: 7 }).split("\n")).toEqual([
    "indicator  figures  regions  pairs  comparable  with caution  refused for",
    "---------  -------  -------  -----  ----------  ------------  ----------------",
    "members          3        2      3           1             1  PERIOD_UNKNOWN 2",
    "all              7        2      3           1             1  PERIOD_UNKNOWN 2",
  ]);
  expect(legend(some)).toEqual(["PERIOD_UNKNOWN: Nobody says what time one of them is for."]);
});
