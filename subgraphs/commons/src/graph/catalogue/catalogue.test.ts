import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PlainCatalogue } from "../../catalogue/testing/plain.ts";
import { asked, catalogueOf, type Said } from "./testing/asked.ts";

const NOW = "2026-11-24T12:00:00Z";
beforeEach(() => void vi.spyOn(Date, "now").mockReturnValue(Date.parse(NOW)));

const space = (id: string, name: string, more: Record<string, unknown> = {}): Said => ({
  id: `${id.split(" ")[0]}/maker-spaces/${id.split(" ")[1]}`,
  name,
  ...more,
});
const RECORDS: Said[] = [
  space("cork one", "Benchspace", {
    kind: "makerspace",
    facilities: [{ category: "3d-printing" }],
    location: { latitude: 51.8985, longitude: -8.4756, precision: "CITY" },
  }),
  space("kranj one", "Kovačnica", {
    kind: "fab-lab",
    language: "sl",
    facilities: [{ category: "3d-printing" }, { category: "laser-cutting", basis: "INFERRED" }],
    location: { latitude: 46.24, longitude: 14.36, precision: "ADDRESS" },
  }),
  space("kranj two", "Odprta delavnica", {
    kind: "fab-lab",
    status: "CLOSED",
    facilities: [{ category: "laser-cutting" }, { category: "glass blowing" }],
    location: { latitude: 46.3, longitude: 14.36 },
  }),
  space("lisbon one", "FabLab Lisboa", {
    kind: "fab-lab",
    facilities: [{ category: "laser-cutting" }],
    openingHours: [{ days: ["TUESDAY"], opens: "10:00", closes: "18:00" }],
  }),
  {
    id: "lisbon/good-practices/open-days",
    name: "Open days",
    makerSpaces: ["lisbon/maker-spaces/one"],
    adoptedElsewhere: [{ id: "kranj/adoptions/open-days" }],
  },
  { id: "kranj/adoptions/open-days", name: "Open days in Kranj", state: "RUNNING" },
  // What one region says of another's space is no part of what that space's own registry says.
  { id: "kranj/good-practices/other", name: "Other", makerSpaces: ["lisbon/maker-spaces/one"] },
];

let catalogue: PlainCatalogue;
beforeAll(async () => {
  catalogue = await catalogueOf(RECORDS, {
    cork: NOW,
    kranj: "2026-11-24T11:59:40Z",
    lisbon: "2026-11-21T11:00:00Z",
  });
});

const ask = async (text: string) => {
  const answer = await asked(catalogue, text);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};
const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);

describe("a list of the catalogue", () => {
  it("holds the records of all regions in one order, a page at a time", async () => {
    const first = await ask(
      "{ makerSpaces(first: 2) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }",
    );
    expect(first.makerSpaces.totalCount).toBe(4);
    expect(names(first.makerSpaces)).toEqual(["Benchspace", "FabLab Lisboa"]);
    const { endCursor } = first.makerSpaces.pageInfo;
    const next = await ask(`{ makerSpaces(after: "${endCursor}") { nodes { name } } }`);
    expect(names(next.makerSpaces)).toEqual(["Kovačnica", "Odprta delavnica"]);
  });

  it("is narrowed by the contract's filter, and to regions, countries and partnerships", async () => {
    const data = await ask(`{
      lasers: makerSpaces(filter: { facility: ["laser cutter"] }) { nodes { name } }
      here: makerSpaces(regions: ["kranj", "cork"]) { nodes { name } }
      ireland: makerSpaces(countries: ["ie"]) { nodes { name } }
      urbanM: makerSpaces(partnerships: ["urban-m"]) { nodes { name } }
      both: makerSpaces(partnerships: ["urban-m"], countries: ["IE"]) { nodes { name } totalCount }
      box: makerSpaces(filter: { within: { south: 46, west: 14, north: 46.25, east: 15 } }) { nodes { name } }
    }`);
    expect(names(data.lasers)).toEqual(["FabLab Lisboa", "Kovačnica", "Odprta delavnica"]);
    expect(names(data.here)).toEqual(["Benchspace", "Kovačnica", "Odprta delavnica"]);
    expect(names(data.ireland)).toEqual(["Benchspace"]);
    expect(names(data.urbanM)).toEqual(["FabLab Lisboa", "Kovačnica", "Odprta delavnica"]);
    expect(data.both).toEqual({ nodes: [], totalCount: 0 });
    expect(names(data.box)).toEqual(["Kovačnica"]);
  });

  it("warns of a region and of a partnership that nothing has, with those that may be meant", async () => {
    const { data, warnings } = await asked(
      catalogue,
      '{ makerSpaces(regions: ["lisbo"], partnerships: ["urbanm"]) { totalCount } }',
    );
    expect(data.makerSpaces.totalCount).toBe(0);
    expect(warnings).toMatchObject([
      { code: "WORD_UNKNOWN", argument: "makerSpaces.partnerships", near: ["urban-m"] },
      { code: "WORD_UNKNOWN", argument: "makerSpaces.regions", got: "lisbo", near: ["lisbon"] },
    ]);
  });

  it("warns of a country that no region is in, however it is written", async () => {
    const { warnings } = await asked(
      catalogue,
      '{ makerSpaces(countries: ["ie", "uk"]) { totalCount } }',
    );
    expect(warnings).toMatchObject([
      {
        code: "WORD_UNKNOWN",
        argument: "makerSpaces.countries",
        got: "UK",
        near: [],
        message: expect.stringContaining("Wanted the code of a country that a region is in"),
      },
    ]);
  });

  it("tells how far each is from a point, and never that a town's centre is nearer than it may be off", async () => {
    const near = (latitude: number, longitude: number) =>
      ask(`{ makerSpaces(filter: { near: { latitude: ${latitude}, longitude: ${longitude}, withinKm: 20 } }) {
        edges { distanceKm withinKm node { name } } } }`);
    expect((await near(51.9, -8.47)).makerSpaces.edges).toEqual([
      { distanceKm: 10, withinKm: 10, node: { name: "Benchspace" } },
    ]);
    expect((await near(46.24, 14.36)).makerSpaces.edges).toEqual([
      { distanceKm: 0.1, withinKm: 0.1, node: { name: "Kovačnica" } },
      { distanceKm: 6.67, withinKm: null, node: { name: "Odprta delavnica" } },
    ]);
    const anywhere = await ask("{ makerSpaces(first: 1) { edges { distanceKm withinKm } } }");
    expect(anywhere.makerSpaces.edges).toEqual([{ distanceKm: null, withinKm: null }]);
  });

  it("is asked for what is open then where the regions have one time, and refused where they differ", async () => {
    const open = (area: string) =>
      asked(
        catalogue,
        `{ makerSpaces(${area} filter: { openAt: "2026-11-24T11:00:00Z" }) { nodes { name } } }`,
      );
    expect(names((await open('regions: ["lisbon", "cork"]')).data.makerSpaces)).toEqual([
      "FabLab Lisboa",
    ]);
    const { errors } = await open("");
    expect(errors?.[0]?.message).toMatch(
      /openAt got regions whose clocks differ then: .*Ljubljana/,
    );
    expect(errors?.[0]?.extensions["code"]).toBe("FILTER_INVALID");
  });

  it("says of each region from when it is, and all of it in a sentence", async () => {
    const { makerSpaces } = await ask(
      "{ makerSpaces { coverage { complete sentence regions { id state asOf { position changedAt confirmedAt } } } } }",
    );
    expect(makerSpaces.coverage).toEqual({
      complete: false,
      sentence: "3 of 3 regions, Lisbon 3 days old.",
      regions: [
        {
          id: "cork",
          state: "FRESH",
          asOf: { position: 1, changedAt: "2026-11-01T00:00:00Z", confirmedAt: NOW },
        },
        {
          id: "kranj",
          state: "FRESH",
          asOf: {
            position: 4,
            changedAt: "2026-11-01T00:00:00Z",
            confirmedAt: "2026-11-24T11:59:40Z",
          },
        },
        {
          id: "lisbon",
          state: "STALE",
          asOf: {
            position: 2,
            changedAt: "2026-11-01T00:00:00Z",
            confirmedAt: "2026-11-21T11:00:00Z",
          },
        },
      ],
    });
    const some = await ask(
      '{ makerSpaces(regions: ["kranj"]) { coverage { complete sentence } } }',
    );
    expect(some.makerSpaces.coverage).toEqual({ complete: true, sentence: "1 of 1 region." });
  });

  it("answers while nothing has been read yet, and says so", async () => {
    const { data, errors } = await asked(
      new PlainCatalogue(),
      "{ councils { totalCount nodes { name } facets { name total } coverage { complete sentence } } }",
    );
    expect(errors).toBeUndefined();
    expect(data.councils).toMatchObject({
      totalCount: 0,
      nodes: [],
      coverage: { complete: false, sentence: "None of 3 regions has been read yet." },
    });
    expect(data.councils.facets.every(({ total }: { total: number }) => total === 0)).toBe(true);
  });
});

describe("the facets of a list", () => {
  const facets = async (args: string, chosen: string) => {
    const { makerSpaces } = await ask(
      `{ makerSpaces${args} { facets${chosen} { name total buckets { value label count inferred } } } }`,
    );
    return Object.fromEntries(
      makerSpaces.facets.map((one: { name: string; buckets: Record<string, unknown>[] }) => [
        one.name,
        one.buckets.map(({ value, count, inferred }) =>
          inferred === null ? `${value} ${count}` : `${value} ${count}+${inferred}`,
        ),
      ]),
    );
  };

  it("count everything that the kind is filtered by, and where it is", async () => {
    const all = await facets("", "");
    expect(all).toMatchObject({
      regions: ["kranj 2", "cork 1", "lisbon 1"],
      countries: ["SI 2", "IE 1", "PT 1"],
      kind: ["fab-lab 3", "maker-space 1"],
      status: ["ACTIVE 3", "CLOSED 1"],
      language: ["sl 1"],
    });
  });

  it("count a facility that somebody read, and show apart what was only inferred", async () => {
    expect(await facets("", "(names: [facility])")).toEqual({
      facility: ["laser-cutting 2+1", "3d-printing 2+0", "glass blowing 1+0"],
    });
  });

  it("leave out what they count themselves, and only that", async () => {
    const narrowed =
      '(regions: ["kranj"], filter: { kind: ["fab-lab"], facility: ["laser-cutting"], status: [ACTIVE] })';
    expect(await facets(narrowed, "(names: [regions, countries, kind, status, facility])")).toEqual(
      {
        regions: ["kranj 1", "lisbon 1"],
        countries: ["SI 1"],
        kind: ["fab-lab 1"],
        status: ["ACTIVE 1", "CLOSED 1"],
        facility: ["3d-printing 1+0", "laser-cutting 0+1"],
      },
    );
    const inIreland = await facets('(countries: ["IE"])', "(names: [regions, countries])");
    expect(inIreland).toEqual({ regions: ["cork 1"], countries: ["SI 2", "IE 1", "PT 1"] });
  });

  it("have labels for readers, and say how many values there are beyond those shown", async () => {
    const { makerSpaces } = await ask(
      "{ makerSpaces { facets(names: [facility, regions, countries, status], first: 1) { name total buckets { label } } } }",
    );
    expect(makerSpaces.facets).toEqual([
      { name: "facility", total: 3, buckets: [{ label: "Laser cutting" }] },
      { name: "regions", total: 3, buckets: [{ label: "Kranj" }] },
      { name: "countries", total: 3, buckets: [{ label: "SI" }] },
      { name: "status", total: 2, buckets: [{ label: "Active" }] },
    ]);
    const { errors } = await asked(catalogue, "{ makerSpaces { facets(first: 501) { name } } }");
    expect(errors?.[0]?.extensions["code"]).toBe("PAGE_TOO_LARGE");
  });
});

describe("records of the catalogue", () => {
  it("lead to their region's profile, to what they name and to what names them", async () => {
    const { makerSpaces } = await ask(
      '{ makerSpaces(regions: ["lisbon"]) { nodes { region { name country } goodPractices { name } } } }',
    );
    expect(makerSpaces.nodes).toEqual([
      { region: { name: "Lisbon", country: "PT" }, goodPractices: [{ name: "Open days" }] },
    ]);
  });

  it("are linked across regions", async () => {
    const { goodPractices } = await ask(
      '{ goodPractices(regions: ["lisbon"]) { nodes { adoptedElsewhere { region { name } adoption { name state } makerSpace { name } } } } }',
    );
    expect(goodPractices.nodes[0].adoptedElsewhere).toEqual([
      {
        region: { name: "Kranj" },
        adoption: { name: "Open days in Kranj", state: "RUNNING" },
        makerSpace: null,
      },
    ]);
  });

  it("are answered by id in the order asked, null where there is none", async () => {
    const { records } = await ask(
      '{ records(ids: ["lisbon/maker-spaces/one", "kranj/maker-spaces/none", "kranj/adoptions/open-days"]) { id makerSpace { name } adoption { name } } }',
    );
    expect(records).toEqual([
      { id: "lisbon/maker-spaces/one", makerSpace: { name: "FabLab Lisboa" }, adoption: null },
      { id: "kranj/maker-spaces/none", makerSpace: null, adoption: null },
      {
        id: "kranj/adoptions/open-days",
        makerSpace: null,
        adoption: { name: "Open days in Kranj" },
      },
    ]);
    const { errors } = await asked(catalogue, '{ records(ids: ["nonsense"]) { id } }');
    expect(errors?.[0]?.extensions["code"]).toBe("ID_INVALID");
  });
});
