import { parse as parseCsv } from "csv-parse/sync";
import { afterEach, describe, expect, it } from "vitest";
import { failureIn } from "../testing/failure.ts";
import { fakeGraph, written } from "./asking/testing/fake-graph.ts";
import { compare } from "./compare.ts";
import { COMPARED } from "./comparing/testing/compared.ts";
import type { CompareOptions } from "./comparing/options.ts";

const INDICATORS = ["population", "businesses-supported"];
const ask = (
  graph: string,
  options: Partial<CompareOptions> & { format?: string } = {},
  columns?: number,
) =>
  written(
    (output) =>
      compare({ indicators: INDICATORS, graph, format: "table", cite: true, ...options }, output),
    columns,
  );
const answering = (data: object = COMPARED, more?: object) =>
  fakeGraph({ compareRegions: data }, more);

afterEach(() => {
  process.exitCode = undefined;
});

describe("guildhall compare, for people", () => {
  it("has a footnote once for each sentence, the sources, the coverage and the citation", async () => {
    await using graph = await answering();
    expect(await ask(graph.url)).toMatchInlineSnapshot(`
      "        Population (people, 2019)   Businesses supported
                                          (firms, 2015)
      ──────  ──────────────────────────  ──────────────────────────
      Kranj   56,267 (55,000 to           ≥ 200 [1, 2, 3]
              57,000.3)
      Lisbon  2,827,050 in 2017 [3]       not collected [4]

      [1] Not comparable with the others of its column.
      [2] One is a bound, not a value.
      [3] The two are for times more than a year apart.
      [4] Nobody asked or counted, or the region's registry does not tell.

      Columns
        Population: Public statistics for 2019 of NUTS 2. Over 2 regions of 2: median 1,441,658.5 to
        1,500,000, from 56,267 to 2,827,050.
        Businesses supported: Results of programmes.

      Sources
        Eurostat, demo_r_pjanaggr3, https://example.org/population (Population of all)
        Report, 2015 (Businesses supported of Kranj)

      Coverage
        2 of 2 regions.

      Cite as
        Kranj; Lisbon; Guildhall (2026). Guildhall catalogue snapshot 4f2a.
        Kept at http://localhost:4000/snapshots/4f2a
      "
    `);
  });

  it("fits a narrow terminal: columns stand below each other, and no line is longer", async () => {
    await using graph = await answering();
    const lines = (await ask(graph.url, {}, 44)).split("\n");
    expect(lines).toContain("  https://example.org/population (Population");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(44);
    expect(lines.filter((line) => line.startsWith("Kranj"))).toHaveLength(2);
  });

  it("shows what a view adds beside what was reported", async () => {
    const [row, ...rows] = structuredClone(COMPARED.rows);
    Object.assign(row!.cells[0]!, {
      view: { value: 12.5, unit: "people per km²", formula: "a / b", ...SEEN },
    });
    await using graph = await answering({ ...COMPARED, rows: [row, ...rows] });
    const text = await ask(graph.url, {
      per: "km2",
      currency: "eur",
      year: "2018",
      by: "purchasing-power",
      format: "markdown",
    });
    expect(text).toContain(String.raw`= ≥ 12.5 people per km² (12 to 13) \[1\]`);
    expect(text).toContain("1. The years differ.");
    expect(graph.asked[0]?.variables["view"]).toEqual({
      per: "KM2",
      money: { currency: "EUR", year: 2018, by: "PURCHASING_POWER" },
    });
    expect(graph.asked[0]?.query).toContain("$view: ComparisonViewInput");
  });

  it("renders as Markdown, whatever words of registries would mean there", async () => {
    const [row, ...rows] = structuredClone(COMPARED.rows);
    await using graph = await answering({
      ...COMPARED,
      rows: [{ ...row!, regionName: "Kranj | <b>*town*</b>\nor so" }, ...rows],
    });
    const lines = (await ask(graph.url, { format: "markdown" })).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "|  | Population (people, 2019) | Businesses supported (firms, 2015) |",
      "| --- | --- | --- |",
      String.raw`| Kranj \| \<b\>\*town\*\</b\> or so | 56,267 (55,000 to 57,000.3) | ≥ 200 \[1, 2, 3\] |`,
    ]);
    expect(lines).toContain("1. Not comparable with the others of its column.");
  });

  it("shows a ranking as intervals with what cannot be told apart", async () => {
    await using graph = await answering({ ...COMPARED, ranking: RANKED });
    const text = await ask(graph.url, {
      rank: true,
      weights: ["population=2"],
      better: ["population=more"],
      seed: "7",
    });
    expect(text).toMatch(/Kranj +1 +1 to 2/);
    expect(text).toContain("Kranj and Lisbon cannot be told apart.");
    expect(graph.asked[0]?.variables).toMatchObject({
      weights: [{ indicator: "population", weight: 2 }],
      directions: [{ indicator: "population", direction: "HIGHER_IS_BETTER" }],
      seed: 7,
    });
    expect(process.exitCode).toBeUndefined();
  });

  it("fails where the ranking is refused, and says what would be needed", async () => {
    const refused = [{ says: "Got 2 regions, wanted at least 5. Ask about more." }];
    await using graph = await answering({
      ...COMPARED,
      ranking: { ...RANKED, refused, result: null },
    });
    expect(await ask(graph.url, { rank: true })).toMatch(/Not ranked\n {2}Got 2 regions, wanted/);
    expect(process.exitCode).toBe(1);
  });
});

const SEEN = {
  bound: "AT_LEAST",
  interval: { low: 12, high: 13, level: 0.95, method: "x" },
  refused: null,
  says: "Per km².",
  cautions: [{ code: "YEARS_DIFFER", says: "The years differ." }],
};

const RANKED = {
  method: { normalisation: "MIN_MAX", aggregation: "ARITHMETIC_MEAN", seed: 7 },
  refused: [],
  result: {
    regions: COMPARED.rows.map(({ region, regionName }, at) => ({
      region,
      regionName,
      ranks: { nominal: at + 1, low: 1, high: 2 },
      says: "…",
    })),
    groups: [{ says: "Kranj and Lisbon cannot be told apart." }],
  },
};

describe("guildhall compare, for programs", () => {
  it("has a line of CSV a cell with every digit, in which no cell is a formula", async () => {
    await using graph = await answering();
    const csv = await ask(graph.url, { format: "csv" });
    const rows: Record<string, string>[] = parseCsv(csv, { columns: true });
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ region: "kranj", value: "56267", high: "57000.25" });
    expect(rows[1]).toMatchObject({
      verdict: "NOT_COMPARABLE",
      reasons: "BOUND_NOT_VALUE | PERIOD_APART",
      bound: "AT_LEAST",
      record: "kranj/measurements/m",
      asGiven: `'=HYPERLINK("http://evil")`,
      snapshot: "4f2a",
    });
    expect(rows[3]).toMatchObject({ absence: "NOT_COLLECTED", value: "", verdict: "" });
  });

  it("has as JSON what the graph answered, with the citation", async () => {
    await using graph = await answering();
    expect(JSON.parse(await ask(graph.url, { format: "json" }))).toMatchObject({
      ...COMPARED,
      citation: { hash: "4f2a" },
    });
  });
});

describe("what is kept of an answer", () => {
  it("is the very question without what is of the moment, so that it can be asked again", async () => {
    await using graph = await answering();
    await ask(graph.url, { regions: ["kranj", "lisbon"], period: "2015..2020" });
    const { query, variables } = graph.asked[0]!;
    expect(variables).toMatchObject({ period: { start: "2015", end: "2020" } });
    expect(variables["kept"]).not.toContain("coverage");
    expect(JSON.parse(String(variables["keptVariables"]))).toEqual({
      indicators: INDICATORS,
      regions: ["kranj", "lisbon"],
      period: { start: "2015", end: "2020" },
    });
    expect(query).toContain("coverage");
  });

  it("is nothing with --no-cite, and a remark where the graph could not keep it", async () => {
    await using graph = await answering();
    const text = await written((output) =>
      compare({ indicators: INDICATORS, graph: graph.url, format: "table", cite: false }, output),
    );
    expect(text).not.toContain("Cite as");
    expect(graph.asked[0]?.query).not.toContain("snapshot");
    await using full = await fakeGraph(
      { compareRegions: COMPARED, snapshot: null },
      {
        errors: [{ message: "The shelf is full.", path: ["snapshot"] }],
        extensions: { warnings: [{ message: "Got indicator popn, wanted population." }] },
      },
    );
    const told = await ask(full.url);
    expect(told).toContain("The answer was not kept, so it has no citation: The shelf is full.");
    expect(told).toContain("Got indicator popn, wanted population.");
  });
});

describe("what a person can mend is told in one line", () => {
  it.each([
    ["--format xml", "--format got xml, wanted table, markdown, csv, json."],
    ["--graph nowhere", "--graph got nowhere, wanted an address such as http://localhost"],
    ["--period yesterday", "--period got yesterday, wanted 2015..2020, 2015.., ..2020 or 2019."],
    ["--per head", "--per got head, wanted people or km2."],
    ["--year 2018", "--year and --by got no currency, wanted one with --currency"],
    ["--currency euros", "--currency got euros, wanted a code of ISO 4217"],
    ["--seed 3", "--seed got no --rank"],
    ["--rank --weights heavy", "--weights got heavy, wanted an indicator and its weight"],
    ["--rank --better population=big", "--better got population=big, wanted an indicator and"],
    ["--rank --normalise loud", "--normalise got loud, wanted min-max, z-score"],
  ])("guildhall compare %s", async (options, said) => {
    const told = await failureIn("/none", `compare --indicators population ${options}`);
    expect(told.slice(0, said.length)).toBe(said);
    expect(told).not.toContain("\n");
  });

  it("where no graph answers, where it is none, and where it refuses", async () => {
    const gone = await answering();
    await gone.close();
    await expect(ask(gone.url)).rejects.toThrow(
      /^No graph answers at http:.*: .*\. Start one with npm start, or name another with --graph/,
    );
    await using none = await fakeGraph({}, { data: null });
    await expect(ask(none.url)).rejects.toThrow(/answered with HTTP 200 and no GraphQL/);
    await using refusing = await answering(COMPARED, {
      errors: [{ message: "Got 31, wanted\n1 to 30.", path: ["compareRegions"] }],
    });
    await expect(ask(refusing.url)).rejects.toThrow(/^Got 31, wanted 1 to 30\.$/);
    await using older = await answering(COMPARED, {
      errors: [{ message: "Unknown argument.", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
    await expect(ask(older.url)).rejects.toThrow(/one of the two is older: Unknown argument\./);
    await using otherwise = await answering({ columns: [] });
    await expect(ask(otherwise.url)).rejects.toThrow(/answered otherwise than asked: rows: /);
  });

  it("is a misuse, which has an exit code of its own", async () => {
    await expect(
      compare({ indicators: [], graph: "nowhere", format: "table", cite: true }),
    ).rejects.toMatchObject({ misuse: true });
  });
});
