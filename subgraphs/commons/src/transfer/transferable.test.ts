import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { beforeAll, expect, it } from "vitest";
import type { Evidence } from "../holdings/evidence.ts";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { transferable, type TransferablePractice } from "./transferable.ts";

let founding: Evidence;
beforeAll(async () => {
  founding = await foundingEvidence();
});
const regionOf = (id: string, evidence = founding): RegionProfile => evidence.directory.region(id)!;
const idsOf = (practices: readonly TransferablePractice[]) =>
  practices.map(({ practice }) => practice.id);

const practice = (id: string, said: Record<string, unknown>): StoredRecord => ({
  id: id.replace("/", "/good-practices/"),
  region: id.split("/")[0]!,
  name: id,
  status: "UNKNOWN",
  sources: [],
  updatedAt: "2026-11-24T00:00:00Z",
  version: 1,
  ...said,
});
/** Nothing on record tells of these two, and a university is told of. */
const unknown = { criterion: "time", text: "Ten years." };
const met = { criterion: "university-partner", text: "A university." };
const university: StoredRecord = {
  ...practice("cork/organisations/u", { kind: "university" }),
  id: "cork/organisations/u",
};
const figure = {
  name: "firms",
  quantity: { value: 5, bound: "EXACT", unit: "firms" },
  kind: "RESULT",
};

it("puts first what most is known to be met of, then what is better evidenced, then goes by id", async () => {
  const evidence = await foundingEvidence({
    records: () => [
      university,
      practice("kranj/none", {}),
      practice("kranj/b", { conditions: [met] }),
      practice("kranj/half", { conditions: [met, unknown] }),
      practice("lisbon/a", { conditions: [met] }),
      practice("paris/evidenced", {
        conditions: [met],
        evidence: [figure],
        measurements: [],
        resources: { money: [{ amount: 1000, bound: "EXACT", currency: "EUR", year: 2020 }] },
      }),
    ],
  });
  const { practices, of } = await transferable(regionOf("cork"), {}, evidence);
  expect(of).toBe(5);
  expect(idsOf(practices)).toEqual([
    "paris/good-practices/evidenced",
    "kranj/good-practices/b",
    "lisbon/good-practices/a",
    "kranj/good-practices/half",
    "kranj/good-practices/none",
  ]);
  const two = await transferable(regionOf("cork"), { first: 2 }, evidence);
  expect(idsOf(two.practices)).toEqual(idsOf(practices).slice(0, 2));
  expect((await transferable(regionOf("cork"), { first: 0 }, evidence)).practices).toEqual([]);
});

it("never names the region's own, and tells apart those that it has taken up", async () => {
  const { practices, takenUp, of } = await transferable(
    regionOf("zagreb"),
    { first: 200 },
    founding,
  );
  const ids = idsOf(practices);
  expect(ids).toHaveLength(of);
  expect(ids.filter((id) => id.startsWith("zagreb/"))).toEqual([]);
  expect(takenUp).toMatchObject([
    { practice: { id: "paris/good-practices/gp-plateau-urbain" }, adoption: { state: "RUNNING" } },
  ]);
  expect(ids).not.toContain("paris/good-practices/gp-plateau-urbain");
});

it("keeps one that was only looked at, and says so", async () => {
  const { practices, takenUp } = await transferable(
    regionOf("birmingham"),
    { first: 200 },
    founding,
  );
  const lisbon = practices.find(
    ({ practice: { id } }) => id === "lisbon/good-practices/gp-fab-lab-lisboa",
  );
  expect(lisbon!.anticipated.takenUp!.state).toBe("CONSIDERED");
  expect(lisbon!.anticipated.cautions.join(" ")).toContain("CONSIDERED");
  expect(takenUp).toEqual([]);
});

it("gives every practice its interval and the reason for its place", async () => {
  const { practices } = await transferable(regionOf("bologna"), { first: 5 }, founding);
  for (const { anticipated, why, strength } of practices) {
    expect(anticipated.summary.equal!.low).toBeLessThanOrEqual(anticipated.summary.equal!.high);
    expect(why).toContain(anticipated.says);
    expect(why).toContain(strength.says);
  }
  const [first] = practices;
  expect(first!.anticipated.summary.of).toBeLessThan(3);
  expect(first!.why).toContain("So few conditions are easily met.");
});

it("is the same whatever order the records come in", async () => {
  const turned = await foundingEvidence({ records: (all) => all.toReversed() });
  const [one, other] = await Promise.all(
    [founding, turned].map((evidence) => transferable(regionOf("kranj", evidence), {}, evidence)),
  );
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});
