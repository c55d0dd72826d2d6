import { describe, expect, it } from "vitest";
import { ranking } from "./ranking.ts";
import type { RankingResult } from "./ranking-result.ts";
import type { RankingOptions, RankingTable } from "./ranking-table.ts";
import { foundingTable, without, withOptions } from "./testing/founding-table.ts";
import { columnOf, oracleTable } from "./testing/oracle.ts";

const ranked = (options: Partial<RankingOptions> = {}, table = foundingTable): RankingResult =>
  ranking(table, withOptions(options)).result!;
const refused = (options: Partial<RankingOptions>, table: RankingTable = foundingTable) =>
  ranking(table, withOptions(options)).refused;

const firstRows = (count: number): RankingTable => ({
  ...foundingTable,
  rows: foundingTable.rows.slice(0, count),
});
const columns = foundingTable.columns.map(({ code }) => code);
const [unemployment, employment] = columns as [string, string];

describe("a ranking", () => {
  const wanted = oracleTable("20_aggregated");

  it("has the ranks of each method that another program computed", () => {
    const { rows } = ranked();
    const by = (normalisation: string | null, aggregation: string) =>
      rows.map(
        ({ byMethod }) =>
          byMethod.find(
            (one) => one.normalisation === normalisation && one.aggregation === aggregation,
          )!.rank,
      );
    expect(rows.map(({ nominal }) => nominal)).toEqual(columnOf(wanted, "rank_amean_minmax"));
    expect(by("Z_SCORE", "ARITHMETIC_MEAN")).toEqual(columnOf(wanted, "rank_amean_zscore"));
    expect(by("MIN_MAX", "GEOMETRIC_MEAN")).toEqual(columnOf(wanted, "rank_gmean_minmax1"));
    expect(by("MIN_MAX", "HARMONIC_MEAN")).toEqual(columnOf(wanted, "rank_hmean_minmax1"));
    expect(by(null, "COPELAND")).toEqual(columnOf(wanted, "rank_copeland"));
    expect(rows[0]!.byMethod).toHaveLength(11);
  });

  it("takes weights by the code of a column, whatever they add up to", () => {
    const weights = Object.fromEntries(columns.map((code, at) => [code, (at + 1) * 3]));
    const { rows } = ranked({ weights });
    expect(rows.map(({ nominal }) => nominal)).toEqual(columnOf(wanted, "rank_amean_minmax_w"));
    const copeland = ranked({ weights, aggregation: "COPELAND" }).rows;
    expect(copeland.map(({ nominal }) => nominal)).toEqual(columnOf(wanted, "rank_copeland_w"));
  });

  it("gives each region the ranks that it may have, not one alone", () => {
    const { rows } = ranked();
    for (const { nominal, min, max, q5, q95, probability, byMethod, without: left } of rows) {
      expect([min <= q5, q5 <= q95, q95 <= max]).toEqual([true, true, true]);
      expect(probability.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      expect([probability[min - 1]! > 0, probability[max - 1]! > 0]).toEqual([true, true]);
      expect(byMethod.map(({ rank }) => rank)).toContain(nominal);
      expect(left.map(({ code }) => code)).toEqual(columns);
    }
    expect(rows[1]!.says).toMatchInlineSnapshot(
      `"Birmingham: 8th of 14 by the weights given; 4th to 10th in nine of ten weightings (3rd to 11th at the outermost); 5th to 8th by other methods; 6th to 9th when one indicator is left out."`,
    );
  });

  it("is the same for the same seed, and tries other weights for another", () => {
    expect(JSON.stringify(ranked({ seed: 7 }))).toBe(JSON.stringify(ranked({ seed: 7 })));
    expect(ranked({ seed: 7 }).ahead).not.toEqual(ranked({ seed: 8 }).ahead);
  });

  it("tries weights near those given where these are to be the centre", () => {
    const weights = Object.fromEntries(columns.map((code, at) => [code, at === 0 ? 1000 : 1]));
    const spread = (variation: "ANY" | "AROUND_GIVEN"): number =>
      ranked({ weights, variation }).rows.reduce((sum, { q5, q95 }) => sum + q95 - q5, 0);
    expect(spread("AROUND_GIVEN")).toBeLessThan(spread("ANY") / 4);
  });

  it("tries no weight for an indicator that has none", () => {
    const weights = Object.fromEntries(columns.map((code, at) => [code, at === 0 ? 1 : 0]));
    const alone = ranked({ weights });
    for (const { min, max, nominal } of alone.rows) expect([min, max]).toEqual([nominal, nominal]);
    expect(alone.rows[0]!.without.map(({ code }) => code)).toEqual(columns.slice(1));
  });

  it("turns an indicator round where the direction that is given says so", () => {
    const { outranking } = ranked({ directions: { [unemployment]: "HIGHER_IS_BETTER" } });
    const as = ranked().outranking;
    // Birmingham has the lower rate of the two
    expect(outranking[1]![0]!).toBeCloseTo(as[1]![0]! - 1 / 7, 12);
  });

  it("says who is ahead of whom, and who cannot be told apart", () => {
    const { pair, groups } = ranked();
    expect(pair("birmingham", "istanbul")!.says).toMatchInlineSnapshot(
      `"Birmingham is ahead of Istanbul under all weightings."`,
    );
    expect(pair("lisbon", "vilnius")!.says).toMatchInlineSnapshot(
      `"Lisbon and Vilnius cannot be told apart: Vilnius is ahead under 84 % of weightings, fewer than 90 %."`,
    );
    expect(pair("kranj", "alcala-de-henares")!.says).toMatchInlineSnapshot(
      `"Kranj and Alcala-De-Henares cannot be told apart: Kranj is ahead under 79 % of weightings, fewer than 90 %."`,
    );
    expect(pair("birmingham", "birmingham")).toBeNull();
    expect(pair("birmingham", "atlantis")).toBeNull();
    expect(groups.map(({ says }) => says)).toMatchInlineSnapshot(`
      [
        "Paris, Bratislava and Cork cannot be told apart: none is ahead of another under 90 % of weightings or more.",
        "Cork, Kranj, San-Sebastian, Vilnius, Bologna, Birmingham and Alcala-De-Henares cannot be told apart: none is ahead of another under 90 % of weightings or more.",
        "San-Sebastian, Vilnius, Bologna, Birmingham, Alcala-De-Henares and Lisbon cannot be told apart: none is ahead of another under 90 % of weightings or more.",
        "Alcala-De-Henares, Lisbon and Zagreb cannot be told apart: none is ahead of another under 90 % of weightings or more.",
        "Zagreb and Lazio cannot be told apart: none is ahead of another under 90 % of weightings or more.",
        "Malaga and Istanbul cannot be told apart: none is ahead of another under 90 % of weightings or more.",
      ]
    `);
    for (const { ids } of groups)
      for (const a of ids) for (const b of ids) expect(pair(a, b)?.toldApart ?? false).toBe(false);
  });

  it("gives all regions the same of an indicator that tells none from another, and says so", () => {
    const same: RankingTable = {
      ...foundingTable,
      values: foundingTable.values.map((row) => row.with(0, 5)),
    };
    const got = ranked({}, same);
    expect(got.columns.map(({ isConstant }) => isConstant)).toEqual([
      true,
      ...columns.slice(1).map(() => false),
    ]);
    const weights = { [unemployment]: 0 };
    expect(got.rows.map(({ nominal }) => nominal)).toEqual(
      ranked({ weights }, same).rows.map(({ nominal }) => nominal),
    );
  });
});

describe("a cell without a comparable figure", () => {
  const holes = without(foundingTable, [
    ["birmingham", employment],
    ["zagreb", unemployment],
    ["zagreb", employment],
  ]);

  it("leaves its region out, which is named with what it lacks", () => {
    const { result, rowsLeftOut, columnsLeftOut } = ranking(holes, withOptions());
    expect(rowsLeftOut).toEqual([
      { id: "birmingham", name: "Birmingham", lacks: [employment] },
      { id: "zagreb", name: "Zagreb", lacks: [unemployment, employment] },
    ]);
    expect(columnsLeftOut).toEqual([]);
    const others = foundingTable.rows.filter((row) => !["birmingham", "zagreb"].includes(row.id));
    expect(result!.rows.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });

  it("leaves its indicator out where that is asked for", () => {
    const options = withOptions({ missing: "LEAVE_OUT_INDICATORS" });
    const { result, rowsLeftOut, columnsLeftOut } = ranking(holes, options);
    expect(rowsLeftOut).toEqual([]);
    expect(columnsLeftOut.map(({ id, lacks }) => [id, lacks])).toEqual([
      [unemployment, ["zagreb"]],
      [employment, ["birmingham", "zagreb"]],
    ]);
    expect(result!.columns.map(({ code }) => code)).toEqual(columns.slice(2));
  });

  it("leaves out what has none at all before the rest is asked", () => {
    const nowhere = without(
      holes,
      foundingTable.rows.map(({ id }) => [id, columns[6]!]),
    );
    const { result, rowsLeftOut, columnsLeftOut } = ranking(nowhere, withOptions());
    expect(columnsLeftOut.map(({ id }) => id)).toEqual([columns[6]]);
    expect(rowsLeftOut.map(({ id }) => id)).toEqual(["birmingham", "zagreb"]);
    expect(result!.rows).toHaveLength(12);
  });

  it("is one of which the value is null, too", () => {
    const values = foundingTable.values.map((row, at) => (at === 3 ? row.with(2, null) : row));
    const { rowsLeftOut } = ranking({ ...foundingTable, values }, withOptions());
    expect(rowsLeftOut.map(({ id, lacks }) => [id, lacks])).toEqual([["bratislava", [columns[2]]]]);
  });
});

describe("a ranking is refused", () => {
  it("of fewer than five regions, unless the least number is set lower", () => {
    expect(refused({}, firstRows(4))).toMatchObject([{ code: "TOO_FEW_REGIONS" }]);
    expect(refused({ minimumRegions: 4 }, firstRows(4))).toEqual([]);
    expect(refused({}, firstRows(5))).toEqual([]);
    expect(refused({ minimumRegions: 0 }, firstRows(0))).toMatchObject([
      { code: "TOO_FEW_COMPARABLE" },
      { code: "TOO_FEW_REGIONS" },
    ]);
  });

  it("of too few cells that compare, with the indicator that lacks most", () => {
    const many = foundingTable.rows.slice(0, 10).flatMap(({ id }): [string, string][] => [
      [id, unemployment],
      [id, employment],
      [id, columns[2]!],
    ]);
    const [first, second] = refused({}, without(foundingTable, many));
    expect(first).toMatchInlineSnapshot(`
      {
        "code": "TOO_FEW_COMPARABLE",
        "got": "68 comparable cells of 98",
        "toDo": "Ask for other indicators, another basis or fewer regions: unemployment-rate, employment-rate-15-64, gdp-per-inhabitant-eur have none for 10 of 14 regions.",
        "wanted": "at least 69, 70 % of them",
      }
    `);
    expect(second).toMatchObject({ code: "TOO_FEW_REGIONS" });
    expect(
      refused({ minimumComparable: 0.69, minimumRegions: 4 }, without(foundingTable, many)),
    ).toEqual([]);
  });

  it("of an indicator of which neither way is better, until one is chosen", () => {
    const neither: RankingTable = {
      ...foundingTable,
      columns: foundingTable.columns.map((column, at) =>
        at === 1 ? { ...column, direction: "NEITHER" } : column,
      ),
    };
    expect(refused({}, neither)).toMatchInlineSnapshot(`
      [
        {
          "code": "DIRECTION_MISSING",
          "got": "indicators of which neither more nor less is better: employment-rate-15-64",
          "toDo": "Say which is better by directions, HIGHER_IS_BETTER or LOWER_IS_BETTER, for employment-rate-15-64, or leave them out.",
          "wanted": "a direction for each",
        },
      ]
    `);
    expect(refused({ directions: { [employment]: "HIGHER_IS_BETTER" } }, neither)).toEqual([]);
  });

  it("by methods that do not go together, without weights, and with more work than may be", () => {
    expect(refused({ normalisation: "Z_SCORE", aggregation: "GEOMETRIC_MEAN" })).toMatchObject([
      { code: "METHODS_DO_NOT_FIT" },
    ]);
    const weights = Object.fromEntries(columns.map((code) => [code, 0]));
    expect(refused({ weights })).toMatchObject([{ code: "NO_WEIGHT_LEFT" }]);
    expect(refused({ weightings: 1_000_000 })).toMatchObject([
      { code: "TOO_MANY_WEIGHTINGS", wanted: "at most 549450" },
    ]);
  });
});
