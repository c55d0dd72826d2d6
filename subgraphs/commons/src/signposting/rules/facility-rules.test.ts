import { expect, it } from "vitest";
import { programme } from "../testing/programme.ts";
import { readWord } from "../word.ts";
import { judgeAccess } from "./access.ts";
import { judgeDays } from "./days.ts";
import { judgeDistance } from "./distance.ts";
import { judgeFacility } from "./facility.ts";
import type { Rule } from "./rule.ts";

const said = <Q>(rule: Rule<Q>, fields: object, asked: Q) =>
  rule(programme({ ...fields }), asked).map(({ outcome, lacks, field }) =>
    [outcome, lacks, field].filter(Boolean).join(" "),
  );

it("a facility fits by its category, one under it, or the owner's words", () => {
  const of = (fields: object, ...need: string[]) =>
    said(judgeFacility, fields, { need: need.map((word) => readWord("facility", word)) });
  const laser = { facilities: [{ category: "laser-cutting", basis: "STATED" }] };
  expect(of(laser, "laser cutters", "digital fabrication")).toEqual([
    "FITS facilities",
    "FITS facilities",
  ]);
  expect(of({ equipment: ["Two jacquard looms"] }, "loom")).toEqual(["FITS equipment"]);
});

it("a facility that was inferred, is only of the sort, or not listed cannot be told", () => {
  const of = (category: string, basis?: string) =>
    said(
      judgeFacility,
      { facilities: [{ category, basis }] },
      { need: [readWord("facility", "laser cutter")] },
    );
  for (const one of [of("laser-cutting", "INFERRED"), of("digital-fabrication"), of("food")])
    expect(one).toEqual(["UNKNOWN RECORD facilities"]);
});

it("a distance fits or fails only where the place can lie nowhere else", () => {
  const of = (withinKm: number, precision?: string) =>
    said(
      judgeDistance,
      { location: { latitude: 52, longitude: 0.1, precision } },
      { near: { latitude: 52, longitude: 0, withinKm } },
    );
  // Some 6.8 km away.
  expect(of(7, "ADDRESS")).toEqual(["FITS location"]);
  expect(of(6, "ADDRESS")).toEqual(["FAILS location"]);
  expect(of(7, "CITY")).toEqual(["UNKNOWN RECORD location"]);
  expect(of(17, "CITY")).toEqual(["FITS location"]);
  expect(of(7)).toEqual(["UNKNOWN RECORD location"]);
  expect(said(judgeDistance, {}, { near: { latitude: 0, longitude: 0, withinKm: 1 } })).toEqual([
    "UNKNOWN RECORD location",
  ]);
});

it("has a reason for each day that is asked for", () => {
  const openingHours = [{ days: ["MONDAY", "FRIDAY"], opens: "10:00", closes: "18:00" }];
  expect(said(judgeDays, { openingHours }, { days: ["FRIDAY", "SUNDAY"] })).toEqual([
    "FITS openingHours",
    "FAILS openingHours",
  ]);
  expect(said(judgeDays, {}, { days: ["FRIDAY"] })).toEqual(["UNKNOWN RECORD openingHours"]);
});

it("takes a space for open to outsiders only where its words say so", () => {
  const of = (model: string, user: "FIRM" | "NON_MEMBER") =>
    said(judgeAccess, { membership: { model } }, { user });
  expect(of("open to all", "NON_MEMBER")).toEqual(["FITS membership.model"]);
  expect(of("for small firms", "FIRM")).toEqual(["FITS membership.model"]);
  expect(of("for small firms", "NON_MEMBER")).toEqual(["UNKNOWN JUDGEMENT membership.model"]);
  expect(of("not open to the public", "FIRM")).toEqual(["UNKNOWN JUDGEMENT membership.model"]);
  expect(said(judgeAccess, {}, { user: "FIRM" })).toEqual(["UNKNOWN RECORD membership"]);
});
