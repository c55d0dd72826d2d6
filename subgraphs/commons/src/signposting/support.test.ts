import { beforeAll, describe, expect, it } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { areaOf } from "./area.ts";
import { findFitting } from "./find.ts";
import type { Question } from "./question.ts";
import { routesThrough } from "./roadmaps.ts";
import { foundingRegistries, type Registries } from "./testing/registries.ts";
import { CONSULTANCY, LEARNING, PROGRAMMES } from "./weighings.ts";
import { readWord } from "./word.ts";

let founding: Registries;
beforeAll(async () => {
  founding = await foundingRegistries([
    PROGRAMMES.kind,
    CONSULTANCY.kind,
    LEARNING.kind,
    "support-roadmaps",
  ]);
});

/** A start-up of five that wants a prototype. */
const startUp = (where: Parameters<typeof areaOf>[0]): Question => ({
  area: areaOf(where, founding.regions),
  today: "2026-11-24",
  stage: readWord("firmStage", "start-up"),
  people: 5,
  need: [readWord("supportKind", "prototype")],
});

describe("a start-up in Birmingham that wants a prototype", () => {
  const own = "birmingham/support-programmes";
  it("is led first to what gives that at its stage, and last to what has ended", async () => {
    const { weighed } = await findFitting(
      founding.catalogue,
      startUp({ regions: ["birmingham"] }),
      PROGRAMMES,
    );
    const ids = weighed.map(({ record }) => record.id);
    expect(ids.slice(0, 2)).toEqual([
      `${own}/steamhouse-support-programmes`,
      `${own}/west-midlands-innovation-accelerator`,
    ]);
    for (const ended of ["steamhouse-phase-two", "west-midlands-sme-grant-programme"]) {
      const one = weighed.find(({ record }) => record.id === `${own}/${ended}`)!;
      expect(one.reasons).toContainEqual(
        expect.objectContaining({ condition: "RUNNING", outcome: "FAILS" }),
      );
    }
    const failing = weighed.map(({ fails }) => fails > 0);
    expect(failing).toEqual(failing.toSorted((a, b) => Number(a) - Number(b)));
  });

  it("has every reason with the field and its words", async () => {
    const { weighed } = await findFitting(
      founding.catalogue,
      startUp({ regions: ["birmingham"] }),
      PROGRAMMES,
    );
    expect(weighed[0]!.reasons).toContainEqual({
      condition: "SUPPORT",
      sought: "prototype",
      outcome: "FITS",
      field: "supportKinds",
      value: "equipment-access, prototyping",
      says: "It gives this: Prototyping and testing.",
    });
  });

  it("is told of how many programmes the registry does not say what is needed", async () => {
    const { weighed, missing } = await findFitting(
      founding.catalogue,
      startUp({ regions: ["birmingham"] }),
      PROGRAMMES,
    );
    const silent = weighed.filter(({ record }) => !record["stages"]).length;
    expect(silent).toBeGreaterThan(0);
    expect(missing).toContainEqual({
      region: "birmingham",
      condition: "STAGE",
      field: "stages",
      unknown: silent,
      of: weighed.length,
      says: `Stages unknown for ${silent} of ${weighed.length} programmes of Birmingham.`,
    });
  });

  it("sees the road map that joins the programmes, with the stages that are its own", async () => {
    const question = startUp({ regions: ["birmingham"] });
    const { weighed } = await findFitting(founding.catalogue, question, PROGRAMMES);
    const [route] = await routesThrough(founding.catalogue, weighed, question);
    expect(route?.record.id).toBe("birmingham/support-roadmaps/from-idea-to-innovation");
    const here = route!.stretches.filter(({ isFirms }) => isFirms);
    expect(here.map(({ name }) => name)).toEqual(["Founding", "First product"]);
    expect(here[1]!.programmes.map(({ record }) => record.id)).toContain(
      `${own}/steamhouse-support-programmes`,
    );
  });

  it("finds the same by a place near the town's centre", async () => {
    const place = { latitude: 52.45, longitude: -1.8, withinKm: 30 };
    const ids = async (question: Question) =>
      (await findFitting(founding.catalogue, question, PROGRAMMES)).weighed.map(
        ({ record }) => record.id,
      );
    expect(await ids(startUp({ place }))).toEqual(await ids(startUp({ regions: ["birmingham"] })));
  });
});

it("offers what the partnerships hold together to every region", async () => {
  const question = startUp({ regions: ["birmingham"] });
  const { weighed, missing } = await findFitting(founding.catalogue, question, LEARNING);
  expect(weighed.map(({ record }) => record.region)).toContain("commons");
  expect(missing).toContainEqual(
    expect.objectContaining({ region: "commons", condition: "ELIGIBILITY" }),
  );
});

it("never says that there is none: neither of an empty registry nor of one that was not read", async () => {
  const question = startUp({ regions: ["birmingham"] });
  const { weighed, missing } = await findFitting(founding.catalogue, question, CONSULTANCY);
  expect(weighed).toEqual([]);
  expect(missing.map(({ says }) => says)).toEqual([
    "The registry of Birmingham holds no consultancy offers: there may be some that nobody entered.",
  ]);
  const unread = await findFitting(new PlainCatalogue(), question, PROGRAMMES);
  expect(unread.missing.map(({ says }) => says)).toEqual([
    "The registry of Birmingham has not been read yet.",
  ]);
});

it("says where no region of the graph lies", async () => {
  const question = startUp({ place: { latitude: 0, longitude: 0, withinKm: 100 } });
  const { missing } = await findFitting(founding.catalogue, question, PROGRAMMES);
  expect(missing.map(({ says }) => says)).toEqual([
    "No region of the graph lies there: nothing is known of what there is.",
  ]);
});

it("weighs another region of the same country too, behind the firm's own", async () => {
  const question = startUp({ regions: ["bologna"] });
  const { weighed } = await findFitting(founding.catalogue, question, PROGRAMMES);
  const areas = new Map(
    weighed.map(({ record, reasons }) => [record.region, reasons[0]!.outcome] as const),
  );
  expect(Object.fromEntries(areas)).toEqual({ bologna: "FITS", lazio: "UNKNOWN" });
});
