import { join } from "node:path";
import { vocabularies } from "@guildhall/schema";
import {
  auditHttp,
  disposables,
  introspect,
  query,
  temporaryFolder,
} from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCommons, type CommonsServer } from "./start.ts";
import { PROFILES } from "./testing/profiles.ts";

let profiles: string;
let commons: CommonsServer;
const running = disposables();
beforeAll(async () => {
  const folder = running.use(await temporaryFolder(PROFILES));
  profiles = join(folder.path, "profiles");
  commons = running.use(await startCommons({ profiles }));
});
afterAll(() => running[Symbol.asyncDispose]());
const ask = async (text: string) => {
  const { data, errors } = await query(commons.url, text);
  expect(errors).toBeUndefined();
  return data;
};

describe("the directory over HTTP", () => {
  it("lists every shipped profile by id, and not the shared registry, where no partners are given", async () => {
    expect(await ask("{ regions { id name endpoint { state } } }")).toEqual({
      regions: [
        { id: "birmingham", name: "Birmingham", endpoint: null },
        { id: "cork", name: "Cork", endpoint: null },
        { id: "kranj", name: "Kranj", endpoint: null },
      ],
    });
  });

  it("narrows by partnership, country and ids, and leaves unknown ids out", async () => {
    const answer = await ask(`{
      urbanM: regions(partnership: "urban-m") { id }
      none: regions(partnership: "no-such") { id }
      ireland: regions(country: "ie") { id }
      some: regions(ids: ["kranj", "atlantis", "commons", "cork", "kranj"]) { id }
      both: regions(ids: ["kranj", "cork"], partnership: "urban-m") { id }
      nobody: regions(ids: []) { id }
    }`);
    expect(answer).toEqual({
      urbanM: [{ id: "birmingham" }, { id: "kranj" }],
      none: [],
      ireland: [{ id: "cork" }],
      some: [{ id: "cork" }, { id: "kranj" }],
      both: [{ id: "kranj" }],
      nobody: [],
    });
  });

  it("warns of a partnership that is not there, and names the near ones", async () => {
    const { data, extensions } = await query(
      commons.url,
      '{ regions(partnership: "urbanm") { id } none: regions(partnership: "unicorn") { id } }',
    );
    expect(data).toEqual({ regions: [], none: [] });
    const word = { code: "WORD_UNKNOWN", argument: "regions.partnership" };
    expect(extensions?.["warnings"]).toEqual([
      { ...word, got: "unicorn", near: [], message: expect.stringContaining("sme-cluster-growth") },
      {
        ...word,
        got: "urbanm",
        near: ["urban-m"],
        message: 'Got partnership: "urbanm", wanted urban-m.',
      },
    ]);
  });

  it("finds one region with its partnerships and names the organisations that take part for it", async () => {
    const text = `{ region(id: "cork") { name partnerships { name kind } partnerInstitutions { id } }
      commons: region(id: "commons") { id } }`;
    expect(await ask(text)).toEqual({
      region: {
        name: "Cork",
        partnerships: [{ name: "SME Cluster Growth", kind: "KNOWLEDGE_ALLIANCE" }],
        partnerInstitutions: [{ id: "cork/organisations/munster-technological-university" }],
      },
      commons: null,
    });
  });
});

describe("the partnerships over HTTP", () => {
  it("tell their regions in the graph, and the ids of all they were made by", async () => {
    const text = `{ partnership(id: "urban-m") { regions { id } regionIds period { start end } started } }`;
    expect(await ask(text)).toEqual({
      partnership: {
        regions: [{ id: "birmingham" }, { id: "kranj" }],
        regionIds: [
          "birmingham",
          "bratislava",
          "lazio",
          "lisbon",
          "kranj",
          "san-sebastian",
          "vilnius",
          "zagreb",
        ],
        period: { start: "2017-01", end: "2022" },
        started: "spring 2017",
      },
    });
  });

  it("name organisations, figures and events by the ids their registries serve them under", async () => {
    const text = `{ partnership(id: "sme-cluster-growth") {
      lead { name organisation { id } region { id } }
      partners { role organisation { id } region { id } }
      fundingProgramme { organisation { id } }
      measurements { id } events { id } sector { code label vocabulary }
      supportAreas { order id partnership { id } } keySuccessFactors { order } beneficiaries { id }
    } }`;
    const { partnership } = (await ask(text)) as { partnership: Record<string, unknown[]> };
    expect(partnership["partners"]).toHaveLength(9);
    expect(partnership["partners"]).toContainEqual({
      role: "partner",
      organisation: { id: "cork/organisations/munster-technological-university" },
      region: { id: "cork" },
    });
    expect(partnership["partners"]).toContainEqual({
      role: "partner",
      organisation: { id: "commons/organisations/uiin" },
      region: null,
    });
    expect(partnership["measurements"]).toHaveLength(7);
    expect(partnership["sector"]).toMatchObject({ vocabulary: "sector" });
    expect(partnership["supportAreas"]).toHaveLength(5);
    expect(partnership["supportAreas"]?.[0]).toEqual({
      order: 1,
      id: "mapping-and-spotlight",
      partnership: { id: "sme-cluster-growth" },
    });
  });

  it("tell their themes as words of the vocabulary, as councils and practices do", async () => {
    const text = `{ partnership(id: "urban-m") { audiences
      themes { code label vocabulary } workThemes { code } } }`;
    const { partnership } = (await ask(text)) as { partnership: Record<string, unknown[]> };
    expect(partnership["themes"]?.[0]).toEqual({
      code: "collaborative-incubation",
      label: "Collaborative incubation",
      vocabulary: "theme",
    });
    expect(partnership["workThemes"]).toHaveLength(7);
    expect([...partnership["themes"]!, ...partnership["workThemes"]!]).not.toContainEqual(
      expect.objectContaining({ code: null }),
    );
  });

  it("lead from a strand of the West Midlands to the programme in Birmingham's registry", async () => {
    const text = `{ partnership(id: "wmip") { kind regions { id } programme { id } budget { amount } } }`;
    expect(await ask(text)).toEqual({
      partnership: {
        kind: "REGIONAL_PROGRAMME",
        regions: [{ id: "birmingham" }],
        programme: { id: "birmingham/support-programmes/wmip" },
        budget: null,
      },
    });
  });
});

describe("links between registries over HTTP", () => {
  it("are followed to the record that their id names, and to its region", async () => {
    const text = `{ _entities(representations: [
      { __typename: "RecordLink", id: "kranj/maker-spaces/kovacnica" }
      { __typename: "RecordLink", id: "atlantis/organisations/sea" }
      { __typename: "RecordLink", id: "not a path" }
      { __typename: "RecordLink", id: "__proto__/constructor/prototype" }
    ]) { ... on RecordLink { id region { name } makerSpace { id } organisation { id } } } }`;
    expect(await ask(text)).toEqual({
      _entities: [
        {
          id: "kranj/maker-spaces/kovacnica",
          region: { name: "Kranj" },
          makerSpace: { id: "kranj/maker-spaces/kovacnica" },
          organisation: null,
        },
        {
          id: "atlantis/organisations/sea",
          region: null,
          makerSpace: null,
          organisation: { id: "atlantis/organisations/sea" },
        },
        { id: "not a path", region: null, makerSpace: null, organisation: null },
        {
          id: "__proto__/constructor/prototype",
          region: null,
          makerSpace: null,
          organisation: null,
        },
      ],
    });
  });

  it("find regions and partnerships as entities, and null for those that are not there", async () => {
    const text = `{ _entities(representations: [
      { __typename: "Region", id: "kranj" } { __typename: "Region", id: "atlantis" }
      { __typename: "Partnership", id: "urban-m" } { __typename: "Partnership", id: "no-such" }
    ]) { ... on Region { name } ... on Partnership { fullName } } }`;
    expect(await ask(text)).toEqual({
      _entities: [
        { name: "Kranj" },
        null,
        { fullName: expect.stringContaining("Collaborative Maker Spaces") },
        null,
      ],
    });
  });
});

describe("words over HTTP", () => {
  it("are every vocabulary of the contract with all its terms", async () => {
    const text =
      "{ vocabularies { id terms { code label vocabulary } } indicators { code label } }";
    const answer = (await ask(text)) as { vocabularies: { id: string; terms: unknown[] }[] };
    const names = answer.vocabularies.map(({ id }) => id);
    expect(names).toEqual(names.toSorted());
    const sizes = Object.fromEntries(
      answer.vocabularies.map(({ id, terms }) => [id, terms.length]),
    );
    expect(sizes).toEqual(
      Object.fromEntries(vocabularies().map(({ id, terms }) => [id, terms.length])),
    );
    expect(await ask(`{ vocabulary(id: "no-such") { id } }`)).toEqual({ vocabulary: null });
  });

  it("are the indicators, each with what is needed to compare figures of it", async () => {
    const { indicators } = (await ask(
      "{ indicators { code origin nature unit unitSynonyms denominator direction source { title address } } }",
    )) as { indicators: { code: string }[] };
    const byCode = new Map(indicators.map((one) => [one.code, one]));
    expect(byCode.get("businesses-supported")).toMatchObject({
      origin: "MEASURED",
      nature: "FLOW",
      unit: "businesses",
      unitSynonyms: expect.arrayContaining(["firms", "companies"]),
      denominator: "businesses",
      direction: "HIGHER_IS_BETTER",
      source: null,
    });
    expect(byCode.get("maker-spaces-per-100000-people")).toMatchObject({
      origin: "DERIVED",
      nature: "RATE",
      denominator: "people",
    });
  });

  it("are the support areas, success factors, beneficiaries and concepts of the partnerships", async () => {
    const answer = (await ask(
      "{ supportAreas { name } keySuccessFactors { name } beneficiaries { name } concepts { name examples sources { kind confidence readOn } } }",
    )) as Record<string, unknown[]>;
    expect(Object.values(answer).map((list) => list.length)).toEqual([5, 4, 3, 3]);
  });
});

describe("the server", () => {
  it("says that it is healthy and ready", async () => {
    const base = new URL(commons.url).origin;
    expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${base}/ready`)).json()).toEqual({ status: "ok", regions: 3 });
  });

  it("answers a query it does not understand with a stable code and no stack", async () => {
    const { errors } = await query(commons.url, "{ nonsense }");
    expect(errors?.[0]?.extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED" });
  });

  it("passes the audit of GraphQL over HTTP without an error", async () => {
    expect(await auditHttp(commons.url)).toEqual({ ok: 58, errors: [] });
  });

  it("tells tools all that they ask about its schema, isOneOf too", async () => {
    expect((await introspect(commons.url)).getType("Partnership")).toBeDefined();
  });

  it("does not start with a registry that cannot be used, and leaves nothing running", async () => {
    await using empty = await temporaryFolder();
    await expect(startCommons({ profiles, registry: empty.path })).rejects.toThrow(/partnerships/);
    await expect(startCommons({ profiles: join(empty.path, "none") })).rejects.toThrow(
      /The folder of profiles .*none cannot be read: there is no such file or folder/,
    );
  });
});
