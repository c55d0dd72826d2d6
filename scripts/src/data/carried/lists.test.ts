import { describe, expect, it } from "vitest";
import type { RegistryRecord } from "../registries.ts";
import { registry } from "../testing/registry.ts";
import { recordsCarried } from "./lists.ts";

const SOURCE = {
  address: "https://zicer.hr/",
  title: "ZICER",
  publisher: "City of Zagreb",
  retrieved: "2026-11-24",
  confidence: "high",
  read: "excerpt",
};
const CITED = {
  kind: "ADDRESS",
  title: "ZICER (City of Zagreb)",
  address: "https://zicer.hr/",
  readOn: "2026-11-24",
  confidence: "MEDIUM",
  note: "Only an excerpt was read.",
};

/** The rule by which each leaf of one record of a list is found in what it became. */
function rulesOf(
  list: string,
  told: object,
  record: RegistryRecord,
  ...others: RegistryRecord[]
): Record<string, string | null> {
  const zagreb = registry("zagreb", record, ...others);
  zagreb.profile.country = "HR";
  const [one] = recordsCarried(list, [{ id: "a", region: "zagreb", ...told }], [zagreb]);
  return Object.fromEntries(
    (one?.fates ?? [])
      .filter(({ path }) => path !== "id" && path !== "region")
      .map(({ path, rule }) => [path, rule]),
  );
}

describe("a practice", () => {
  const rules = (told: object, fields: object, ...others: RegistryRecord[]) =>
    rulesOf("practices.json", told, { id: "good-practices/a", ...fields }, ...others);

  it("has its words under the names of the contract, codes in capitals and ids as full paths", () => {
    const told = {
      title: "The pavilion",
      challenge: "Start-ups had no house.",
      challengeBasis: "inferred from what was done",
      status: "candidate",
      concerns: ["zicer"],
      firmStages: ["idea"],
      note: "seen in a copy",
      yearNote: "year of the list",
    };
    const record = {
      name: "The pavilion",
      problem: "Start-ups had no house.",
      problemBasis: "DERIVED",
      publicationStatus: "CANDIDATE",
      makerSpaces: ["zagreb/maker-spaces/zicer"],
      stages: ["idea"],
      notes: ["Seen in a copy.", "It is of 2021, the year of the list as it was read."],
    };
    expect(rules(told, record)).toEqual({
      title: "as is",
      challenge: "as is",
      challengeBasis: "a basis by its code",
      status: "a code in capitals",
      "concerns.0": "an id as its full path",
      "firmStages.0": "as is",
      note: "as a sentence",
      yearNote: "within a text",
    });
  });

  it("has each figure once, with its bound and time, as evidence or as what it takes", () => {
    const evidence = [
      { indicator: "firms", value: 60, unit: "businesses", comparator: "more-than", asOf: "2020" },
      { indicator: "money", value: 60, unit: "EUR", code: "budget", kind: "budget" },
      { indicator: "firms", value: 60, unit: "businesses", code: "budget", kind: "budget" },
      { indicator: "people", value: 4, unit: "people", asOf: "2015/2018" },
    ];
    const record = {
      resources: { money: [{ amount: 60, bound: "EXACT", currency: "EUR", note: "Money." }] },
      evidence: [
        {
          name: "people",
          quantity: { value: 5, bound: "EXACT", unit: "people" },
          period: { start: "2015", end: "2018" },
        },
        {
          name: "firms",
          quantity: { value: 60, bound: "AT_LEAST", unit: "businesses" },
          asOf: "2020",
        },
      ],
    };
    expect(rules({ evidence }, record)).toEqual({
      "evidence.0.indicator": "as is",
      "evidence.0.value": "as is",
      "evidence.0.unit": "as is",
      "evidence.0.comparator": "a word as its bound",
      "evidence.0.asOf": "as is",
      "evidence.1.indicator": "as a sentence",
      "evidence.1.value": "as is",
      "evidence.1.unit": "as is",
      "evidence.1.code": "by being money or staff that it takes",
      "evidence.1.kind": "by being money or staff that it takes",
      "evidence.2.indicator": null,
      "evidence.2.value": null,
      "evidence.2.unit": null,
      "evidence.2.code": null,
      "evidence.2.kind": null,
      "evidence.3.indicator": null,
      "evidence.3.value": null,
      "evidence.3.unit": null,
      "evidence.3.asOf": null,
    });
  });

  it("has each source by its address, with its publisher and that an excerpt was read", () => {
    const other = { ...SOURCE, address: "https://zagreb.hr/", confidence: "low" };
    const cited = [{ ...CITED, address: "https://zagreb.hr/", note: "Read whole." }, CITED];
    const found = rules({ sources: [SOURCE, other] }, { sources: cited });
    expect(found).toMatchObject({
      "sources.0.address": "as is",
      "sources.0.publisher": "within a text",
      "sources.0.confidence": "confidence lowered",
      "sources.0.read": "that an excerpt was read, by a note",
      "sources.1.confidence": "confidence raised",
      "sources.1.read": null,
    });
  });

  it("is named by the adoptions of it, or names those that other regions hold", () => {
    const own = { id: "adoptions/ad-own", practice: { id: "zagreb/good-practices/a" } };
    const else_ = { id: "adoptions/ad-else" };
    const record = { adoptedElsewhere: [{ id: "lisbon/adoptions/ad-else" }] };
    expect(rules({ adoptedAs: ["ad-own", "ad-else", "ad-gone"] }, record, own, else_)).toEqual({
      "adoptedAs.0": "by the adoption that names it",
      "adoptedAs.1": "an id as its full path",
      "adoptedAs.2": null,
    });
  });
});

describe("an adoption", () => {
  const rules = (told: object, fields: object) =>
    rulesOf("adoptions.json", told, { id: "adoptions/a", region: "zagreb", ...fields });

  it("has its ends place by place, and the direction by the end that the region is at", () => {
    const told = {
      practice: { id: "gp-ici", name: "ICI Montreuil" },
      giver: "Montreuil (Île-de-France), France",
      taker: "Zagreb and Split",
      direction: "taken",
      state: "running",
      adaptation: "Not told.",
    };
    const record = {
      practice: { id: "paris/good-practices/gp-ici", name: "ICI Montreuil" },
      from: [{ name: "Montreuil, Île-de-France, France", country: "FR" }],
      to: [{ name: "Zagreb, Croatia", region: { id: "zagreb" } }, { name: "Split, Croatia" }],
      state: "RUNNING",
    };
    expect(rules(told, record)).toEqual({
      "practice.id": "an id as its full path",
      "practice.name": "as is",
      giver: "places one by one",
      taker: "places one by one",
      direction: "by the end that the region is at",
      state: "a code in capitals",
      adaptation: "nothing told, so nothing written",
    });
    const [gone] = [{ ...record, to: [{ name: "Zagreb, Croatia", country: "HR" }] }];
    expect(rules(told, gone)).toMatchObject({
      taker: null,
      direction: "by the end that the region's country is at",
    });
    expect(rules({ direction: "given" }, gone)).toEqual({ direction: null });
  });
});

describe("a measurement", () => {
  const rules = (told: object, fields: object, ...others: RegistryRecord[]) =>
    rulesOf("measurements.json", told, { id: "measurements/a", ...fields }, ...others);

  it("has its period by both ends, its unit by the list's word, and its subject by name or record", () => {
    const told = {
      indicator: "firms in the pavilion",
      value: 60,
      upper: 70,
      unit: "businesses",
      period: "2017/2022",
      subject: "ZICER",
      kind: "target",
      periodNote: "end inferred",
    };
    const record = {
      name: "Firms in the new pavilion, 2017 to 2022",
      quantity: { value: 60, upper: 70, bound: "BETWEEN", unit: "businesses" },
      period: { start: "2017", end: "2022", note: "The end is inferred." },
      makerSpace: "zagreb/maker-spaces/zicer",
      kind: "RESULT",
    };
    const zicer = { id: "maker-spaces/zicer", name: "ZICER" };
    expect(rules(told, record, zicer)).toEqual({
      indicator: "all its words in one text",
      value: "as is",
      upper: "as is",
      unit: "as is",
      period: "a period by both its ends",
      subject: "by the record that bears the name",
      kind: null,
      periodNote: "all its words in one text",
    });
    expect(rules({ period: null }, {})).toEqual({ period: "nothing told, so nothing written" });
    expect(rules({ period: "2018" }, record)).toEqual({ period: null });
  });
});

it.each([
  ["2017/2022", { start: "2017-03", end: "2022-11" }, "a period by both its ends"],
  ["2016", { end: "2016" }, "a date as an end of a period"],
  ["2022-10", { start: "2023", note: "As told in October 2022." }, "a date of telling, in a note"],
  ["2022-10", { start: "2023", note: "As told in May 2022." }, null],
  ["2016/2017", { start: "2012", note: "Told in 2016 or 2017." }, "a date of telling, in a note"],
  ["2017/2022", { start: "2017" }, null],
])("finds the time %s in the period %o by its rule", (told, period, rule) => {
  const record = { id: "measurements/a", period };
  expect(rulesOf("measurements.json", { period: told }, record)).toEqual({ period: rule });
});

it("looks for a record that is gone in one that cites the same page, and tells which took it in", () => {
  const gone = { id: "b", region: "zagreb", kind: "barrier", text: "Rooms are dear.", year: 2018 };
  const told = [{ ...gone, sources: [SOURCE] }];
  const one = {
    id: "findings/a",
    region: "zagreb",
    kind: "BARRIER",
    description: "Rooms are very dear.",
    year: 2018,
  };
  const [taken] = recordsCarried("findings.json", told, [
    registry("zagreb", { ...one, sources: [CITED] }, { id: "findings/c", sources: [CITED] }),
  ]);
  expect(taken?.id).toBe("zagreb/findings/b in zagreb/findings/a");
  expect(taken?.fates.filter(({ rule }) => rule === null).map(({ path }) => path)).toEqual(["id"]);
  const [lost] = recordsCarried("findings.json", told, [registry("zagreb", one)]);
  expect(lost?.id).toBe("zagreb/findings/b");
  expect(lost?.fates.every(({ rule }) => rule === null)).toBe(true);
});

it("counts every leaf as lost where no registry has the record", () => {
  const [finding] = recordsCarried(
    "findings.json",
    [{ id: "b", region: "zagreb", text: "Rooms are dear." } as never],
    [registry("zagreb", { id: "findings/a", description: "Rooms are dear." })],
  );
  expect(finding?.id).toBe("zagreb/findings/b");
  expect(finding?.fates.map(({ path, rule }) => [path, rule])).toEqual([
    ["id", null],
    ["region", null],
    ["text", null],
  ]);
});
