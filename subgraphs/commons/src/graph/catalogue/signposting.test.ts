import { beforeAll, describe, expect, it } from "vitest";
import { foundingRegistries } from "../../signposting/testing/registries.ts";
import { PlainCatalogue } from "../../catalogue/testing/plain.ts";
import { asked } from "./testing/asked.ts";

let catalogue: PlainCatalogue;
beforeAll(async () => {
  ({ catalogue } = await foundingRegistries([
    "support-programmes",
    "support-roadmaps",
    "consultancy-offers",
    "learning-resources",
    "maker-spaces",
    "organisations",
  ]));
});

const ask = async (text: string) => {
  const answer = await asked(catalogue, text);
  expect(answer.errors).toBeUndefined();
  return answer;
};

describe("findSupport", () => {
  it("answers a firm's question with records, reasons, road maps and what nobody says", async () => {
    const { data, warnings } = await ask(`{
      findSupport(firm: { region: "lisbon", stage: "scaleup", sector: "software", people: 40,
                          need: ["acceleration"], on: "2026-11-24" }) {
        programmes {
          programme { id name providerType lead { name } region { name } }
          fits fails unknown
          reasons { condition sought outcome lacks field value says }
        }
        roadmaps { roadmap { name } stretches { name isFirms stage { code } programmes { programme { id } } } }
        missing { region condition field unknown of says }
        weighed
        total
        coverage { sentence }
      }
    }`);
    const { programmes, roadmaps, missing, weighed, total } = data.findSupport;
    expect(programmes[0]).toMatchObject({
      programme: {
        id: "lisbon/support-programmes/scaling-up-program-lisboa",
        providerType: "MIXED",
        region: { name: "Lisbon" },
      },
      fails: 0,
    });
    expect(programmes[0].reasons).toContainEqual({
      condition: "STAGE",
      sought: null,
      outcome: "FITS",
      lacks: null,
      field: "stages",
      value: "growth",
      says: "It is for firms at this stage (Growth).",
    });
    const own = roadmaps[0].stretches.filter((one: { isFirms: boolean }) => one.isFirms);
    expect(own.length).toBeGreaterThan(0);
    expect(JSON.stringify(own)).toContain("scaling-up-program-lisboa");
    expect(missing.map(({ region }: { region: string }) => region)).toContain("lisbon");
    expect(weighed).toBe(programmes.length);
    expect(total).toBe(weighed);
    expect(warnings).toEqual([]);
  });

  it("warns of words and regions that nobody knows, and says what may be meant", async () => {
    const { warnings, data } = await ask(`{
      findSupport(firm: { region: "lisbonn", stage: "start-upp", need: ["submarines"] }) {
        programmes { programme { id } }
      }
    }`);
    expect(data.findSupport.programmes).toEqual([]);
    expect(warnings.map(({ argument, got, near }) => ({ argument, got, near }))).toEqual([
      { argument: "findSupport.firm.need", got: "submarines", near: [] },
      { argument: "findSupport.firm.region", got: "lisbonn", near: ["lisbon"] },
      { argument: "findSupport.firm.stage", got: "start-upp", near: ["start-up"] },
    ]);
  });

  it.each([
    [`findSupport(firm: { need: ["grant"] }) { weighed }`, "wanted firm.region"],
    [
      `findSupport(firm: { place: { latitude: 91, longitude: 0 } }) { weighed }`,
      "got latitude 91, longitude 0, withinKm 50",
    ],
    [`findSupport(firm: { region: "lisbon", need: [""] }) { weighed }`, 'got ""'],
    [`findSupport(firm: { region: "lisbon" }, first: 51) { weighed }`, "wanted 0 to 50"],
  ])("refuses what cannot be meant: %s", async (text, wanted) => {
    const { errors } = await asked(catalogue, `{ ${text} }`);
    expect(errors?.[0]?.message).toContain(wanted);
  });

  it("says of an empty catalogue that nothing was read", async () => {
    const { data } = await asked(
      new PlainCatalogue(),
      `{ findSupport(firm: { region: "kranj" }) { missing { says } coverage { sentence } } }`,
    );
    expect(data.findSupport).toEqual({
      missing: [{ says: "The registry of Kranj has not been read yet." }],
      coverage: { sentence: "None of 1 region has been read yet." },
    });
  });
});

it("weighs consultancy offers and what there is to learn from", async () => {
  const { data, warnings } = await ask(`{
    findConsultancy(firm: { region: "cork", sector: "discrete engineering manufacturing", people: 12 }) {
      offers { offer { id } fails reasons { condition outcome } }
    }
    findLearning(firm: { region: "cork", need: ["finance"] }) {
      resources { resource { name website } reasons { outcome field sought } }
    }
  }`);
  const [offer] = data.findConsultancy.offers;
  expect(offer.offer.id).toBe("cork/consultancy-offers/student-sme-consultancy");
  for (const condition of ["AREA", "SECTOR", "SIZE"])
    expect(offer.reasons).toContainEqual({ condition, outcome: "FITS" });
  expect(data.findLearning.resources.length).toBeGreaterThan(0);
  expect(warnings).toEqual([]);
});

it("finds facilities to share with how far they are, surely", async () => {
  const { data, warnings } = await ask(`{
    findFacilities(need: { facilities: ["3d printer", "loom"], openOn: [SATURDAY], user: FIRM,
        near: { latitude: 38.7223, longitude: -9.1393, withinKm: 40 } }, first: 50) {
      makerSpaces { makerSpace { id location { precision } } distanceKm withinKm reasons { condition outcome } }
      missing { says }
      coverage { regions { id } }
    }
  }`);
  const { makerSpaces, coverage } = data.findFacilities;
  for (const one of makerSpaces) expect(one.distanceKm).toBeGreaterThanOrEqual(one.withinKm);
  const sintra = makerSpaces.find(
    (one: { makerSpace: { id: string } }) =>
      one.makerSpace.id === "lisbon/maker-spaces/fablab-sintra",
  );
  expect(sintra.reasons).toContainEqual({ condition: "OPEN_DAYS", outcome: "FITS" });
  expect(coverage.regions).toMatchObject([{ id: "lisbon" }]);
  expect(warnings).toMatchObject([{ argument: "findFacilities.need.facilities", got: "loom" }]);
});
