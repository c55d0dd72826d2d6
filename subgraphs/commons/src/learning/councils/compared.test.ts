import { describe, expect, it } from "vitest";
import type { StoredRecord } from "@guildhall/schema";
import { told, withRecord } from "../testing/told.ts";
import { compareCouncils } from "./compared.ts";

const CORK = "cork/councils/cork-cluster-growth-council";
const PARIS = "paris/councils/paris-cluster-growth-council";
const FACTOR = "more-sme-university-interaction";
const SURVEY = "cork/measurements/scg-ireland-survey";

const compared = async (...changes: ((records: StoredRecord[]) => StoredRecord[])[]) =>
  compareCouncils(
    ...(await told("sme-cluster-growth", {
      records: (records) => changes.reduce((all, change) => change(all), records),
    })),
  );
const factorIn = async (...changes: Parameters<typeof compared>) =>
  (await compared(...changes)).keySuccessFactors.find(({ code }) => code === FACTOR)!;
const standings = (topic: Awaited<ReturnType<typeof factorIn>>) =>
  Object.fromEntries(topic.rows.map(({ region, standing }) => [region, standing]));

describe("the six councils as founded", () => {
  it("agree in nothing that the programme only declared for them", async () => {
    const { councils, keySuccessFactors, says } = await compared();
    expect(councils).toHaveLength(6);
    expect(keySuccessFactors).toHaveLength(4);
    for (const { standing, rows, says: sentence } of keySuccessFactors) {
      expect(standing).toBe("DECLARED_BY_PROGRAMME");
      expect(sentence).toContain("declared by the programme, no evidence of a council's own");
      expect(new Set(rows.map((row) => row.standing))).toEqual(new Set(["DECLARED_BY_PROGRAMME"]));
    }
    expect(says).toContain("4 of 4 key success factors are declared by the programme");
  });

  it("have one support area declared for all, and four that none of them names", async () => {
    const { supportAreas } = await compared();
    expect(Object.fromEntries(supportAreas.map(({ code, standing }) => [code, standing]))).toEqual({
      "mapping-and-spotlight": "NOT_NAMED",
      "cluster-growth-councils": "DECLARED_BY_PROGRAMME",
      learning: "NOT_NAMED",
      consultancy: "NOT_NAMED",
      "facilities-sharing": "NOT_NAMED",
    });
  });

  it("are shown at work by their records alone, and share what several of them did", async () => {
    const { councils, shared } = await compared();
    expect(councils.find(({ record }) => record === CORK)?.activities).toMatchObject([
      { kind: "PILOT", records: ["cork/pilots/scg-student-consultancy-cork"] },
      { kind: "RESULT_MEASURED", records: expect.arrayContaining([SURVEY]) },
    ]);
    expect(shared.map(({ what, councils: by }) => [what, by.length])).toEqual([
      ["events held", 2],
      ["pilots run", 4],
    ]);
    expect(shared[0]?.records).toContain("istanbul/events/scg-istanbul-closing");
  });
});

const factors = (id: string, first: object, drop = 0) =>
  withRecord(id, {
    keySuccessFactors: [
      { factor: FACTOR, ...first },
      { factor: "more-cluster-to-cluster-interaction" },
      { factor: "factors-fitted-to-each-cluster" },
      { factor: "direct-impact-in-each-country" },
    ].slice(0, 4 - drop),
  });

describe("a factor", () => {
  it("is a council's own with its words or with a measurement that is there", async () => {
    const topic = await factorIn(
      factors(CORK, { measurements: [SURVEY] }),
      factors(PARIS, { evidence: "Nine firms began joint theses." }),
    );
    expect(topic).toMatchObject({ standing: "SHARED_BY_EVIDENCE" });
    expect(topic.says).toContain("evidence of their own: cork, paris");
    expect(standings(topic)).toMatchObject({
      cork: "OWN_EVIDENCE",
      paris: "OWN_EVIDENCE",
      malaga: "DECLARED_BY_PROGRAMME",
    });
  });

  it("is not, by a measurement that nobody has, or by words that stand in two councils' rows", async () => {
    const missing = await factorIn(factors(CORK, { measurements: ["cork/measurements/none"] }));
    expect(missing.standing).toBe("DECLARED_BY_PROGRAMME");
    const copied = await factorIn(
      factors(CORK, { evidence: "Firms meet universities." }),
      factors(PARIS, { evidence: "firms meet universities." }),
    );
    expect(copied.standing).toBe("DECLARED_BY_PROGRAMME");
  });

  it("is chosen where a council's list is unlike the programme's and every other's", async () => {
    const one = await factorIn(factors(CORK, {}, 1));
    expect(one.standing).toBe("CHOSEN");
    expect(standings(one)).toMatchObject({ cork: "OWN_CHOICE", paris: "DECLARED_BY_PROGRAMME" });
    const two = await factorIn(factors(CORK, {}, 1), factors(PARIS, {}, 1));
    expect(two.standing).toBe("DECLARED_BY_PROGRAMME");
  });

  it("of one council with evidence is that council's, and no agreement", async () => {
    const { standing, says } = await factorIn(factors(CORK, { measurements: [SURVEY] }));
    expect([standing, says]).toEqual([
      "EVIDENCE_OF_ONE",
      "6 of 6 councils name it; only one bears it out with evidence of its own: cork.",
    ]);
  });
});

it("names a theme that two councils have, with both records", async () => {
  const { shared } = await compared(withRecord(PARIS, { themes: ["access-to-talent"] }));
  expect(shared.at(-1)).toMatchObject({
    what: "theme Access to talent",
    councils: ["istanbul/councils/istanbul-cluster-growth-council", PARIS],
  });
});

it("says that there is no council where none names the partnership", async () => {
  expect(await compareCouncils(...(await told("urban-m")))).toMatchObject({
    says: "No council names the partnership.",
    councils: [],
    keySuccessFactors: [],
  });
});
