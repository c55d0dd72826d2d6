import { expect, it } from "vitest";
import { yearsIn } from "./years.ts";

const spans = (text: string) => yearsIn(text).map(({ from, to }) => [from, to]);

it("reads a year and a range of years, its end written short or in full", () => {
  expect(spans("companies in the park, 2014")).toEqual([[2014, 2014]]);
  expect(spans("the 2014-2020 programme")).toEqual([[2014, 2020]]);
  expect(spans("firms in 2014–16")).toEqual([[2014, 2016]]);
});

it("leaves open what is told from a year on, or up to one", () => {
  expect(spans("firms supported since 2009")).toEqual([[2009, Infinity]]);
  expect(spans("jobs by 2025")).toEqual([[-Infinity, 2025]]);
});

it("takes the year of a month, but not one that is part of a name", () => {
  expect(spans("members in March 2015")).toEqual([[2015, 2015]]);
  for (const name of ["Horizon 2020 projects", "people at Maker Faire 2022", "Industry 4.0"])
    expect(spans(name)).toEqual([]);
});

it("reads no year into amounts, shares and codes", () => {
  for (const text of ["12,000 people", "1.2018 million", "2000% growth", "EN-2015", "20195 firms"])
    expect(spans(text)).toEqual([]);
});
