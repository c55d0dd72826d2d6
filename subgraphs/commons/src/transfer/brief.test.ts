import { beforeAll, expect, it } from "vitest";
import type { Evidence } from "../holdings/evidence.ts";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { partnerBrief } from "./brief.ts";

let founding: Evidence;
beforeAll(async () => {
  founding = await foundingEvidence();
});
const brief = (own: string, other: string, evidence = founding, options = {}) =>
  partnerBrief(
    evidence.directory.region(own)!,
    evidence.directory.region(other)!,
    options,
    evidence,
  );

it("offers what answers a barrier of the other before what is only not on record there", async () => {
  const { offers, asks } = await brief("bologna", "birmingham");
  const [first] = offers;
  expect(first!.practice.id).toBe("bologna/good-practices/gp-reggio-innovation-park");
  expect(first!.answers[0]).toMatchObject({
    to: "BARRIER",
    code: "access-to-technology",
    records: ["birmingham/findings/fi-cw-concentrated-research"],
  });
  for (const { practice, answers } of asks) {
    expect(practice.region).toBe("birmingham");
    expect(answers.length).toBeGreaterThan(0);
  }
});

it("offers nothing that the other has taken up already", async () => {
  const { offers, past } = await brief("birmingham", "bologna", founding, { first: 50 });
  expect(offers.map(({ practice }) => practice.id)).not.toContain(
    "birmingham/good-practices/gp-nisp",
  );
  expect(past[0]).toMatchObject({
    kind: "ADOPTION",
    id: "bologna/adoptions/ad-er-tris-action-plan",
    state: "RUNNING",
  });
});

it("is the other way round from the other side, but for whom to ask", async () => {
  const [one, back] = [await brief("paris", "zagreb"), await brief("zagreb", "paris")];
  expect(back.offers).toEqual(one.asks);
  expect(back.asks).toEqual(one.offers);
  expect(back.past).toEqual(one.past);
  expect(one.contacts.map(({ region }) => region)).not.toContain("paris");
  expect(back.contacts.map(({ region }) => region)).not.toContain("zagreb");
});

it("tells events of a shared partnership without taking both for having been there", async () => {
  const { past } = await brief("birmingham", "kranj");
  expect(past.find(({ id }) => id === "kranj/events/urban-m-kranj-2018")).toMatchObject({
    kind: "EVENT",
    namesBoth: false,
  });
  expect(past.at(-1)).toMatchObject({ kind: "PARTNERSHIP", id: "urban-m" });
  // They are in different partnerships, and nothing else is on record between them.
  expect((await brief("kranj", "cork")).past).toEqual([]);
});

it("takes an event that names both for a meeting", async () => {
  const evidence = await foundingEvidence({
    records: (all) =>
      all.map((record) =>
        record.id === "kranj/events/urban-m-kranj-2018"
          ? { ...record, visitorsFrom: ["cork", "birmingham"] }
          : record,
      ),
  });
  const { past } = await brief("cork", "kranj", evidence);
  expect(past).toMatchObject([{ id: "kranj/events/urban-m-kranj-2018", namesBoth: true }]);
  // Two who came to a third met there as well.
  expect((await brief("cork", "birmingham", evidence)).past).toEqual(past);
});

it("names organisations by what they have to do with it, each once", async () => {
  const { contacts } = await brief("birmingham", "zagreb");
  const keys = contacts.map(({ name, organisation }) => organisation ?? name);
  expect(new Set(keys).size).toBe(keys.length);
  expect(contacts[0]).toMatchObject({
    region: "zagreb",
    organisation: "zagreb/organisations/city-of-zagreb",
    roles: [{ says: "takes part in the partnerships for the region" }, {}],
  });
});

it("asks what nobody knows: conditions, figures, what came of it", async () => {
  const { openQuestions, offers } = await brief("paris", "zagreb");
  expect(openQuestions[0]).toEqual({
    asked: null,
    says: "What has become of “Plateau Urbain in Zagreb: Project Ilica”?",
    records: ["zagreb/adoptions/ad-plateau-urbain-zagreb"],
  });
  const unknown = offers.flatMap(({ anticipated }) =>
    anticipated.conditions.filter(({ met }) => met === "UNKNOWN"),
  );
  expect(unknown.length).toBeGreaterThan(0);
  for (const { text } of unknown)
    expect(openQuestions.some(({ says, asked }) => asked === "zagreb" && says.includes(text))).toBe(
      true,
    );
});

it("tells the themes that hinder both before others", async () => {
  const { sharedThemes } = await brief("birmingham", "kranj");
  expect(sharedThemes[0]).toMatchObject({ code: "ecosystems", hindersBoth: true });
  expect(sharedThemes.slice(1).map(({ hindersBoth }) => hindersBoth)).toEqual(
    sharedThemes.slice(1).map(() => false),
  );
});

it("is the same whatever order the records come in", async () => {
  const turned = await foundingEvidence({ records: (all) => all.toReversed() });
  expect(JSON.stringify(await brief("lisbon", "cork", turned))).toBe(
    JSON.stringify(await brief("lisbon", "cork")),
  );
});
