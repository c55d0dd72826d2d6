import { type StoredRecord, vocabulary } from "@guildhall/schema";
import { assert, asyncProperty, shuffledSubarray } from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Evidence } from "../holdings/evidence.ts";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { type Comparison, compare } from "./compare.ts";
import { isComparable } from "./judge.ts";
import { judgePairs, pairsOf } from "./pairs.ts";
import { summedUp } from "./summed-up.ts";

const CODES = [
  "population",
  "gdp-per-head-pps-index",
  "unemployment-rate",
  "maker-spaces-per-100000-people",
  "businesses-supported",
  "members",
  "jobs-created",
  "investment",
  "science-parks",
];
const INDICATORS = CODES.map((code) => ({ code, part: null }));

let evidence: Evidence;
beforeAll(async () => {
  evidence = await foundingEvidence();
});

const compareAll = (known: Evidence, regions = known.directory.regions()) =>
  compare(known, { indicators: INDICATORS, regions });

/** All that a comparison says, in the order of the regions' ids. */
const told = ({ columns }: Comparison) =>
  columns.map((column) => ({
    indicator: column.indicator,
    basis: column.basis,
    statistics: summedUp(column),
    cells: column.cells
      .map(({ region, judged, others }) => ({ region, judged, others: others() }))
      .toSorted((a, b) => (a.region < b.region ? -1 : 1)),
  }));

it("says the same, byte for byte, of the same records in another order", async () => {
  const other = await foundingEvidence({ records: (records) => records.toReversed() });
  const [one, two] = [await compareAll(evidence), await compareAll(other)];
  expect(JSON.stringify(told(two))).toBe(JSON.stringify(told(one)));
  for (const [at, column] of one.columns.entries()) {
    const pairs = (of: typeof column) => JSON.stringify(judgePairs(pairsOf(of), {}));
    expect(pairs(two.columns[at]!)).toBe(pairs(column));
  }
});

it("gives the same verdicts, whatever the order of the regions", async () => {
  const wanted = JSON.stringify(told(await compareAll(evidence)));
  const regions = evidence.directory.regions();
  const orders = shuffledSubarray([...regions], { minLength: regions.length });
  await assert(
    asyncProperty(orders, async (order) => {
      expect(JSON.stringify(told(await compareAll(evidence, order)))).toBe(wanted);
    }),
    { numRuns: 10, seed: 1 },
  );
});

it("gives the same verdicts, whatever synonyms of a unit the sources write", async () => {
  const verdicts = ({ columns }: Comparison) =>
    columns.map(({ basis, cells }) => ({
      basis,
      cells: cells.map(({ judged }) => [judged?.figure.id, judged?.verdict, judged?.reasons]),
    }));
  const spelt = await foundingEvidence({ records: (records) => records.map(withSynonyms) });
  expect(verdicts(await compareAll(spelt))).toEqual(verdicts(await compareAll(evidence)));
});

it("calls nothing comparable that is of another kind, thing, area or unit than the basis", async () => {
  const terms = vocabulary("indicator")?.terms ?? [];
  const { columns } = await compare(evidence, {
    indicators: terms.map(({ code }) => ({ code, part: null })),
    regions: evidence.directory.regions(),
  });
  const judged = columns.flatMap(({ basis, cells }) =>
    cells.flatMap(({ judged: best, others }) =>
      [...(best ? [best] : []), ...others()].map((one) => ({ ...one, basis: basis! })),
    ),
  );
  const comparable = judged.filter(isComparable);
  expect(comparable.length).toBeGreaterThan(500);
  expect(judged.length).toBeGreaterThan(comparable.length);
  const departing = comparable.filter(
    ({ figure, basis }) =>
      figure.kind !== basis.kind ||
      figure.unit !== basis.unit ||
      figure.subject?.kind !== basis.subject?.kind ||
      figure.subject?.sort !== basis.subject?.sort ||
      figure.value === null ||
      figure.bound === "AT_LEAST" ||
      figure.bound === "AT_MOST",
  );
  expect(departing.map(({ figure }) => figure.id)).toEqual([]);
});

it("tells a panel from a fair, and a park of firms from a house of them", async () => {
  const { columns } = await compare(evidence, {
    indicators: [
      { code: "event-attendance", part: null },
      { code: "resident-businesses", part: null },
    ],
    regions: evidence.directory.regions(),
  });
  const figures = columns.map(({ rows }) => rows.flatMap((row) => row.figures));
  const pairs = figures.flatMap((all) =>
    all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const)),
  );
  const apart = pairs.filter(
    ([a, b]) => a.subject?.kind !== b.subject?.kind || a.subject?.sort !== b.subject?.sort,
  );
  expect(apart.length).toBeGreaterThan(10);
  const verdicts = judgePairs(apart, {}).map(({ verdict }) => verdict);
  expect(new Set(verdicts)).toEqual(new Set(["NOT_COMPARABLE"]));
});

const synonyms = new Map(
  vocabulary("unit")?.terms.flatMap(({ code, spellings }) =>
    spellings?.[0] === undefined ? [] : [[code, spellings[0]] as const],
  ),
);
const withSynonyms = (record: StoredRecord): StoredRecord =>
  JSON.parse(JSON.stringify(record), (name, value: unknown) =>
    name === "unit" && typeof value === "string" ? (synonyms.get(value) ?? value) : value,
  ) as StoredRecord;

it("works out again only what a change in one region touches", async () => {
  const founding = await foundingEvidence();
  const figures = ({ columns }: Comparison) =>
    new Map(
      columns.flatMap(({ rows }) =>
        rows.flatMap((row) =>
          row.figures.filter(({ origin }) => origin === "MEASURED").map((one) => [one.id, one]),
        ),
      ),
    );
  const before = figures(await compareAll(founding));
  const [{ id } = { id: "" }] = await founding.holdings.of("cork", "measurements");
  await founding.catalogue.apply(
    { region: "cork", after: { number: 2, index: 0 }, changedAt: null, confirmedAt: null },
    [{ op: "drop", id }],
  );
  const after = figures(await compareAll(founding));
  const anew = [...after].filter(([one, figure]) => figure !== before.get(one));
  expect(new Set(anew.map(([, { region }]) => region))).toEqual(new Set(["cork"]));
});

it("tells of a region without a copy no figure of partners, and its public statistics", async () => {
  const founding = await foundingEvidence();
  await founding.catalogue.forget("cork");
  const { columns } = await compareAll(founding);
  const cork = (code: string) =>
    columns
      .find(({ indicator }) => indicator === code)!
      .cells.find(({ region }) => region === "cork")!;
  expect(cork("population").judged?.verdict).toBe("COMPARABLE_WITH_CAUTION");
  expect(cork("businesses-supported").judged).toBeNull();
});

it("holds a range at both its ends and brings no bound into a mean", async () => {
  const given = (id: string, quantity: object): StoredRecord => ({
    id: `${id}/measurements/made`,
    region: id,
    name: "Members",
    status: "ACTIVE",
    indicator: "studios",
    kind: "RESULT",
    quantity: { unit: "studios", ...quantity },
    period: { start: "2020", end: "2020" },
    subject: { kind: "SPACE" },
    sources: [],
    updatedAt: "2026-11-24T00:00:00Z",
    version: 1,
  });
  const made = await foundingEvidence({
    records: () => [
      given("cork", { value: 10, bound: "EXACT" }),
      given("kranj", { value: 20, upper: 30, bound: "BETWEEN" }),
      given("lisbon", { value: 13_000_000, bound: "AT_LEAST" }),
    ],
  });
  const { columns } = await compare(made, {
    indicators: [{ code: "studios", part: null }],
    regions: made.directory.regions(),
  });
  expect(summedUp(columns[0]!)).toMatchObject({
    n: 2,
    refused: 1,
    low: { mean: 15, max: 20 },
    high: { mean: 20, max: 30 },
  });
});
