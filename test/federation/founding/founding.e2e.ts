import type { PlanSummary } from "@guildhall/gateway";
import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFounding, type FoundingFederation } from "../../support/founding.ts";

/** What a researcher asks of fourteen regions, each answered by its own endpoint. */
let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
const plans: PlanSummary[] = [];

beforeAll(async () => {
  federation = running.use(await startFounding({ onPlan: (plan) => plans.push(plan) }));
});

const ask = async (text: string, variables?: Record<string, unknown>) => {
  const answer = await query(federation.url, text, variables);
  expect(answer.errors).toBeUndefined();
  return answer;
};

describe("one graph over the founding regions", () => {
  it("counts the maker spaces of each region with one call to commons and one to each region", async () => {
    for (const proxy of [federation.commons, ...Object.values(federation.regions)])
      proxy.asked.length = 0;
    const { data, extensions } = await ask("{ regions { id makerSpaces { totalCount } } }");
    const counts = Object.fromEntries(
      data.regions.map((one: { id: string; makerSpaces: { totalCount: number } }) => [
        one.id,
        one.makerSpaces.totalCount,
      ]),
    );
    expect(counts).toEqual({
      "alcala-de-henares": 14,
      birmingham: 13,
      bologna: 15,
      bratislava: 8,
      cork: 8,
      istanbul: 15,
      kranj: 9,
      lazio: 21,
      lisbon: 13,
      malaga: 9,
      paris: 24,
      "san-sebastian": 11,
      vilnius: 10,
      zagreb: 7,
    });
    expect(extensions?.regions).toEqual([]);
    expect(federation.commons.asked).toHaveLength(1);
    const { commons: shared, ...regions } = federation.regions;
    expect(Object.values(regions).map(({ asked }) => asked.length)).toEqual(Array(14).fill(1));
    expect(shared?.asked).toEqual([]);
  });

  it("tells the six councils with their key success factors and support areas", async () => {
    const { data } = await ask(`{ regions(partnership: "sme-cluster-growth") { id councils { nodes {
      name keySuccessFactors { factor { code label } } supportAreas { code }
      partnership { name supportAreas { id name } } } } } }`);
    const councils = data.regions.flatMap(
      (one: { councils: { nodes: unknown[] } }) => one.councils.nodes,
    );
    expect(councils).toHaveLength(6);
    for (const council of councils) {
      expect(council.keySuccessFactors).toHaveLength(4);
      expect(council.keySuccessFactors[0].factor.label).toMatch(/universities/);
      expect(council.partnership.supportAreas).toHaveLength(5);
    }
  });

  it("tells Birmingham's four pilots with what they took up and what came of it", async () => {
    const { data } = await ask(
      '{ region(id: "birmingham") { pilots { nodes { name challenge outcomes } } } }',
    );
    const { nodes } = data.region.pilots;
    expect(nodes.map(({ name }: { name: string }) => name)).toEqual([
      "ASSIST",
      "CIRCULAR STEEL",
      "LAST MILE",
      "West Midlands Resource Reuse Network",
    ]);
    for (const pilot of nodes) {
      expect(pilot.challenge).toMatch(/\w{4}/);
      expect(pilot.outcomes.length).toBeGreaterThan(0);
    }
  });

  it("gives “over £13m” as at least 13,000,000 GBP, with its source", async () => {
    const { data } =
      await ask(`{ region(id: "birmingham") { supportProgramme(id: "wmip") { measurements {
      name kind quantity { value bound unit asGiven } sources { kind title address confidence } } } } }`);
    const figure = data.region.supportProgramme.measurements.find(
      ({ name }: { name: string }) => name === "co-investment drawn in",
    );
    expect(figure.quantity).toEqual({
      value: 13_000_000,
      bound: "AT_LEAST",
      unit: "GBP",
      asGiven: "more than",
    });
    expect(figure.kind).toBe("RESULT");
    expect(figure.sources[0]).toMatchObject({ kind: "DOCUMENT", confidence: "HIGH" });
  });

  it("tells the Urban M study visit of June 2018 with the five places visited", async () => {
    const { data } = await ask(`{ region(id: "birmingham") { events(filter: { kind: ["study-visit"],
      partnership: ["urban-m"], period: { from: "2018-06", to: "2018-06" } }) { nodes {
      period { start end } visitedMakerSpaces { name kind { label } } hosts { name } } } } }`);
    expect(data.region.events.nodes).toHaveLength(1);
    const [visit] = data.region.events.nodes;
    expect(visit.period).toEqual({ start: "2018-06-13", end: "2018-06-14" });
    expect(visit.visitedMakerSpaces.map(({ name }: { name: string }) => name)).toEqual([
      "STEAMhouse",
      "Innovation Birmingham",
      "Fizz Pop",
      "Stax Creations",
      "Custard Factory",
    ]);
  });

  it("lays the good practices of all regions side by side in one query", async () => {
    const { data } =
      await ask(`{ regions { id goodPractices { nodes { name publicationStatus owner { name note }
      evidence { name quantity { value bound unit } asOf } sources { kind title address readOn confidence } } } } }`);
    const practices = data.regions.flatMap(
      (one: { goodPractices: { nodes: unknown[] } }) => one.goodPractices.nodes,
    );
    expect(practices).toHaveLength(95);
    for (const practice of practices) expect(practice.sources.length).toBeGreaterThan(0);
    expect(
      practices.filter(({ evidence }: { evidence: unknown[] | null }) => evidence?.length).length,
    ).toBeGreaterThan(10);
    expect(practices.filter(({ owner }: { owner: unknown }) => owner).length).toBeGreaterThan(10);
  });

  it("answers six levels live and commons' fields of each region in at most three fetches", async () => {
    plans.length = 0;
    const { data } =
      await ask(`{ regions { id name population { value year scope source { title confidence } }
      endpoint { state } partnerships { name }
      makerSpaces { nodes { name operator { name organisation { name programmes { name pilots { name outcomes } } } } } } } }`);
    expect(plans[0]!.fetches.map(({ subgraph }) => subgraph)).toEqual(["commons", "regions"]);
    expect(JSON.stringify(data)).toContain('"pilots":[{"name"');
  });

  it("follows a link from one region's record into another region's registry", async () => {
    const { data } =
      await ask(`{ region(id: "lazio") { events(filter: { search: "urban m" }) { nodes {
      visitors { name elsewhere { organisation { name city region { id name } } } } } } } }`);
    const cities = data.region.events.nodes[0].visitors.map(
      (one: { elsewhere: { organisation: { region: { id: string } } } }) =>
        one.elsewhere.organisation.region.id,
    );
    expect(cities).toEqual(["birmingham", "lisbon", "bratislava"]);
  });

  it("finds any record by its id alone, in the field of its kind", async () => {
    const { data } = await ask(`{ record(id: "birmingham/maker-spaces/steamhouse") {
      id region { name } makerSpace { name operator { name } } council { name } } }`);
    expect(data.record).toEqual({
      id: "birmingham/maker-spaces/steamhouse",
      region: { name: "Birmingham" },
      makerSpace: { name: "STEAMhouse", operator: { name: "Birmingham City University" } },
      council: null,
    });
  });

  it("answers null for a record that is not there, and names what is no record's path", async () => {
    const { data, errors } = await query(
      federation.url,
      `{ gone: record(id: "birmingham/maker-spaces/nope") { region { id } makerSpace { name } }
        elsewhere: record(id: "atlantis/maker-spaces/nope") { region { id } makerSpace { name } }
        kindless: record(id: "birmingham/unicorns/one") { region { id } makerSpace { name } }
        region: record(id: "birmingham") { id } }`,
    );
    expect(data).toEqual({
      gone: { region: { id: "birmingham" }, makerSpace: null },
      elsewhere: { region: null, makerSpace: null },
      kindless: { region: { id: "birmingham" }, makerSpace: null },
      region: null,
    });
    const codes = errors?.map(({ path, extensions }) => `${path?.[0]} ${extensions?.code}`);
    expect(codes).toEqual(
      expect.arrayContaining(["elsewhere REGION_UNKNOWN", "region ID_INVALID"]),
    );
    expect(errors?.find(({ path }) => path?.[0] === "region")?.message).toBe(
      'Got "birmingham", wanted a record\'s path such as lisbon/maker-spaces/fablab-lisboa. A region is asked for as region(id:).',
    );
  });

  it("reads a word in the plural, and warns once of one that no region knows", async () => {
    const { data, extensions } = await ask(`{ regions(partnership: "urbanm") { id }
      all: regions { known: makerSpaces(filter: { kind: ["Fab labs"] }) { totalCount }
      unknown: makerSpaces(filter: { facility: ["lazer cutters"] }) { totalCount } } }`);
    const counts = data.all as Record<"known" | "unknown", { totalCount: number }>[];
    expect(data.regions).toEqual([]);
    expect(counts.some(({ known }) => known.totalCount > 0)).toBe(true);
    expect(counts.map(({ unknown }) => unknown.totalCount)).toEqual(Array(14).fill(0));
    expect(extensions?.["warnings"]).toMatchObject([
      {
        code: "WORD_UNKNOWN",
        argument: "makerSpaces.filter.facility",
        got: "lazer cutters",
        near: ["laser-cutting"],
      },
      { code: "WORD_UNKNOWN", argument: "regions.partnership", near: ["urban-m"] },
    ]);
  });

  it("tells a partnership with its partners and figures, read live from the registries that own them", async () => {
    const { data } = await ask(`{ partnership(id: "urban-m") { name regions { id }
      partners { name organisation { website } } measurements { name kind quantity { value bound } } } }`);
    expect(data.partnership.regions).toHaveLength(8);
    expect(data.partnership.partners).toHaveLength(10);
    expect(data.partnership.measurements).toContainEqual({
      name: "good practices to be published",
      kind: "TARGET",
      quantity: { value: 24, bound: "AT_LEAST" },
    });
  });

  it("has enablers, barriers and actions of the Innovation Alliance, and the networks of the programme", async () => {
    const { data } = await ask(`{ region(id: "birmingham") {
      enablers: findings(filter: { kind: [ENABLER], event: ["birmingham/events/iawm-sme-innovation-workshop-2018"] }) { totalCount }
      barriers: findings(filter: { kind: [BARRIER], event: ["birmingham/events/iawm-sme-innovation-workshop-2018"] }) { totalCount }
      actions { nodes { name dueOn } } networks { nodes { name } } } }`);
    expect(data.region).toMatchObject({ enablers: { totalCount: 5 }, barriers: { totalCount: 5 } });
    expect(data.region.actions.nodes.map(({ dueOn }: { dueOn: string | null }) => dueOn)).toContain(
      "2018-05-03",
    );
    expect(data.region.actions.nodes).toHaveLength(7);
    expect(data.region.networks.nodes.map(({ name }: { name: string }) => name)).toEqual([
      "Innovation Networks",
      "Innovation Support Forum",
      "Innovative Health Working Group",
      "Innovative Zero Carbon Working Group",
      "Smart Places Working Group",
      "Virtual Innovation Team",
    ]);
  });

  it("leads from what the workshop found to the actions that answer it and the events it shaped", async () => {
    const { data } =
      await ask(`{ region(id: "birmingham") { events(filter: { search: "workshop" }) {
      nodes { name findings { name actions { owner { name } } shapes { period { start } } } } } } }`);
    const workshop = data.region.events.nodes.find(
      ({ findings }: { findings: unknown[] | null }) => findings?.length,
    );
    expect(workshop.findings).toHaveLength(10);
    for (const { actions, shapes } of workshop.findings) {
      expect(actions).not.toEqual([]);
      for (const { owner } of actions) expect(owner.name).toMatch(/Innovation Alliance WM/);
      expect(shapes.map(({ period }: { period: { start: string } }) => period.start)).toEqual([
        "2018-05-03",
        "2018-09-27",
        "2018-09-27",
        "2019-03",
      ]);
    }
  });

  it("leads a firm through a road map, each stage to programmes that help in it", async () => {
    const { data } = await ask(`{ region(id: "birmingham") { supportRoadmaps { nodes { name
      stages { stage { code } programmes { name } } } } } }`);
    const [roadmap] = data.region.supportRoadmaps.nodes;
    expect(roadmap.stages.map(({ stage }: { stage: { code: string } }) => stage.code)).toEqual([
      "idea",
      "start-up",
      "start-up",
      "growth",
      "established",
      "not-yet-innovating",
    ]);
    for (const { programmes } of roadmap.stages) expect(programmes).not.toEqual([]);
  });

  it("leaves the regions' own mutations, and what only they lead to, out of the graph", async () => {
    const { data } = await ask(
      '{ __schema { mutationType { name } types { name } } input: __type(name: "MakerSpaceInput") { name } }',
    );
    expect(data.__schema.mutationType).toBeNull();
    expect(data.input).toBeNull();
    expect(data.__schema.types.map(({ name }: { name: string }) => name)).not.toContain("Conflict");
  });

  it("refuses to write through the gateway: the graph has no mutations", async () => {
    const answer = await query(federation.url, "mutation { anything }");
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions.code).toBe("OPERATION_NOT_SUPPORTED");
  });
});
