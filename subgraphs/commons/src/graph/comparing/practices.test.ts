import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { askFounding } from "./testing/asked.ts";

beforeEach(() => void vi.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-24T00:10:00Z")));

let ask: Awaited<ReturnType<typeof askFounding>>;
beforeAll(async () => {
  ask = await askFounding();
});

const NISP = "birmingham/good-practices/gp-nisp";
const VOUCHER = "san-sebastian/good-practices/gp-technological-voucher-san-sebastian";
const ids = (...all: string[]) => JSON.stringify(all);

describe("practices side by side", () => {
  it("come in the order asked for, and those that the catalogue lacks are named", async () => {
    const { data, errors } = await ask(`{
      comparePractices(practices: ${ids(VOUCHER, "cork/good-practices/none", NISP, VOUCHER)}) {
        practices { id regionName }
        total missing
        coverage { complete regions { id } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.comparePractices).toEqual({
      practices: [
        { id: VOUCHER, regionName: "San Sebastián" },
        { id: NISP, regionName: "Birmingham" },
      ],
      total: 2,
      missing: ["cork/good-practices/none"],
      coverage: {
        complete: true,
        regions: [{ id: "birmingham" }, { id: "cork" }, { id: "san-sebastian" }],
      },
    });
  });

  it("tell problem, resources, evidence, conditions, lessons and adoptions, each with what it rests on", async () => {
    const { data, errors } = await ask(`{
      comparePractices(practices: ${ids(NISP)}, view: { currency: "EUR" }) {
        practices {
          name problem problemBasis whatWasDone resources licence lessons
          money { stated { amount currency } view { value unit refused says cautions { code } } }
          evidence { id record name quantity { value bound unit } kind from to shows selfReported view { refused } }
          strength { says criteria { criterion standing records figures } }
          conditions { criterion label text basis }
          findings { id kind }
          adoptions { state elsewhere contradicted calledOtherwise accounts { record places state stateBasis toldBy outcome } }
          sources { address confidence }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    const [nisp] = data.comparePractices.practices;
    expect(nisp.problemBasis).toBe("STATED");
    expect(nisp.money).toMatchObject([
      { stated: { currency: "GBP" }, view: { value: null, refused: "YEAR_UNKNOWN" } },
      {
        stated: { amount: 37_000_000 },
        view: { value: 37_000_000, cautions: [{ code: "PRICE_YEAR_UNKNOWN" }] },
      },
    ]);
    expect(nisp.evidence[0]).toMatchObject({
      id: `${NISP}#evidence.0`,
      record: NISP,
      quantity: { value: 3125, bound: "EXACT", unit: "jobs" },
      from: "2005-01-01",
      to: "2012-12-31",
      shows: "EFFECT",
    });
    expect(nisp.strength.criteria.map((one: { standing: string }) => one.standing)).toEqual([
      "PROMISING",
      "PROMISING",
      "NOT_SHOWN",
      "PROMISING",
      "PROMISING",
    ]);
    expect(nisp.conditions).toContainEqual(
      expect.objectContaining({ criterion: "start-up-funding", label: "Money to begin" }),
    );
    expect(nisp.adoptions[0]).toMatchObject({
      elsewhere: true,
      accounts: [{ record: "bologna/adoptions/ad-er-tris-action-plan", toldBy: "TAKER" }],
    });
    expect(nisp.sources).toHaveLength(5);
  });

  it("are found by the filter that lists have, and by regions, by name", async () => {
    const { data } = await ask(`{
      comparePractices(filter: { supportKind: ["voucher"] }, regions: ["bratislava", "vilnius"], first: 1) {
        total
        practices { id }
        lines { aspect shared { code } untold }
      }
      goodPractices(filter: { supportKind: ["voucher"] }, regions: ["bratislava", "vilnius"]) {
        totalCount
        nodes { id }
      }
    }`);
    const { total, practices } = data.comparePractices;
    expect(total).toBe(data.goodPractices.totalCount);
    expect(total).toBeGreaterThan(1);
    expect(practices).toEqual(data.goodPractices.nodes.slice(0, 1));
  });

  it("have a verdict on each pair of figures for one indicator, with the reasons of the published list", async () => {
    const { data } = await ask(`{
      comparePractices(regions: ["kranj", "malaga"]) {
        pairs(first: 2) { totalCount comparable nodes { indicator a b verdict reasons { code severity } } }
      }
    }`);
    const { totalCount, comparable, nodes } = data.comparePractices.pairs;
    expect(nodes).toHaveLength(2);
    expect(totalCount).toBeGreaterThan(2);
    expect(comparable).toBeLessThan(totalCount);
    for (const { a, b, verdict, reasons } of nodes) {
      expect(a.split("#")[0]).not.toBe(b.split("#")[0]);
      const refused = reasons.some((one: { severity: string }) => one.severity === "REFUSES");
      expect(verdict === "NOT_COMPARABLE").toBe(refused);
    }
  });

  it.each([
    ["nothing", "", "got nothing, wanted practices (at most 20 ids), or a filter or regions"],
    [
      "practices and a filter",
      `(practices: [], filter: {})`,
      "got practices together with a filter",
    ],
    [
      "21 practices",
      `(practices: ${ids(...Array.from({ length: 21 }, () => NISP))})`,
      "got 21, wanted 0 to 20",
    ],
    ["more than 20 of a filter", `(filter: {}, first: 21)`, "got 21, wanted 0 to 20"],
    [
      "the id of a space",
      `(practices: ["cork/maker-spaces/benchspace"])`,
      "wanted a good practice's path",
    ],
  ])("are refused for %s, in words", async (_, args, words) => {
    const { errors } = await ask(`{ comparePractices${args} { total } }`);
    expect(errors?.[0]?.message).toContain(words);
  });

  it("warn of a region that nobody knows", async () => {
    const { data, warnings } = await ask(`{ comparePractices(regions: ["lisbn"]) { total } }`);
    expect(data.comparePractices.total).toBe(0);
    expect(warnings).toMatchObject([{ argument: "comparePractices.regions", near: ["lisbon"] }]);
  });
});

it("gives each practice of a list the same judgement as a field of its own", async () => {
  const { data } = await ask(`{
    goodPractices(regions: ["birmingham"], first: 2) { nodes { id strength { says criteria { standing } } } }
    comparePractices(regions: ["birmingham"], first: 2) { practices { id strength { says criteria { standing } } } }
  }`);
  expect(data.goodPractices.nodes).toEqual(data.comparePractices.practices);
});
