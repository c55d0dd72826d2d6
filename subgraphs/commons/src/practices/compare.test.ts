import { describe, expect, it } from "vitest";
import type { StoredRecord } from "@guildhall/schema";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { comparePractices } from "./compare.ts";
import type { AskedView } from "./money.ts";
import { figure, type Made, madeEvidence, practice } from "./testing/made.ts";

const other = (more: Record<string, unknown> = {}): Made => ({
  ...practice(more),
  id: "kranj/good-practices/two",
});
const third = (more: Record<string, unknown> = {}): Made => ({
  ...practice(more),
  id: "lisbon/good-practices/three",
});

async function compared(records: readonly Made[], view: AskedView | null = null) {
  const evidence = await madeEvidence(...records);
  const stored = await Promise.all(records.map(({ id }) => evidence.holdings.get(id)));
  return comparePractices(stored as StoredRecord[], view, evidence);
}

describe("what practices share", () => {
  it("is what all have that say anything, and names those that say nothing", async () => {
    const { lines } = await compared([
      practice({ stages: ["start-up", "idea"] }),
      other({ stages: ["start-up", "established"] }),
      third(),
    ]);
    const stages = lines.find(({ aspect }) => aspect === "STAGES")!;
    expect(stages.shared.map(({ code }) => code)).toEqual(["start-up"]);
    expect(stages.differing.map(({ code, practices }) => [code, practices])).toEqual([
      ["established", ["kranj/good-practices/two"]],
      ["idea", ["cork/good-practices/one"]],
    ]);
    expect(stages.untold).toEqual(["lisbon/good-practices/three"]);
    expect(stages.says).toBe(
      "Stages of a firm: all 2 that say share “Start-up”. 2 words of some only. 1 does not say.",
    );
  });

  it("is nothing where one alone says anything", async () => {
    const { lines } = await compared([practice({ stages: ["start-up"] }), other()]);
    expect(lines.find(({ aspect }) => aspect === "STAGES")).toMatchObject({
      shared: [],
      differing: [{ code: "start-up" }],
    });
  });

  it("is one word, however it is written", async () => {
    const condition = (criterion: string) => ({ conditions: [{ criterion, text: "Needed." }] });
    const { lines } = await compared([
      practice(condition("political-commitment")),
      other(condition("political will")),
    ]);
    const conditions = lines.find(({ aspect }) => aspect === "CONDITIONS")!;
    expect(conditions.shared.map(({ code }) => code)).toEqual(["political-commitment"]);
  });
});

describe("figures of two practices", () => {
  const firms = (unit: string, more = {}) =>
    figure("firms helped", "businesses-supported", [9, unit], more);

  it("are paired for one indicator, with the verdict that any two figures have", async () => {
    const { pairs } = await compared([
      practice({ evidence: [firms("firms"), figure("jobs", "jobs-created", [3, "jobs"])] }),
      other({ evidence: [firms("businesses"), firms("businesses", { kind: "TARGET" })] }),
    ]);
    expect(pairs.map(({ indicator, verdict }) => [indicator, verdict])).toEqual([
      ["businesses-supported", "COMPARABLE_WITH_CAUTION"],
      ["businesses-supported", "NOT_COMPARABLE"],
    ]);
    expect(pairs[1]!.reasons).toContain("KIND_DIFFERS");
  });

  it("are no pair where both are of one practice", async () => {
    const evidence = [firms("firms"), firms("firms", { kind: "TARGET" })];
    expect((await compared([practice({ evidence }), other()])).pairs).toEqual([]);
  });

  it("are one figure where a measurement tells the same fact", async () => {
    const me = "cork/measurements/firms";
    const { practices } = await compared([
      practice({ evidence: [firms("firms", { sameAs: [{ id: me }] })], measurements: [me] }),
      { ...firms("firms"), id: me },
    ]);
    expect(practices[0]!.figures.map(({ figure: { id } }) => id)).toEqual([
      "cork/good-practices/one#evidence.0",
    ]);
  });
});

describe("money", () => {
  const view = { currency: "USD", by: "EXCHANGE_RATE" } as const;
  const money = [
    { amount: 1000, bound: "AT_LEAST", currency: "EUR", year: 2019, note: "A year." },
    { amount: 5, bound: "EXACT", currency: "EUR" },
    { bound: "EXACT", currency: "EUR", absence: "CONFIDENTIAL" },
  ];

  it("stays as it was stated, with the view beside it or the reason why there is none", async () => {
    const { practices } = await compared([practice({ resources: { money } })], view);
    const [sum, undated, absent] = practices[0]!.money;
    expect(sum!.stated).toEqual(money[0]);
    expect(sum!.view!.value).toBeCloseTo(1119.475, 9);
    expect(undated!.view).toMatchObject({ value: null, code: "YEAR_UNKNOWN" });
    expect(absent!.view).toBeNull();
  });

  it("has no view where none was asked for", async () => {
    const { practices } = await compared([practice({ resources: { money } })]);
    expect(practices[0]!.money.map((one) => one.view)).toEqual([null, null, null]);
  });

  it("in a figure is of that year only where it is of one year", async () => {
    const spent = (period: object) =>
      figure("spent", "budget", [1000, "EUR"], { kind: "BUDGET", period });
    const evidence = [
      spent({ start: "2019-02", end: "2019-11" }),
      spent({ start: "2018", end: "2019" }),
      figure("firms", "businesses-supported", [9, "firms"]),
    ];
    const { practices } = await compared([practice({ evidence })], view);
    expect(practices[0]!.figures[0]!.view!.value).toBeCloseTo(1119.475, 9);
    expect(practices[0]!.figures[1]!.view).toMatchObject({ code: "YEAR_UNKNOWN" });
    expect(practices[0]!.figures[2]!.view).toBeNull();
  });

  it("by purchasing power is seen by the parity of the practice's own country", async () => {
    const { practices } = await compared([other({ resources: { money: [money[0]] } })], {
      currency: "EUR",
      by: "PURCHASING_POWER",
    });
    expect(practices[0]!.money[0]!.view).toMatchObject({
      unit: "PPS",
      inputs: [{ scope: "SI", year: 2019 }],
    });
  });
});

it("tells two founding spaces' figures apart, and answers the same again", async () => {
  const evidence = await foundingEvidence();
  const ids = [
    "birmingham/good-practices/gp-steamhouse-phase-1",
    "alcala-de-henares/good-practices/gp-madrid-viveros",
    "malaga/good-practices/gp-polo-contenidos-digitales",
  ];
  const ask = async () => {
    const records = await Promise.all(ids.map((id) => evidence.holdings.get(id)));
    return comparePractices(records as StoredRecord[], null, evidence);
  };
  const once = await ask();
  const supported = once.pairs.filter(({ indicator }) => indicator === "businesses-supported");
  expect(supported.length).toBeGreaterThan(0);
  for (const { verdict } of supported) expect(verdict).toBe("NOT_COMPARABLE");
  expect(JSON.stringify(await ask())).toBe(JSON.stringify(once));
});
