import { beforeAll, describe, expect, it } from "vitest";
import { foundingEvidence } from "../../holdings/testing/founding.ts";
import { oracleRows } from "../../scoring/testing/oracle.ts";
import { compared } from "./testing/compared.ts";

let evidence: Awaited<ReturnType<typeof foundingEvidence>>;
beforeAll(async () => {
  evidence = await foundingEvidence();
});

const ask = async (source: string) => {
  const answer = await compared(evidence, source);
  expect(answer.errors).toBeUndefined();
  return answer;
};
interface Cell {
  region: string;
  verdict: string | null;
  reasons: { code: string; says: string }[];
  figure: { id: string; value: number | null } | null;
}
const cellsOf = (data: { compareRegions: { rows: { region: string; cells: Cell[] }[] } }, at = 0) =>
  new Map(data.compareRegions.rows.map(({ region, cells }) => [region, cells[at]!]));
const codes = ({ reasons }: Pick<Cell, "reasons">) => reasons.map(({ code }) => code);

describe("maker spaces per 100,000 people", () => {
  it("are those of the table, and 15 of its 91 pairs differ after the correction", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: "maker-spaces-per-100000-people") {
        columns { pairs { count tested different says pairs { a { region } b { region } test { ratio low high p corrected isDifferent } } } }
        rows { region cells { region verdict reasons { code } figure { id value derivation { formula leftOut { id says } inputs { name source { title } } } } interval { low high level method } } }
      }
    }`);
    const cells = cellsOf(data);
    const rates = oracleRows("71_counts_per_100000");
    expect(cells.size).toBe(rates.length);
    for (const rate of rates) {
      const cell = cells.get(rate["region"]!) as Cell & { interval: { low: number; high: number } };
      expect(cell.figure?.value).toBeCloseTo(Number(rate["per100k"]), 9);
      expect(cell.interval.low).toBeCloseTo(Number(rate["low"]), 9);
      expect(cell.interval.high).toBeCloseTo(Number(rate["high"]), 9);
    }
    const { pairs } = data.compareRegions.columns[0];
    expect(pairs).toMatchObject({ count: 91, tested: 91, different: 15 });
    expect(pairs.says).toContain("15 of the 91 that can be tested differ");
    const both = (a: string, b: string) => [a, b].toSorted().join(" ");
    const tests = new Map(
      pairs.pairs.map((pair: { a: { region: string }; b: { region: string }; test: object }) => [
        both(pair.a.region, pair.b.region),
        pair.test,
      ]),
    );
    for (const row of oracleRows("72_pairs_rate_ratio")) {
      const test = tests.get(both(row["a"]!, row["b"]!)) as { p: number; corrected: number };
      expect(test.p).toBeCloseTo(Number(row["p"]), 9);
      expect(test.corrected).toBeCloseTo(Number(row["p_holm"]), 9);
    }
  });

  it("of Lazio and of Kranj come with the caution of their area", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: "maker-spaces-per-100000-people") { rows { region cells { region verdict reasons { code } figure { id value } } } }
    }`);
    const cells = cellsOf(data);
    expect(codes(cells.get("lazio")!)).toContain("REGION_KIND_DIFFERS");
    expect(codes(cells.get("kranj")!)).toContain("TERRITORY_WIDER");
    for (const region of ["lazio", "kranj"])
      expect(cells.get(region)!.verdict).toBe("COMPARABLE_WITH_CAUTION");
  });
});

describe("figures that only look alike", () => {
  const FIGURES = `{ id region value bound unit period verdict reasons { code severity says } }`;
  const pair = async (indicator: string, a: string, b: string) => {
    const { data, warnings } = await ask(`{
      compareRegions(indicators: "${indicator}") {
        pair(indicator: "${indicator}", a: "${a}", b: "${b}") { verdict says reasons { code says } a { id } b { id } }
      }
    }`);
    expect(warnings).toEqual([]);
    return data.compareRegions.pair as Cell & { says: string };
  };

  it("are 110 technology parks of a country and 11 of a region", async () => {
    const found = await pair(
      "science-parks",
      "istanbul/measurements/turkiye-technoparks",
      "birmingham/measurements/wm-science-parks",
    );
    expect(found.verdict).toBe("NOT_COMPARABLE");
    expect(codes(found)).toContain("TERRITORY_DIFFERS");
  });

  it("are a programme's 465 businesses and a house's 200 or more", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: "businesses-supported", regions: "birmingham") {
        columns { elsewhere ${FIGURES} }
        rows { cells { figure ${FIGURES} others ${FIGURES} } }
      }
    }`);
    const [{ cells }] = data.compareRegions.rows;
    const all = [cells[0].figure, ...cells[0].others];
    const of = (value: number) => all.find((one: { value: number }) => one.value === value);
    expect(of(200)).toMatchObject({ bound: "AT_LEAST", verdict: "NOT_COMPARABLE" });
    const found = await pair("businesses-supported", of(465).id, of(200).id);
    expect(found.verdict).toBe("NOT_COMPARABLE");
    expect(codes(found)).toEqual(
      expect.arrayContaining(["BOUND_ONE_SIDED", "SUBJECT_DIFFERS", "PERIOD_LENGTH_DIFFERS"]),
    );
    const others = data.compareRegions.columns[0].elsewhere;
    expect(others.length).toBeGreaterThan(3);
    for (const { region, verdict, reasons } of others) {
      expect(region).not.toBe("birmingham");
      expect(verdict === "COMPARABLE").toBe(reasons.length === 0);
    }
  });

  it("tell the same fact in a space and in a measurement only once", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: "members") { rows { region cells { figure { id record } others { id record } } } }
    }`);
    const ids = data.compareRegions.rows.flatMap(
      ({
        cells: [cell],
      }: {
        cells: { figure: { id: string } | null; others: { id: string }[] }[];
      }) => [...(cell?.figure ? [cell.figure] : []), ...(cell?.others ?? [])].map(({ id }) => id),
    );
    expect(ids).toContain("alcala-de-henares/measurements/makespace-madrid-members");
    expect(ids.filter((id: string) => id.includes("maker-spaces/makespace-madrid"))).toEqual([]);
  });

  it("never bring a bound into a mean", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: ["businesses-supported", "investment", "gross-value-added"]) {
        columns { indicator statistics { n regions refused share low { mean median } high { mean } } }
        rows { cells { verdict figure { value bound } } }
      }
    }`);
    for (const [at, { statistics }] of data.compareRegions.columns.entries()) {
      const cells = data.compareRegions.rows.map((row: { cells: Cell[] }) => row.cells[at]);
      const within = cells.filter(
        ({ verdict }: Cell) => verdict !== null && verdict !== "NOT_COMPARABLE",
      );
      expect(statistics.n).toBe(within.length);
      for (const { figure } of within) expect(["AT_LEAST", "AT_MOST"]).not.toContain(figure.bound);
    }
  });
});

describe("public statistics", () => {
  it("are held against the areas and the year that most regions have figures for", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: ["gdp-per-head-pps-index", "population"]) {
        columns { basis { origin kind periodStart periodEnd territoryScheme territoryLevel subject unit regions chosen says } statistics { n } }
        rows { region cells { region verdict absence absenceSays reasons { code } figure { id value territory { code } sources { title address readOn } } } }
      }
    }`);
    expect(data.compareRegions.columns[0].basis).toMatchObject({
      origin: "STATISTIC",
      kind: "CONTEXT",
      periodStart: "2023-01-01",
      periodEnd: "2023-12-31",
      territoryScheme: "NUTS",
      territoryLevel: 2,
      regions: 13,
      chosen: "MOST_SHARED",
    });
    const cells = cellsOf(data);
    expect(cells.get("lazio")).toMatchObject({ verdict: "COMPARABLE", reasons: [] });
    expect(cells.get("bologna")).toMatchObject({
      verdict: "COMPARABLE_WITH_CAUTION",
      reasons: [{ code: "TERRITORY_NOT_THE_REGION" }],
    });
    expect(cells.get("birmingham")).toMatchObject({
      verdict: null,
      figure: null,
      absence: "UNKNOWN",
      absenceSays: expect.stringContaining("Birmingham"),
    });
  });

  it("are held against what is asked for, where parts of a basis are", async () => {
    const { data } = await ask(`{
      compareRegions(
        indicators: "gdp-per-head-pps-index"
        basis: { indicator: "gdp-per-head-pps-index", territoryScheme: "NUTS", territoryLevel: 3 }
      ) { columns { basis { territoryLevel periodEnd chosen } } rows { cells { verdict figure { territory { code level } } } } }
    }`);
    expect(data.compareRegions.columns[0].basis).toMatchObject({
      territoryLevel: 3,
      chosen: "ASKED",
    });
  });

  it("of HR04 and of HR05 are not one series of Zagreb", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: "population", regions: "zagreb") {
        rows { cells { figure { id territory { code } period } others { id territory { code } period } } }
      }
    }`);
    const [cell] = data.compareRegions.rows[0].cells;
    const all = [cell.figure, ...cell.others];
    const of = (code: string) => all.find((one) => one.territory.code === code);
    const { data: paired } = await ask(`{
      compareRegions(indicators: "population", regions: "zagreb") {
        pair(indicator: "population", a: "${of("HR04").id}", b: "${of("HR05").id}") { verdict reasons { code } }
      }
    }`);
    expect(paired.compareRegions.pair.verdict).toBe("NOT_COMPARABLE");
    expect(codes(paired.compareRegions.pair)).toContain("LINES_DIFFER");
  });
});

it("shows a figure as it was reported and, beside it, as it is asked to be seen", async () => {
  const { data } = await ask(`{
    compareRegions(indicators: ["gdp-million-eur", "members"], regions: "lazio", view: { per: PEOPLE_100000 }) {
      rows { cells { figure { value unit } view { value unit formula inputs { value year source { address } } refused says cautions { code } } } }
    }
  }`);
  const [gdp, members] = data.compareRegions.rows[0].cells;
  expect(gdp.view.unit).toBe(`${gdp.figure.unit} per 100,000 people`);
  expect(gdp.view.value).toBeCloseTo((gdp.figure.value / gdp.view.inputs[0].value) * 100_000, 9);
  expect(gdp.view.inputs[0].source.address).toMatch(/^https?:/);
  expect(members.view).toMatchObject({ value: null, refused: "NOT_OF_AN_AREA" });
});

describe("what a column says of itself", () => {
  const saysOf = async (indicator: string): Promise<string> => {
    const { data } = await ask(
      `{ compareRegions(indicators: "${indicator}") { columns { basis { says } } } }`,
    );
    return data.compareRegions.columns[0].basis.says;
  };

  it("is that each figure is of one park, which lies where it lies", async () => {
    expect(await saysOf("resident-businesses")).toBe(
      "Result of park, for 2014, in businesses: 4 of 14 regions have one that compares. Each is of one park, not of all that its region has.",
    );
    expect(await saysOf("unemployment-rate")).toMatch(/14 regions have one that compares\.$/);
  });

  it("is not that a figure compares which nobody else has", async () => {
    expect(await saysOf("start-ups-in-region")).toContain(
      "1 of 14 regions has one, with nothing to compare it with.",
    );
  });
});

describe("Madrid and Île-de-France, areas of two levels at once", () => {
  it("compare with provinces, and the wider West Midlands does not", async () => {
    const { data } = await ask(
      `{ compareRegions(indicators: "regional-innovation-index") { columns { basis { territoryLevel } } rows { region cells { region verdict reasons { code } } } } }`,
    );
    expect(data.compareRegions.columns[0].basis.territoryLevel).toBe(2);
    const cells = cellsOf(data);
    for (const region of ["alcala-de-henares", "paris"])
      expect(codes(cells.get(region)!)).toEqual(["TERRITORY_NOT_THE_REGION"]);
    expect(codes(cells.get("birmingham")!)).toContain("TERRITORY_DIFFERS");
  });
});

describe("a ranking", () => {
  it("is never of regions by one house that each of them shows", async () => {
    const source = `{
      compareRegions(indicators: ["members"]) {
        columns { statistics { n } }
        ranking(minimumRegions: 2, minimumComparable: 0) { comparableShare refused { code } }
      }
    }`;
    const { columns, ranking } = (await ask(source)).data.compareRegions;
    expect(columns[0].statistics.n).toBeGreaterThan(2);
    expect(ranking.comparableShare).toBe(0);
    expect(ranking.refused[0].code).toBe("TOO_FEW_REGIONS");
  });

  it("is of the cells that compare, and the same again when it is asked again", async () => {
    const source = `{
      compareRegions(indicators: ["gdp-per-head-pps-index", "unemployment-rate", "tertiary-attainment-25-64"]) {
        ranking(weightings: 200) { comparableShare refused { says } regionsLeftOut { region lacks } result { regions { region says ranks { low high } } } }
      }
    }`;
    const { ranking } = (await ask(source)).data.compareRegions;
    expect(ranking.refused).toEqual([]);
    expect(ranking.regionsLeftOut).toEqual([
      { region: "birmingham", lacks: ["gdp-per-head-pps-index"] },
    ]);
    expect(ranking.result.regions).toHaveLength(13);
    expect((await ask(source)).data.compareRegions.ranking).toEqual(ranking);
  });

  it("is refused where partners' own figures do not compare", async () => {
    const { data } = await ask(`{
      compareRegions(indicators: ["businesses-supported", "members"]) { ranking { comparableShare refused { code says } result { groups { regions } } } }
    }`);
    const { ranking } = data.compareRegions;
    expect(ranking.result).toBeNull();
    expect(ranking.refused.map(({ code }: { code: string }) => code)).toContain(
      "TOO_FEW_COMPARABLE",
    );
  });
});

it("warns of indicators, regions and figures that nobody knows, and says what may be meant", async () => {
  const { data, warnings } = await ask(`{
    compareRegions(indicators: ["populatoin"], regions: ["lisbonn", "lisbon"]) {
      columns { indicator basis { says } }
      rows { region cells { verdict absence absenceSays } }
      pair(indicator: "members", a: "lisbon", b: "cork") { verdict }
    }
  }`);
  expect(data.compareRegions.rows).toMatchObject([
    { region: "lisbon", cells: [{ verdict: null, absence: "NOT_COLLECTED" }] },
  ]);
  expect(data.compareRegions.pair).toBeNull();
  expect(warnings.map(({ argument, got, near }) => ({ argument, got, near }))).toEqual([
    { argument: "compareRegions.indicators", got: "populatoin", near: ["population"] },
    { argument: "compareRegions.pair.indicator", got: "members", near: [] },
    { argument: "compareRegions.regions", got: "lisbonn", near: ["lisbon"] },
  ]);
});

it("warns of parts that there are none of, and of a basis for what is not compared", async () => {
  const { data, warnings } = await ask(`{
    compareRegions(
      indicators: ["maker-spaces-per-100000-people/Fab Lab", "population/*", "maker-spaces-per-100000-people/fab-lab", "population/people"]
      regions: "kranj"
      basis: { indicator: "members", kind: TARGET }
    ) { columns { indicator part } }
  }`);
  expect(data.compareRegions.columns.map(({ part }: { part: string }) => part)).toEqual([
    "Fab Lab",
    "fab-lab",
    "people",
  ]);
  const fabLab = "maker-spaces-per-100000-people/fab-lab";
  expect(warnings.map(({ argument, got, near }) => [argument, got, near[0]])).toEqual([
    ["compareRegions.basis.indicator", "members", undefined],
    ["compareRegions.indicators", "maker-spaces-per-100000-people/Fab Lab", fabLab],
    ["compareRegions.indicators", "population/*", "population"],
    ["compareRegions.indicators", "population/people", "population"],
  ]);
});

it("does not warn of a part that another region has, nor of a whole that none has", async () => {
  const { data } = await ask(`{
    compareRegions(indicators: "maker-spaces/*") { columns { part rows: statistics { n } } }
  }`);
  const parts = data.compareRegions.columns.map(({ part }: { part: string }) => part);
  expect(parts.length).toBeGreaterThan(3);
  const asked = parts.map((part: string) => JSON.stringify(`maker-spaces/${part}`)).join();
  const { warnings } = await ask(
    `{ compareRegions(indicators: [${asked}, "investment"], regions: "kranj") { columns { part } } }`,
  );
  expect(warnings).toEqual([]);
});

it("reads a currency however it is written, and refuses what is none", async () => {
  const viewed = (currency: string) =>
    compared(
      evidence,
      `{ compareRegions(indicators: "investment", regions: "bologna", view: { money: { currency: "${currency}" } }) {
        rows { cells { view { value unit } } } } }`,
    );
  const { data } = await viewed("usd");
  expect(data.compareRegions.rows[0].cells[0].view.unit).toBe("USD");
  for (const currency of ["", "euro", "__proto__"]) {
    const { errors } = await viewed(currency);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("wanted the code of a currency (ISO 4217)"),
      extensions: { code: "FILTER_INVALID" },
    });
  }
});

it("refuses a period that ends before it begins, half a basis, and more indicators than it takes", async () => {
  const refusal = async (args: string) => {
    const { errors } = await compared(
      evidence,
      `{ compareRegions(${args}) { coverage { sentence } } }`,
    );
    return errors?.[0]?.message;
  };
  expect(await refusal(`indicators: "members", period: { start: "2020", end: "2015" }`)).toContain(
    "wanted a start that is not after the end",
  );
  expect(
    await refusal(`indicators: "members", basis: { indicator: "members", territoryLevel: 2 }`),
  ).toContain("wanted a scheme with a level");
  expect(await refusal(`indicators: []`)).toContain("wanted 1 to 30");
  const basis = (rest: string) =>
    refusal(`indicators: "members", basis: [{ indicator: "members", ${rest} }]`);
  expect(await basis(`period: { start: "2020", end: "2015" }`)).toContain(
    "compareRegions.basis.period got start 2020 and end 2015",
  );
  expect(await basis(`territoryScheme: "NUTS", territoryLevel: -1`)).toContain("territoryLevel -1");
  expect(await basis(`unit: "people" }, { indicator: "Members", unit: "jobs"`)).toContain(
    "compareRegions.basis got two for members, wanted one for each indicator",
  );
  const long = "x".repeat(201);
  for (const one of [`unit: "${long}"`, `territoryScheme: "${long}", territoryLevel: 2`])
    expect(await basis(one)).toContain("got a word of 201 letters, wanted at most 200");
  expect(await refusal(`indicators: "${long}"`)).toContain("compareRegions.indicators got a word");
});
