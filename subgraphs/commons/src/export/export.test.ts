import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { recordsOf, stateOf, twoRegions, withCommons } from "../snapshots/testing/harness.ts";
import { fileNames } from "./formats.ts";

const BOX = "cork/maker-spaces/box";
const SAID = {
  id: BOX,
  name: '=HYPERLINK("https://example.org"), a "box"',
  description: "Two lines:\nče, ž and 🙂",
  equipment: ["saw", "lathe"],
  facilities: [{ category: "laser-cutting" }, { category: "cnc", basis: "INFERRED" }],
  address: { street: "-1 Quay", city: "Cork", country: "IE" },
  location: { latitude: 51.9, longitude: -8.47, precision: "CITY" },
  sources: [{ kind: "ADDRESS", address: "https://example.org/a", confidence: "HIGH" }],
};
const event = (name: string, more: object) => ({ id: `cork/events/${name}`, name, ...more });

let commons: Awaited<ReturnType<typeof withCommons>>;
beforeAll(async () => {
  const catalogue: PlainCatalogue = await twoRegions();
  const many = Array.from({ length: 450 }, (_, index) => ({
    id: `cork/findings/${index}`,
    name: `Finding ${index}`,
  }));
  await catalogue.apply(
    stateOf("cork", 2),
    recordsOf("cork", [
      SAID,
      ...many,
      event("days", {
        description: `Rain; wind, ${"ž".repeat(90)}`,
        period: { start: "2022-03-28", end: "2022-03-31" },
        place: "Cork, Ireland",
        hosts: [{ name: "A host", organisation: "cork/organisations/operator" }],
      }),
      event("day", { period: { start: "2024-02-29" } }),
      event("month", { period: { start: "2022-03" } }),
      event("sometime", {}),
      {
        id: "cork/support-programmes/public",
        name: "Grants",
        providerType: "PUBLIC",
        provider: { name: "The city" },
      },
      { id: "cork/support-programmes/private", name: "Loans", providerType: "PRIVATE" },
    ]),
  );
  commons = await withCommons(catalogue);
});
afterAll(() => commons[Symbol.asyncDispose]());

async function exported(file: string): Promise<string> {
  const answer = await commons.get(`/export/${file}`);
  const text = await answer.text();
  expect([answer.status, text.slice(0, 300)]).toEqual([200, expect.any(String)]);
  return text;
}
const lines = async (file: string) =>
  (await exported(file))
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const rows = async (file: string) =>
  parse(await exported(file), { columns: true }) as Record<string, string>[];

describe("an export", () => {
  it("holds all that is found, page after page, each record once", async () => {
    const ids = (await lines("findings.ndjson")).map(({ id }) => id);
    expect(ids).toHaveLength(450);
    expect(new Set(ids).size).toBe(450);
  });

  it("finds what the contract's filter finds, given as JSON or one by one", async () => {
    const names = async (query: string) =>
      (await lines(`maker-spaces.ndjson?${query}`)).map(({ id }) => id);
    const filter = encodeURIComponent('{"facility":["laser cutter"]}');
    expect(await names(`filter=${filter}`)).toEqual([BOX]);
    expect(await names("facility=laser-cutting")).toEqual([BOX]);
    expect(await names("regions=kranj")).toEqual(["kranj/maker-spaces/kovacnica"]);
    expect(await names("countries=IE&search=box")).toEqual([BOX]);
    expect(await names("status=CLOSED")).toEqual([]);
    const near = encodeURIComponent('{"latitude":51.9,"longitude":-8.5,"withinKm":20}');
    expect(await names(`near=${near}`)).toEqual([BOX]);
  });

  it.each([
    ["a word that is not there", "maker-spaces.csv?facility=lazerr-cuttin", 400, "EXPORT_INVALID"],
    ["a value that is not there", "maker-spaces.csv?status=OPEN", 400, "EXPORT_INVALID"],
    ["a parameter that is not there", "maker-spaces.csv?colour=red", 400, "EXPORT_INVALID"],
    ["no JSON", "maker-spaces.csv?filter=red", 400, "EXPORT_INVALID"],
    ["no object", "maker-spaces.csv?filter=null", 400, "EXPORT_INVALID"],
    ["an odd place", "maker-spaces.csv?filter=%7B%22__proto__%22%3A1%7D", 400, "EXPORT_INVALID"],
    [
      "a point off the map",
      "maker-spaces.csv?near=%7B%22latitude%22%3A99%2C%22longitude%22%3A0%2C%22withinKm%22%3A1%7D",
      400,
      "FILTER_INVALID",
    ],
    ["a kind that is not there", "spaces.csv", 404, "NOT_FOUND"],
    ["a format that is not there", "maker-spaces.xml", 404, "NOT_FOUND"],
    ["a map of what has no place", "findings.geojson", 404, "NOT_FOUND"],
    ["a calendar of what is no event", "findings.ics", 404, "NOT_FOUND"],
    ["a citation that is not there", "findings.csv?citation=ris", 400, "EXPORT_INVALID"],
  ])("is refused with a code for %s", async (_, file, status, code) => {
    const answer = await commons.get(`/export/${file}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it("is cited in each form, by the regions it is of and how far their copies go", async () => {
    const text = await exported("maker-spaces.csv?regions=cork&citation=text");
    expect(text).toMatch(
      /^Cork; Guildhall \(2026\)\. Guildhall catalogue: maker spaces, 2026-11-02/,
    );
    expect(text).toContain("/export/maker-spaces.csv?regions=cork (cork 2)");
    expect(await exported("maker-spaces.csv?citation=bibtex")).toContain("{Cork} and {Kranj}");
    const link = (await commons.get("/export/events.ics")).headers.get("link");
    expect(link).toBe('</export/events.ics?citation=text>; rel="describedby"; type="text/plain"');
  });

  it("is there of every kind in every format that fits it", async () => {
    expect(fileNames()).toContain("events.ics");
    for (const file of fileNames()) expect((await commons.get(`/export/${file}`)).status).toBe(200);
  });
});

describe("CSV", () => {
  it("has the same columns whatever is found, values of values in columns of their own", async () => {
    const [none] = (await exported("maker-spaces.csv?status=CLOSED")).split("\r\n");
    const all = await exported("maker-spaces.csv");
    expect(all.split("\r\n")[0]).toBe(none);
    const box = (await rows("maker-spaces.csv")).find(({ id }) => id === BOX)!;
    expect(box).toMatchObject({
      "address.city": "Cork",
      "location.latitude": "51.9",
      equipment: "saw | lathe",
      description: SAID.description,
      website: "",
    });
    expect(JSON.parse(box["facilities"]!)).toEqual(SAID.facilities);
  });

  it("lets no cell begin a formula, and leaves numbers below zero numbers", async () => {
    const box = (await rows("maker-spaces.csv")).find(({ id }) => id === BOX)!;
    expect(box["name"]).toBe(`'${SAID.name}`);
    expect(box["address.street"]).toBe("'-1 Quay");
    expect(box["location.longitude"]).toBe("-8.47");
  });
});

describe("GeoJSON", () => {
  it("has a feature for each record, with its precision, and no geometry where nobody knows the point", async () => {
    const { type, features } = JSON.parse(await exported("maker-spaces.geojson"));
    expect([type, features.length]).toEqual(["FeatureCollection", 3]);
    const byId = new Map(features.map((one: { id: string }) => [one.id, one]));
    expect(byId.get(BOX)).toMatchObject({
      type: "Feature",
      geometry: { type: "Point", coordinates: [-8.47, 51.9] },
      properties: { name: SAID.name, precision: "CITY" },
    });
    expect(byId.get("kranj/maker-spaces/kovacnica")).toMatchObject({
      geometry: null,
      properties: { precision: null },
    });
  });

  it("is whole where nothing is found", async () => {
    const { features } = JSON.parse(await exported("maker-spaces.geojson?status=CLOSED"));
    expect(features).toEqual([]);
  });
});

describe("JSON-LD", () => {
  const graph = async (file: string) => {
    const { "@graph": nodes } = JSON.parse(await exported(file));
    const byId = new Map(nodes.map((one: { identifier?: string }) => [one.identifier, one]));
    return { head: nodes[0], of: (id: string) => byId.get(id) };
  };

  it("begins with the data set and tells places with schema.org's terms", async () => {
    const { head, of } = await graph("maker-spaces.jsonld");
    expect(head).toMatchObject({
      "@type": "Dataset",
      creator: [{ name: "Cork" }, { name: "Kranj" }, {}],
    });
    expect(of(BOX)).toMatchObject({
      "@id": `urn:x-guildhall:${BOX}`,
      "@type": "Place",
      address: { "@type": "PostalAddress", addressLocality: "Cork" },
      geo: { "@type": "GeoCoordinates", latitude: 51.9, longitude: -8.47 },
      amenityFeature: [{ name: "laser-cutting", value: true }],
    });
  });

  it("tells a programme as a public service only where its provider is public", async () => {
    const { of } = await graph("support-programmes.jsonld");
    expect(of("cork/support-programmes/public")).toMatchObject({
      "@type": ["GovernmentService", "cpsv:PublicService"],
      "cv:hasCompetentAuthority": { name: "The city" },
    });
    expect(of("cork/support-programmes/private")).toMatchObject({ "@type": "Service" });
  });
});

describe("iCalendar", () => {
  it("has events of whole days, and what has no day in the journal", async () => {
    const text = await exported("events.ics");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const entry = (component: ICAL.Component) => {
      const said = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
      return [said("summary"), said("dtstart"), said("dtend"), said("location")];
    };
    expect(calendar.getAllSubcomponents("vevent").map(entry)).toEqual([
      ["day", "2024-02-29", "2024-03-01", null],
      ["days", "2022-03-28", "2022-04-01", "Cork, Ireland"],
    ]);
    const journal = calendar.getAllSubcomponents("vjournal");
    expect(journal.map(entry)).toEqual([
      ["month", null, null, null],
      ["sometime", null, null, null],
    ]);
    expect(journal[0]!.getFirstPropertyValue("description")).toBe("2022-03");
    const [, days] = calendar.getAllSubcomponents("vevent");
    expect(days!.getFirstPropertyValue("description")).toBe(`Rain; wind, ${"ž".repeat(90)}`);
  });
});

describe("the data package", () => {
  it("names a table of every kind, with the columns that the table has, narrowed alike", async () => {
    const described = JSON.parse(await exported("datapackage.json?regions=cork"));
    expect(described.contributors).toEqual([{ title: "Cork", role: "author" }]);
    for (const { name, path, schema } of described.resources) {
      expect(path).toBe(`/export/${name}.csv?regions=cork`);
      const [header = ""] = (await exported(path.replace("/export/", ""))).split("\r\n");
      expect(header.split(",")).toEqual(schema.fields.map((one: { name: string }) => one.name));
    }
  });
});
