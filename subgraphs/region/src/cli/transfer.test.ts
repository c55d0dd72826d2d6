import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { failureIn } from "../testing/failure.ts";
import { fakeGraph, written } from "./asking/testing/fake-graph.ts";
import { transfer } from "./transfer.ts";

const PRACTICE = "birmingham/good-practices/gp-nisp";
const condition = (more: object) => ({
  text: "A university takes part.",
  criterion: "university-partner",
  basis: "STATED",
  context: "SECTOR_SPECIFIC",
  met: "MET",
  says: "Three universities are on record.",
  records: ["lisbon/organisations/a", "lisbon/organisations/b", "lisbon/organisations/c"],
  recordCount: 5,
  figures: [],
  cannotTell: "Whether any of them would.",
  ...more,
});
const ANTICIPATED = {
  practice: PRACTICE,
  from: "birmingham",
  to: "lisbon",
  toName: "Lisbon",
  conditions: [
    condition({}),
    condition({
      text: "Enough firms.",
      criterion: "scale",
      basis: "DERIVED",
      met: "UNKNOWN",
      says: "=No figure tells.",
      records: [],
      recordCount: 0,
      figures: [
        {
          indicator: "population",
          receiver: { value: 2827050, unit: "people", period: "2019" },
          giver: { value: 1144900, unit: "people", period: "2020" },
          cautions: ["The years differ."],
        },
      ],
      cannotTell: "Whether they are of the right trades.",
    }),
  ],
  summary: {
    tellable: true,
    says: "1 of 2 conditions is met, 1 is unknown.",
    formula: "Sum of weight × points.",
    equalWeights: { low: 0.5, high: 1, method: "equal weights" },
    variedWeights: { low: 0.05, high: 1, method: "varied" },
    seed: 1,
  },
  barriers: [
    { theme: "finance", giver: ["birmingham/findings/a"], receiver: ["lisbon/findings/b"] },
  ],
  enablers: [],
  adoptions: [
    {
      records: ["bologna/adoptions/x"],
      name: "Industrial symbiosis",
      places: ["Emilia-Romagna, Italy"],
      state: "FAILED",
      outcome: null,
    },
  ],
  similar: [{ says: "Nothing is on record of Zagreb taking it up." }],
  evidenceStrength: "Two of five criteria are met.",
  cautions: ["Anticipated, not measured."],
};

const answering = (transferability: object | null = ANTICIPATED) =>
  fakeGraph({ records: [{ goodPractice: { name: "NISP", transferability } }] });
const ask = (graph: string, format = "table") =>
  written((output) => transfer(PRACTICE, { graph, to: "lisbon", format, cite: true }, output));

describe("guildhall transfer", () => {
  it("holds each condition against the region, with what it rests on, and ends that are two", async () => {
    await using graph = await answering();
    expect(await ask(graph.url)).toMatchInlineSnapshot(`
      "Condition                 Criterion           Answer                Rests on
      ────────────────────────  ──────────────────  ────────────────────  ──────────────────────────
      A university takes part.  university-partner  met [1]               lisbon/organisations/a,
                                                                          lisbon/organisations/b, 3
                                                                          more
      Enough firms.             scale               unknown [2, 3, 4, 5]  population

      [1] Three universities are on record.
      [2] =No figure tells.
      [3] The years differ.
      [4] The condition was derived, no source states it.
      [5] Whether they are of the right trades.

      NISP (birmingham/good-practices/gp-nisp) in Lisbon, anticipated and not measured
        1 of 2 conditions is met, 1 is unknown.
        Sum of weight × points.

      How well the practice is evidenced
        Two of five criteria are met.

      Barriers found in both places
        finance: birmingham/findings/a, lisbon/findings/b

      Taken up so far
        Industrial symbiosis, in Emilia-Romagna, Italy: failed. What came of it is not on record.
        (bologna/adoptions/x)

      Regions most like it
        Nothing is on record of Zagreb taking it up.

      To be known first
        Anticipated, not measured.

      Cite as
        Kranj; Lisbon; Guildhall (2026). Guildhall catalogue snapshot 4f2a.
        Kept at http://localhost:4000/snapshots/4f2a
      "
    `);
    expect(graph.asked[0]?.variables).toMatchObject({ practice: [PRACTICE], to: "lisbon" });
  });

  it("has a line of CSV a condition, in which no cell is a formula", async () => {
    await using graph = await answering();
    const rows: Record<string, string>[] = parseCsv(await ask(graph.url, "csv"), { columns: true });
    expect(
      rows.map(({ met, says, statistics, snapshot }) => [met, says, statistics, snapshot]),
    ).toEqual([
      ["MET", "Three universities are on record.", "", "4f2a"],
      ["UNKNOWN", "'=No figure tells.", "population: 2827050 (2019) to 1144900 (2020)", "4f2a"],
    ]);
  });

  it("is Markdown with a table, and JSON as the graph answered", async () => {
    await using graph = await answering();
    expect(await ask(graph.url, "markdown")).toContain(
      "| Condition | Criterion | Answer | Rests on |\n| --- | --- | --- | --- |\n| A university takes part. |",
    );
    expect(JSON.parse(await ask(graph.url, "json"))).toMatchObject({
      name: "NISP",
      ...ANTICIPATED,
    });
  });

  it("has no table of conditions for a practice that names none", async () => {
    await using graph = await answering({ ...ANTICIPATED, conditions: [] });
    expect(await ask(graph.url)).toMatch(/^NISP \(birmingham/);
  });

  it("says where the catalogue has no such practice, and what no practice is called", async () => {
    await using graph = await answering(null);
    await expect(ask(graph.url)).rejects.toThrow(/has no practice birmingham\/good-practices/);
    await using none = await fakeGraph({ records: [{ goodPractice: null }] });
    await expect(ask(none.url)).rejects.toThrow(/has no practice/);
    expect(await failureIn("/none", "transfer birmingham/maker-spaces/a --to lisbon")).toBe(
      "Got birmingham/maker-spaces/a, wanted a practice such as birmingham/good-practices/gp-nisp.",
    );
  });
});
