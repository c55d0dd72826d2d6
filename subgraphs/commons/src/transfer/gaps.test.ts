import type { StoredRecord } from "@guildhall/schema";
import { expect, it } from "vitest";
import type { Evidence } from "../holdings/evidence.ts";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import type { Gap } from "./gaps-gap.ts";
import { gapsOf } from "./gaps.ts";
import { similarRegions } from "./similar.ts";

const record = (id: string, said: Record<string, unknown>): StoredRecord => ({
  id,
  region: id.split("/")[0]!,
  name: id,
  status: "UNKNOWN",
  sources: [],
  updatedAt: "2026-11-24T00:00:00Z",
  version: 1,
  ...said,
});
const space = (id: string, facilities: Record<string, unknown>[], said = {}) =>
  record(id.replace("/", "/maker-spaces/"), { facilities, ...said });
const many = (region: string, facility: string, count: number) =>
  Array.from({ length: count }, (_, at) => space(`${region}/${at}`, [{ category: facility }]));
const peersOf = (evidence: Evidence, ...ids: string[]) =>
  ids.map((id, at) => ({ region: evidence.directory.region(id)!, rank: at + 1, distance: at + 1 }));

/** What Cork has not beside Kranj and Lisbon, who both have a kiln and a laser cutter. */
async function gapsOfCork(...own: StoredRecord[]): Promise<Gap[]> {
  const both = ["kranj", "lisbon"].map((region) =>
    space(`${region}/a`, [{ category: "ceramics" }, { category: "laser-cutting" }]),
  );
  const evidence = await foundingEvidence({ records: () => [...both, ...own] });
  return gapsOf(evidence.directory.region("cork")!, peersOf(evidence, "kranj", "lisbon"), evidence);
}

it("tells what others have on record, with who has it in which records", async () => {
  const gaps = await gapsOfCork(space("cork/a", [{ category: "laser-cutting" }]));
  expect(gaps).toMatchObject([
    {
      dimension: "FACILITY",
      code: "ceramics",
      label: "Ceramics",
      of: 2,
      holders: [
        { region: { id: "kranj" }, rank: 1, count: 1, records: ["kranj/maker-spaces/a"] },
        { region: { id: "lisbon" }, rank: 2, count: 1, records: ["lisbon/maker-spaces/a"] },
      ],
    },
  ]);
});

it("says that it is not on record where spaces were left unread, and that it lacks where all were read", async () => {
  const few = await gapsOfCork(...many("cork", "laser-cutting", 4));
  expect(few).toMatchObject([{ state: "NOT_ON_RECORD", told: 4, records: 4 }]);
  const [enough] = await gapsOfCork(...many("cork", "laser-cutting", 5));
  expect(enough).toMatchObject({ state: "LACKS", told: 5, records: 5 });
  expect(enough!.says).toBe(
    "Cork has no record with “Ceramics”, and facilities were read of all its 5 spaces on record; a space that is not on record may have it. 2 of 2 regions held beside it have it on record.",
  );
  const patchy = await gapsOfCork(...many("cork", "laser-cutting", 9), space("cork/silent", []));
  expect(patchy).toMatchObject([{ state: "NOT_ON_RECORD", told: 9, records: 10 }]);
});

it("takes what is only inferred for neither there nor lacking", async () => {
  const inferred = space("cork/z", [
    { category: "ceramics", basis: "INFERRED" },
    { category: "food" },
  ]);
  const [gap] = await gapsOfCork(...many("cork", "laser-cutting", 9), inferred);
  expect(gap).toMatchObject({
    code: "ceramics",
    state: "NOT_ON_RECORD",
    inferred: ["cork/maker-spaces/z"],
  });
});

it("counts neither what has ended nor what one region alone has", async () => {
  const closed = space("cork/closed", [{ category: "ceramics" }], { status: "CLOSED" });
  const alone = space("kranj/b", [{ category: "biology" }]);
  const gaps = await gapsOfCork(closed, alone, space("cork/a", [{ category: "laser-cutting" }]));
  expect(gaps.map(({ code }) => code)).toEqual(["ceramics"]);
});

it("knows that who has the narrower thing has the wider", async () => {
  const gaps = await gapsOfCork(
    ...["kranj", "lisbon"].map((region) =>
      space(`${region}/w`, [{ category: "digital-fabrication" }]),
    ),
    space("cork/a", [
      { category: "3d-printing" },
      { category: "laser-cutting" },
      { category: "ceramics" },
    ]),
  );
  expect(gaps).toEqual([]);
});

it("takes practices for a choice of those there are, which shows nothing to be lacking", async () => {
  const practices = (region: string, stage: string) =>
    Array.from({ length: 9 }, (_, at) =>
      record(`${region}/good-practices/${at}`, { stages: [stage] }),
    );
  const gaps = await gapsOfCork(
    ...practices("kranj", "idea"),
    ...practices("lisbon", "idea"),
    ...practices("cork", "growth"),
  );
  expect(gaps.find(({ code }) => code === "idea")).toMatchObject({
    state: "NOT_ON_RECORD",
    told: 9,
    records: 9,
  });
});

it("takes a barrier of its own for a sign that a theme is lacking", async () => {
  const practice = (region: string) =>
    record(`${region}/good-practices/p`, { themes: ["access-to-finance"] });
  const barrier = record("cork/findings/f", { kind: "BARRIER", themes: ["access-to-finance"] });
  const enabler = record("cork/findings/g", { kind: "ENABLER", themes: ["access-to-finance"] });
  const gaps = await gapsOfCork(practice("kranj"), practice("lisbon"), barrier, enabler);
  const theme = gaps.find(({ dimension }) => dimension === "THEME");
  expect(theme).toMatchObject({ state: "LACKS", barriers: ["cork/findings/f"] });
});

it("tells of kinds of records that others have, as no more than not on record", async () => {
  const network = (region: string) => record(`${region}/networks/n`, {});
  const gaps = await gapsOfCork(network("kranj"), network("lisbon"));
  expect(gaps.find(({ dimension }) => dimension === "RECORDS")).toMatchObject({
    code: "networks",
    label: "networks",
    state: "NOT_ON_RECORD",
  });
});

it("puts what most have first, and is the same every time", async () => {
  const evidence = await foundingEvidence();
  const again = await foundingEvidence({ records: (all) => all.toReversed() });
  for (const region of evidence.directory.regions()) {
    const gaps = await gapsOf(region, similarRegions(region, {}, evidence)!, evidence);
    expect(gaps.length).toBeGreaterThan(0);
    const have = gaps.map(({ holders }) => holders.length);
    expect(have).toEqual(have.toSorted((a, b) => b - a));
    expect(await gapsOf(region, similarRegions(region, {}, again)!, again)).toEqual(gaps);
  }
});
