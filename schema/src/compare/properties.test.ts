import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vocabulary } from "../vocabularies/vocabulary.ts";
import { firstRefusal, reasonOf, reasonsBetween, reasonsList, verdictOf } from "./compare.ts";
import type { ComparableFigure } from "./figure.ts";
import { figuresOf } from "./normal.ts";
import { anyFigure } from "./testing/any-figure.ts";
import type { Changes } from "./testing/figures.ts";

const codes = reasonsList().map(({ code }) => code);
const WORTH = ["COMPARABLE", "COMPARABLE_WITH_CAUTION", "NOT_COMPARABLE"];
const badness = (...of: Parameters<typeof verdictOf>): number => WORTH.indexOf(verdictOf(...of));

const holdsForPairs = (holds: (a: ComparableFigure, b: ComparableFigure) => void): void =>
  fc.assert(
    fc.property(anyFigure, anyFigure, (a, b) => {
      holds(a, b);
    }),
    { numRuns: 500 },
  );

describe("whatever two figures are", () => {
  it("the same stands between them whichever is first", () => {
    holdsForPairs((a, b) => expect(reasonsBetween(a, b)).toEqual(reasonsBetween(b, a)));
  });

  it("their reasons come in the published order, and the first that refuses is told as such", () => {
    holdsForPairs((a, b) => {
      const reasons = reasonsBetween(a, b);
      expect(reasons).toEqual(codes.filter((code) => reasons.includes(code)));
      const refusal = reasons.find((code) => reasonOf(code).severity === "REFUSES") ?? null;
      expect(firstRefusal(a, b)).toBe(refusal);
      expect(verdictOf(reasons) === "NOT_COMPARABLE").toBe(refusal !== null);
    });
  });

  it("an amount converted by one rate stands to others as before", () => {
    const inEuros = { unit: "EUR" };
    const inPounds = { unit: "GBP", conversion: "EUR GBP 2014 EXCHANGE_RATE" };
    holdsForPairs((a, b) => {
      const [asTold, converted] = [
        reasonsBetween(
          { ...a, ...inEuros, conversion: null },
          { ...b, ...inEuros, conversion: null },
        ),
        reasonsBetween({ ...a, ...inPounds }, { ...b, ...inPounds }),
      ];
      expect(converted).toEqual(asTold);
    });
  });

  it("their verdict is the same in either of their two currencies", () => {
    const conversion = "EUR GBP 2014 EXCHANGE_RATE";
    const euros = { unit: "EUR", conversion: null };
    const pounds = { unit: "GBP", conversion: null };
    holdsForPairs((a, b) => {
      expect(reasonsBetween({ ...a, ...euros }, { ...b, ...euros, conversion })).toEqual(
        reasonsBetween({ ...a, ...pounds, conversion }, { ...b, ...pounds }),
      );
    });
  });
});

describe("a caution", () => {
  it("never makes a verdict better", () => {
    const cautions = codes.filter((code) => reasonOf(code).severity === "WEAKENS");
    fc.assert(
      fc.property(fc.subarray(codes), fc.constantFrom(...cautions), (reasons, caution) => {
        expect(badness([...reasons, caution])).toBeGreaterThanOrEqual(badness(reasons));
        expect(badness([...reasons, caution])).toBeGreaterThan(0);
      }),
    );
  });

  it.each<[what: string, known: Changes]>([
    ["that it is told by the one it is about", { selfReported: true }],
    ["that nobody stands for it", { cited: 0, confidence: "LOW" }],
    ["that another contradicts it", { contradicted: true }],
    ["that its time was inferred", { periodBasis: "INFERRED" }],
    ["that it has a margin of error", { marginOfError: 2 }],
    ["that it rests on a registry", { countsRegistry: true, facilitiesInferred: true }],
    ["that its publisher marks it", { flags: ["BREAK", "ESTIMATED", "OTHER", "PROVISIONAL"] }],
  ])("about a figure never makes a verdict better: %s", (_what, known) => {
    holdsForPairs((a, b) => {
      const [before, after] = [reasonsBetween(a, b), reasonsBetween({ ...a, ...known }, b)];
      expect(badness(after)).toBeGreaterThanOrEqual(badness(before));
    });
  });
});

describe("a unit", () => {
  const terms = vocabulary("unit")?.terms ?? [];
  const measured = (unit: string) =>
    figuresOf({
      id: "lisbon/measurements/a",
      indicator: "resident-businesses",
      quantity: { value: 1, bound: "EXACT", unit },
    })[0]!;

  it("is the same in each of its spellings, whatever it is held against", () => {
    const spelt = terms.flatMap(({ code, label, spellings = [] }) =>
      [label, ...spellings].map((spelling) => [code, spelling] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...spelt), anyFigure, ([code, spelling], other) => {
        expect(reasonsBetween(measured(spelling), other)).toEqual(
          reasonsBetween(measured(code), other),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is another where its code is", () => {
    expect(reasonsBetween(measured("firms"), measured("companies"))).not.toContain("UNIT_DIFFERS");
    expect(reasonsBetween(measured("people"), measured("visitors"))).toContain("UNIT_DIFFERS");
  });
});
