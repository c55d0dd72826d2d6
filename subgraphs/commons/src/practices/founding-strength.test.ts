import { beforeAll, expect, it } from "vitest";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import type { Evidence } from "../holdings/evidence.ts";
import { type CriterionStanding, strengthOf } from "./strength.ts";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await foundingEvidence();
});

const [P, N] = ["PROMISING", "NOT_SHOWN"] as const;

/** What a reader of the records says, criterion by criterion in their order. */
const BY_HAND: [practice: string, why: string, ...CriterionStanding[]][] = [
  [
    "alcala-de-henares/good-practices/gp-madrid-viveros",
    "jobs by the city's own word; costs of other years",
    P,
    P,
    N,
    P,
    P,
  ],
  [
    "birmingham/good-practices/gp-growth-hub-university-referrals",
    "others counted firms referred, not what changed",
    N,
    N,
    N,
    P,
    P,
  ],
  [
    "birmingham/good-practices/gp-nisp",
    "jobs and savings of no known teller; a return on public money",
    P,
    P,
    N,
    P,
    P,
  ],
  [
    "birmingham/good-practices/gp-steamhouse-phase-1",
    "new products by its own word; money without years",
    P,
    P,
    N,
    P,
    P,
  ],
  [
    "kranj/good-practices/gp-roglab",
    "users, most of them women, and no word of a change",
    N,
    N,
    P,
    P,
    P,
  ],
  [
    "malaga/good-practices/gp-andalucia-emprende",
    "jobs of one year with that year's money, by one page",
    P,
    P,
    P,
    P,
    N,
  ],
  [
    "malaga/good-practices/gp-polo-contenidos-digitales",
    "people trained; the missed aim is told in words alone",
    N,
    P,
    N,
    P,
    P,
  ],
  [
    "zagreb/good-practices/gp-zagreb-for-me",
    "one competition, then it stopped; what spread was its forerunner",
    N,
    N,
    N,
    P,
    N,
  ],
  [
    "vilnius/good-practices/gp-international-house-vilnius",
    "told by one collection with no result",
    N,
    N,
    N,
    P,
    N,
  ],
  [
    "paris/good-practices/gp-paris-innovation-premises",
    "firms alive and jobs by the city's own word",
    P,
    P,
    N,
    P,
    P,
  ],
];

it.each(BY_HAND)("judges %s as a reader does: %s", async (id, _, ...byHand) => {
  const practice = (await evidence.holdings.get(id))!;
  const { criteria } = await strengthOf(practice, evidence);
  expect(criteria.map(({ standing }) => standing)).toEqual(byHand);
});

it("finds no criterion met by any founding practice: none has a result that others counted and held against anything", async () => {
  const all = await Promise.all(
    evidence.directory.regions().map(({ id }) => evidence.holdings.of(id, "good-practices")),
  );
  const judged = await Promise.all(all.flat().map((one) => strengthOf(one, evidence)));
  const met = judged.filter(({ criteria }) => criteria.some(({ standing }) => standing === "MET"));
  expect(met.map(({ practice }) => practice)).toEqual([]);
});

it("rests every judgement on records and figures that can be followed", async () => {
  const practice = (await evidence.holdings.get("birmingham/good-practices/gp-nisp"))!;
  const { criteria } = await strengthOf(practice, evidence);
  for (const { figures, records } of criteria) {
    for (const record of records) expect(await evidence.holdings.get(record)).toBeDefined();
    for (const figure of figures)
      expect(figure).toMatch(/^birmingham\/good-practices\/gp-nisp#evidence\.\d+$/);
  }
});
