import { describe, expect, it } from "vitest";
import type { Question } from "../question.ts";
import { programme, question } from "../testing/programme.ts";
import { readWord } from "../word.ts";
import { judgeArea } from "./area.ts";
import { judgeCost } from "./cost.ts";
import { judgeEligibility } from "./eligibility.ts";
import type { Rule } from "./rule.ts";
import { judgeRunning } from "./running.ts";
import { judgeSector } from "./sector.ts";
import { judgeSize } from "./size.ts";
import { judgeStage } from "./stage.ts";
import { judgeSupport } from "./support.ts";

/** What a rule says of a record: outcome, what is lacking, the field it rests on. */
const said = (rule: Rule, fields: Record<string, unknown>, asked: Partial<Question> = {}) =>
  rule(programme(fields), question(asked)).map(({ outcome, lacks, field }) =>
    [outcome, lacks, field].filter(Boolean).join(" "),
  );

describe("the area", () => {
  const of = (region: string, kind?: string) => said(judgeArea, { region, kind });
  it("fits in the firm's region, in the shared registry, and for a neighbour's national programme", () => {
    expect(of("kranj")).toEqual(["FITS region"]);
    expect(of("commons")).toEqual(["FITS region"]);
    expect(of("koper", "national-programme")).toEqual(["FITS kind"]);
  });
  it("cannot be told of another region's programme in the same country", () => {
    expect(of("koper", "municipal-programme")).toEqual(["UNKNOWN RECORD region"]);
  });
});

describe("whether it can be had now", () => {
  const of = (fields: object) => said(judgeRunning, { ...fields });
  it("fails where it closed, ended, or is yet to begin", () => {
    expect(of({ status: "CLOSED" })).toEqual(["FAILS status"]);
    expect(of({ status: "PLANNED" })).toEqual(["FAILS status"]);
    expect(of({ status: "ACTIVE", period: { end: "2026-10" } })).toEqual(["FAILS period.end"]);
    expect(of({ period: { end: "2025" } })).toEqual(["FAILS period.end"]);
    expect(of({ period: { start: "2026-12" } })).toEqual(["FAILS period.start"]);
  });
  it("fits up to the last day, month or year that is named", () => {
    for (const end of ["2026-11-24", "2026-11", "2026"])
      expect(of({ period: { end } })).toEqual(["FITS period.end"]);
    expect(of({ status: "ACTIVE" })).toEqual(["FITS status"]);
  });
  it("cannot be told where only a beginning is known, or nothing", () => {
    expect(of({ period: { start: "2009" } })).toEqual(["UNKNOWN RECORD status"]);
    expect(of({})).toEqual(["UNKNOWN RECORD status"]);
    expect(of({ status: "MOVED" })).toEqual(["UNKNOWN RECORD status"]);
  });
});

describe("the stage", () => {
  const of = (stages: string[] | undefined, stage?: string) =>
    said(judgeStage, { stages }, stage ? { stage: readWord("firmStage", stage) } : {});
  it("fits where it is one of those, or belongs under one", () => {
    expect(of(["idea", "start-up"], "Startup")).toEqual(["FITS stages"]);
    expect(of(["established"], "long tail")).toEqual(["FITS stages"]);
  });
  it("fails at other stages, and cannot be told where only a part of the firms is meant", () => {
    expect(of(["growth"], "start-up")).toEqual(["FAILS stages"]);
    expect(of(["not-yet-innovating"], "established")).toEqual(["UNKNOWN QUESTION stages"]);
  });
  it("tells who does not say it: the record or the question", () => {
    expect(of(undefined, "start-up")).toEqual(["UNKNOWN RECORD stages"]);
    expect(of(["growth"])).toEqual(["UNKNOWN QUESTION stages"]);
    expect(of(undefined)).toEqual([]);
  });
  it("compares a word that no vocabulary knows as it stands", () => {
    expect(of(["hatching"], "hatching")).toEqual(["FITS stages"]);
    expect(of(["hatching"], "moulting")).toEqual(["FAILS stages"]);
  });
});

describe("the sector", () => {
  const of = (fields: object, sector = "manufacturing engineering") =>
    said(judgeSector, { ...fields }, { sector: readWord("sector", sector) });
  it("fits where it belongs under one of those, or every sector is meant", () => {
    expect(of({ sectors: ["engineering"] })).toEqual(["FITS sectors"]);
    expect(of({ eligibility: "Firms of every sector and size." })).toEqual(["FITS eligibility"]);
  });
  it("is not every sector where nearly every one is", () => {
    expect(of({ eligibility: "Firms of nearly every sector." })).toEqual([
      "UNKNOWN RECORD sectors",
    ]);
  });
  it("fails in other sectors, and cannot be told of a part of the firm's own", () => {
    expect(of({ sectors: ["food"] })).toEqual(["FAILS sectors"]);
    expect(of({ sectors: ["manufacturing-engineering"] }, "engineering")).toEqual([
      "UNKNOWN QUESTION sectors",
    ]);
  });
});

describe("the support", () => {
  const of = (fields: object, ...need: string[]) =>
    said(judgeSupport, { ...fields }, { need: need.map((word) => readWord("supportKind", word)) });
  it("has a reason for each thing wanted, by kind", () => {
    expect(of({ supportKinds: ["prototyping"] }, "a prototype", "grant")).toEqual([
      "FITS supportKinds",
      "FAILS supportKinds",
    ]);
  });
  it("is looked for in the record's words where no kind says it", () => {
    const methods = ["hot desks", "courses on welding robots"];
    expect(of({ methods, supportKinds: ["training"] }, "robot welding")).toEqual(["FITS methods"]);
    expect(of({ methods }, "mentoring")).toEqual(["UNKNOWN RECORD supportKinds"]);
  });
  it("is for a reader to judge where the kinds leave it out and the words do not", () => {
    const fields = { supportKinds: ["training"], description: "Prototypes are built with makers." };
    expect(of(fields, "prototyping")).toEqual(["UNKNOWN JUDGEMENT description"]);
  });
});

describe("the size", () => {
  const of = (eligibility: string | undefined, people?: number) =>
    said(judgeSize("eligibility"), { eligibility }, people === undefined ? {} : { people });
  it("fits below the number that is stated, or that small and medium-sized means", () => {
    expect(of("Firms of fewer than 50 people.", 49)).toEqual(["FITS eligibility"]);
    expect(of("Firms of fewer than 50 people.", 50)).toEqual(["FAILS eligibility"]);
    expect(of("Small and medium-sized firms.", 249)).toEqual(["FITS eligibility"]);
    expect(of("Small and medium-sized firms.", 250)).toEqual(["FAILS eligibility"]);
  });
  it("tells who does not say it: the record or the question", () => {
    expect(of("Start-ups.", 3)).toEqual(["UNKNOWN RECORD eligibility"]);
    expect(of("SMEs.")).toEqual(["UNKNOWN QUESTION eligibility"]);
    expect(of(undefined)).toEqual([]);
  });
});

it("leaves words on who may take part and what it costs to the reader, unless all of it is free", () => {
  const eligible = judgeEligibility("eligibility");
  expect(said(eligible, { eligibility: "Designers." })).toEqual(["UNKNOWN JUDGEMENT eligibility"]);
  expect(said(eligible, {})).toEqual(["UNKNOWN RECORD eligibility"]);
  expect(said(judgeCost, { cost: "Free of charge." })).toEqual(["FITS cost"]);
  expect(said(judgeCost, { cost: "The fab labs are free." })).toEqual(["UNKNOWN JUDGEMENT cost"]);
  expect(said(judgeCost, {})).toEqual(["UNKNOWN RECORD cost"]);
});
