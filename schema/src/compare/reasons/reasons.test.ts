import { describe, expect, it } from "vitest";
import { reasonsBetween, reasonsList } from "../compare.ts";
import { type Case, CASES, type Cases } from "../testing/cases.ts";
import { lisbon, zagreb } from "../testing/figures.ts";
import type { ReasonCode } from "./index.ts";

/** How often a reason stands between a pair, asked both ways round: twice, or never. */
const found = (code: ReasonCode, [ofLisbon, ofZagreb, options]: Case): number => {
  const [one, other] = [
    { ...lisbon, ...ofLisbon },
    { ...zagreb, ...ofZagreb },
  ];
  const ways = [reasonsBetween(one, other, options), reasonsBetween(other, one, options)];
  return ways.filter((reasons) => reasons.includes(code)).length;
};

describe.each(Object.entries(CASES) as [ReasonCode, Cases][])("%s", (code, { holds, not }) => {
  it("stands between what it is about, whichever of the two is first", () => {
    expect(holds.filter((pair) => found(code, pair) !== 2)).toEqual([]);
  });

  it("does not stand between what only looks alike", () => {
    expect(not.filter((pair) => found(code, pair) !== 0)).toEqual([]);
  });
});

describe("the published list", () => {
  it("has a sentence and a description of each reason, no two alike", () => {
    const texts = reasonsList().flatMap(({ says, description }) => [says, description]);
    expect(texts.filter((text) => !/^[A-Z“].*\.$/s.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("has each code once", () => {
    const codes = reasonsList().map(({ code }) => code);
    expect(codes.toSorted()).toEqual(Object.keys(CASES).toSorted());
  });
});
