import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startServer } from "@guildhall/serving/testing";
import { testRecord, writeTestshire } from "../../testing/folder.ts";
import { importInto } from "../import.ts";
import { REGION, testRegistry } from "../testing/registry.ts";
import { workbook } from "../testing/zip.ts";

const codesOf = (record: { [field: string]: unknown } | null): string[] =>
  ((record?.["issues"] ?? []) as { code: string }[]).map(({ code }) => code);
const json = (value: unknown): string => JSON.stringify(value);

describe("CSV", () => {
  it("reads semicolons, a byte order mark, quoted newlines, double headings and empty rows", async () => {
    await using registry = await testRegistry();
    const text =
      '\uFEFFName;Notes;Notes;Equipment\r\nAlpha Lab;one;two;"drill\nsaw"\r\n;;;\r\n\r\nBeta Lab;;;\r\n';
    const report = await registry.import("labs.csv", text);
    expect([report.read, report.added]).toEqual([2, 2]);
    expect(await registry.record("alpha-lab")).toMatchObject({
      notes: ["one", "two"],
      equipment: ["drill", "saw"],
    });
  });

  it("finds the heading below a title, and refuses rows that are longer, broken, repeated or no records", async () => {
    await using registry = await testRegistry();
    const text = [
      "Survey of labs 2024,,,",
      "",
      "Name,City,Members,Website",
      "Alpha Lab,Testville,1,https://a-lab.org",
      "Lab, Beta,Testville,2,https://b-lab.org",
      'Gamma "Gear" Lab,Testville,3,https://c-lab.org',
      "Short Lab,Testville",
      "Name,City,Members,Website",
      "Alpha Lab,Testville,1,https://a-lab.org",
      "Source: a survey,,,",
      '"Open Lab,Testville,4,https://d-lab.org',
      "Last Lab,Testville,5,https://e-lab.org",
    ].join("\n");
    const report = await registry.import("labs.csv", text);
    expect(
      report.refusals.map(({ origin, message }) => [
        origin.row,
        message.split(":")[0]?.slice(0, 40),
      ]),
    ).toEqual([
      [5, "The row has 5 cells and the heading 4 co"],
      [8, "The row repeats the heading."],
      [9, "The row is there twice"],
      [10, "The row holds one remark and no record."],
      [11, "A quotation mark is opened in this row a"],
    ]);
    expect((await registry.records()).map(({ id }) => id.split("/")[2])).toEqual([
      "alpha-lab",
      "gamma-gear-lab",
      "last-lab",
      "short-lab",
    ]);
    expect(codesOf(await registry.record("short-lab"))).toContain("ROW_TOO_SHORT");
    expect(report.notices.join()).toContain("The heading was found in row 3");
  });

  it("reads what is not UTF-8 as Windows-1252, line by line, and flags those rows", async () => {
    await using registry = await testRegistry();
    const text = Buffer.concat([
      Buffer.from("nombre,ciudad\nTaller Málaga,Málaga\n", "utf8"),
      Buffer.from("Taller Cádiz,Cádiz\n", "latin1"),
      Buffer.from("Taller CÃ³rdoba,Plain\n", "utf8"),
    ]);
    await registry.import("labs.csv", text);
    expect(
      (await registry.records()).map(({ name, issues }) => [
        name,
        ((issues ?? []) as { code: string }[])[0]?.code,
      ]),
    ).toEqual([
      ["Taller CÃ³rdoba", "ENCODING_SUSPECTED"],
      ["Taller Cádiz", "ENCODING_ASSUMED"],
      ["Taller Málaga", undefined],
    ]);
  });

  it("keeps the owner's ids, tells two of one name apart, and leaves persons out", async () => {
    await using registry = await testRegistry();
    const report = await registry.import(
      "labs.csv",
      "Name,City,Email,Contact person,Colour\nLab,Aville,a@b.org,Ana,red or mail me@x.org\nLab,Bville,,,\nLab,Bville,,,blue\n",
    );
    expect((await registry.records()).map(({ id }) => id.split("/")[2])).toEqual([
      "lab",
      "lab-bville",
      "lab-bville-2",
    ]);
    expect(codesOf(await registry.record("lab-bville"))).toContain("ID_MADE_UNIQUE");
    expect(json(await registry.records())).not.toMatch(/a@b|Ana|me@x/);
    expect(report.notices.filter((notice) => notice.includes("persons"))).toHaveLength(2);
    const own = await registry.import("own.csv", "id,name\nL 1,One\nL-2,Two\nl 1,Three\n");
    expect(own.refusals).toMatchObject([{ origin: { row: 4 }, field: "id" }]);
    expect((await registry.record("l-1"))?.["name"]).toBe("One");
  });

  it("takes a mapping that names fields, fixed values and columns to leave out", async () => {
    await using registry = await testRegistry();
    const mapping = {
      columns: {
        Label: "name",
        Price: { to: "membership.fees", currency: "GBP", period: "MONTH" },
        Secret: null,
        Size: { to: "metrics", as: "metric", unit: "m2", label: "floor space" },
      },
      fixed: { "address.country": "GB", status: "ACTIVE" },
    } as const;
    await registry.import("labs.csv", "Label,Price,Secret,Size\nAlpha Lab,20,x,Circa 150\n", {
      mapping,
    });
    expect(await registry.record("alpha-lab")).toMatchObject({
      status: "ACTIVE",
      address: { country: "GB" },
      membership: { fees: [{ amount: { amount: 20, currency: "GBP" }, period: "MONTH" }] },
      metrics: [{ name: "floor space", quantity: { value: 150, bound: "ABOUT", unit: "m2" } }],
    });
    await expect(
      registry.import("labs.csv", "Label\nAlpha Lab\n", {
        mapping: { columns: { Lable: "name" } },
      }),
    ).rejects.toThrow(/no column "Lable"; it has "Label"/);
    await expect(registry.import("odd.csv", "a,b\n1,2\n")).rejects.toThrow(
      "No column could be found that holds the records' names",
    );
  });

  it("reads other kinds of record by the contract's own field names", async () => {
    await using registry = await testRegistry();
    await registry.import(
      "orgs.csv",
      "name,shortName,city,country,website,foundedOn,kind\nTest University,TU,Testville,Slovenia,https://tu-test.si,1919,university\n",
      { kind: "organisations" },
    );
    expect(await registry.records("organisations")).toMatchObject([
      { shortName: "TU", country: "SI", city: "Testville", foundedOn: "1919" },
    ]);
  });

  it("keeps as a detail what no single cell can say, or is the registry's to say", async () => {
    await using registry = await testRegistry();
    await registry.import(
      "programmes.csv",
      "name,version,region,phases activities,provider elsewhere name\nHelp,2,North,a; b,Elsewhere Ltd\n",
      { kind: "support-programmes" },
    );
    const [record] = await registry.records("support-programmes");
    expect(record?.["details"]).toEqual([
      { label: "version", text: "2" },
      { label: "region", text: "North" },
      { label: "phases activities", text: "a; b" },
      { label: "provider elsewhere name", text: "Elsewhere Ltd" },
    ]);
    expect(codesOf(record ?? null)).not.toContain("VALUE_NOT_TAKEN");
  });
});

describe("XLSX", () => {
  it("reads dates as dates, and flags a range that became one", async () => {
    await using registry = await testRegistry();
    const date = (text: string): Date => new Date(`${text}T00:00:00Z`);
    await registry.import(
      "labs.xlsx",
      workbook([
        ["Name", "Opened", "Members", "Postcode", "Country", "Latitude", "Longitude"],
        ["Alpha Lab", date("2015-12-21"), 150, 8001, "Spain", 41.38, 2.17],
        ["Beta Lab", "12/2015", date("2020-10-20"), null, null, 241.5, 2.17],
        ["Gamma Lab", null, 3, null, null, 102.17, 41.38],
      ]),
    );
    expect(await registry.record("alpha-lab")).toMatchObject({
      openedOn: "2015-12-21",
      address: { postcode: "8001" },
      location: { latitude: 41.38 },
      membership: { members: { value: 150 } },
    });
    const beta = await registry.record("beta-lab");
    expect(beta?.["issues"]).toMatchObject([
      { code: "DATE_FROM_SPREADSHEET_SUSPECTED", fix: "10-20" },
      { code: "COORDINATE_NOT_READ" },
    ]);
    expect(await registry.record("gamma-lab")).toMatchObject({
      location: { latitude: 41.38, longitude: 102.17 },
    });
    expect(codesOf(await registry.record("gamma-lab"))).toContain("SWAPPED_COORDINATES_SUSPECTED");
  });
});

describe("other registries", () => {
  const space = {
    api: "0.13",
    api_compatibility: ["14"],
    space: "Testspace",
    logo: "https://testspace.org/l.png",
    url: "https://testspace.org",
    location: { address: "Ulica 1, 1000 Ljubljana, Slovenia", lat: 46.05, lon: 14.5 },
    contact: { email: "x@testspace.org", keymasters: [{ name: "Ana Kovač", phone: "1" }] },
    state: { open: false },
    membership_plans: [
      { name: "regular", value: 25, currency: "EUR", billing_interval: "monthly" },
      { name: "rare", value: 60, currency: "EUR", billing_interval: "quarterly" },
    ],
  };

  it("reads a SpaceAPI file without its persons, and not whether its door is open", async () => {
    await using registry = await testRegistry();
    const report = await registry.import("space.json", json(space));
    expect(report.format).toBe("spaceapi");
    const record = await registry.record("testspace");
    expect(record).toMatchObject({
      status: "ACTIVE",
      website: "https://testspace.org",
      location: { latitude: 46.05 },
      address: { street: "Ulica 1", postcode: "1000", city: "Ljubljana", country: "SI" },
      membership: {
        fees: [{ for: "regular", amount: { amount: 25, currency: "EUR" }, period: "MONTH" }],
      },
    });
    expect(codesOf(record)).toContain("FEE_WITHOUT_PERIOD");
    expect(json(record)).not.toMatch(/x@testspace|Kovač/);
    await expect(
      registry.import(
        "directory.json",
        json({ A: "https://a-test.org/x", B: "http://b-test.org" }),
      ),
    ).rejects.toThrow("directory of spaces");
  });

  it("does not take a province for a country, nor a price in what is no currency", async () => {
    await using registry = await testRegistry();
    const location = { address: "Via Uno 1, 40100 Bologna, BO" };
    const membership_plans = [{ value: 25, currency: "euros", billing_interval: "monthly" }];
    await registry.import("space.json", json({ ...space, location, membership_plans }));
    const record = await registry.record("testspace");
    expect(record?.["address"]).toEqual({ street: "Via Uno 1, 40100 Bologna, BO" });
    expect(codesOf(record)).toContain("FEE_WITHOUT_CURRENCY");
  });

  it("reads labs of fablabs.io, closed ones too", async () => {
    await using registry = await testRegistry();
    const labs = [
      {
        id: 1,
        slug: "fabone",
        name: "Fab One",
        kind_name: "fab_lab",
        address_1: "Via 1",
        city: "Bologna",
        country_code: "it",
        latitude: 44.49,
        longitude: 11.34,
        capabilities: ["three_d_printing", "laser"],
        activity_status: "closed",
        activity_closed_at: "2020-03-01T00:00:00Z",
        phone: "123",
        email: "a@b.org",
        links: [{ url: "http://fabone-test.it" }],
      },
      {
        id: 2,
        slug: "fabtwo",
        name: "Fab Two",
        kind_name: "mobile",
        capabilities: "cnc_milling",
        activity_status: "active",
        latitude: null,
        longitude: null,
      },
      { slug: "fabthree", name: "Fab Three", activity_closed_at: "2020-03-01T00:00:00Z" },
      { slug: "nameless", name: "n/a" },
      7,
    ];
    const report = await registry.import("labs.json", json({ labs }));
    expect([report.format, report.added]).toEqual(["fablabs", 3]);
    expect(report.refusals).toMatchObject([
      { origin: { row: 4 }, field: "name", message: "It names nothing: wanted a name." },
      { origin: { row: 5 }, field: null, message: "Wanted an object with fields.", found: "7" },
    ]);
    expect((await registry.record("fabthree"))?.["status"]).toBe("CLOSED");
    expect(await registry.record("fabone")).toMatchObject({
      status: "CLOSED",
      closedOn: "2020-03-01",
      kind: "fab-lab",
      facilities: [{ category: "3d-printing" }, { category: "laser-cutting" }],
      website: "http://fabone-test.it",
    });
    expect(json(await registry.records())).not.toMatch(/a@b\.org|"123"/);
  });

  it("reads Open Know-Where, as a list and as its tables", async () => {
    await using registry = await testRegistry();
    const list = [
      {
        facility: { name: "Lab Zagreb", type: "fablab", capabilities: "laser cutter" },
        address: {
          street: "Ilica",
          number: "69",
          locality: "Zagreb",
          postcode: 10000,
          country: "Croatia",
          latitude: 45.81,
          longitude: 15.96,
        },
      },
    ];
    const report = await registry.import("okw.json", json(list));
    expect([report.format, report.added]).toEqual(["okw", 1]);
    expect(await registry.record("lab-zagreb")).toMatchObject({
      kind: "fab-lab",
      address: { street: "Ilica 69", city: "Zagreb", postcode: "10000", country: "HR" },
      location: { latitude: 45.81 },
    });
    const tables = {
      ManufacturingFacility: [{ facility_id: 1, resource_id: 7, name: "Tabled Lab", source_id: 3 }],
      DistributedResource: [{ resource_id: 7, address_id: 9 }],
      Address: [{ address_id: 9, locality: "Testville", country: "SI" }],
      ManufacturingEquipment: [{ resource_id: 7, brand: "Acme", model: "X1", type: "laser" }],
      DatabaseSourceMetadata: [
        { source_id: 3, name: "A map", source_url: "https://map-test.org", license: "CC-BY-4.0" },
      ],
    };
    await registry.import("tables.json", json(tables));
    expect(await registry.record("tabled-lab")).toMatchObject({
      address: { city: "Testville" },
      equipment: ["Acme X1 laser"],
      licence: "CC-BY-4.0",
      sources: [{}, { address: "https://map-test.org", licence: "CC-BY-4.0" }],
    });
  });

  it("reads GeoJSON: points, outlines and features without a place", async () => {
    await using registry = await testRegistry();
    const feature = (name: string, geometry: unknown, more = {}) => ({
      type: "Feature",
      geometry,
      properties: { name, ...more },
    });
    const report = await registry.import(
      "map.geojson",
      json({
        type: "FeatureCollection",
        features: [
          feature(
            "Point Lab",
            { type: "Point", coordinates: [11.34, 44.49] },
            { "addr:street": "Via Roma", "addr:housenumber": "3" },
          ),
          feature("Outline Lab", {
            type: "Polygon",
            coordinates: [
              [
                [11, 44],
                [12, 44],
                [12, 45],
                [11, 45],
                [11, 44],
              ],
            ],
          }),
          feature("Placeless Lab", null),
          feature("Odd Lab", { type: "Point", coordinates: [11, 95] }),
          feature("", null),
        ],
      }),
    );
    expect([report.added, report.refused]).toEqual([4, 1]);
    const odd = await registry.record("odd-lab");
    expect(odd).not.toHaveProperty("location");
    expect(odd?.["issues"]).toMatchObject([
      { code: "VALUE_NOT_TAKEN", field: "location", found: '{"latitude":95,"longitude":11}' },
    ]);
    expect(codesOf(await registry.record("placeless-lab"))).toEqual([]);
    expect(await registry.record("point-lab")).toMatchObject({
      location: { latitude: 44.49, longitude: 11.34 },
      address: { street: "Via Roma 3" },
    });
    expect((await registry.record("outline-lab"))?.["location"]).toEqual({
      latitude: 44.5,
      longitude: 11.5,
      source: "middle of the outline",
    });
    expect((await registry.record("point-lab"))?.["location"]).not.toHaveProperty("source");
  });

  it("takes the ids of GeoJSON's features, unless their properties have one", async () => {
    await using registry = await testRegistry();
    const feature = (id: number, properties: object) => ({ type: "Feature", id, properties });
    const map = (...features: object[]) => json({ type: "FeatureCollection", features });
    await registry.import("a.json", map(feature(7, { name: "A" }), feature(8, { name: "B" })));
    await registry.import("b.json", map(feature(9, { name: "C", id: "c1" })));
    expect((await registry.records()).map(({ id }) => id.split("/")[2])).toEqual(["7", "8", "c1"]);
  });

  it("reads records of the contract from NDJSON, and refuses those of another region", async () => {
    await using registry = await testRegistry();
    const record = (id: string) => ({
      id,
      region: id.split("/")[0],
      name: "A lab",
      status: "ACTIVE",
      sources: [{ kind: "UNCITED", title: "Owner", confidence: "HIGH" }],
      version: 9,
      updatedAt: "2020-01-01T00:00:00Z",
    });
    const text = [record("testville/maker-spaces/a"), record("elsewhere/maker-spaces/b")]
      .map(json)
      .join("\n");
    const report = await registry.import("export.ndjson", `${text}\n{broken\n`);
    expect([report.added, report.refused]).toEqual([1, 2]);
    expect((await registry.record("a"))?.["sources"]).toHaveLength(1);
    expect((await registry.import("export.ndjson", text)).unchanged).toBe(1);
  });
});

describe("a record folder", () => {
  it("is read file by file, and what is wrong in one is told with its field", async () => {
    await using registry = await testRegistry();
    const folder = join(registry.folder, "records");
    const profile = { id: REGION, name: "Testville", kind: "city" };
    const lab = (own: string, status: string) =>
      testRecord("maker-spaces", own, {
        id: `${REGION}/maker-spaces/${own}`,
        region: REGION,
        status,
      });
    await mkdir(join(folder, "maker-spaces"), { recursive: true });
    await writeFile(join(folder, "region.json"), json(profile));
    await writeFile(join(folder, "maker-spaces/a.json"), json(lab("a", "ACTIVE")));
    await writeFile(join(folder, "maker-spaces/b.json"), json(lab("b", "OPEN")));
    const report = await importInto(registry.store, { from: folder });
    expect([report.format, report.added]).toEqual(["folder", 1]);
    expect(report.refusals).toMatchObject([
      {
        origin: { file: "maker-spaces/b.json" },
        message: expect.stringMatching(/^status: /),
        found: '"OPEN"',
      },
    ]);
  });

  it("is not taken in by another region, nor without a profile", async () => {
    await using registry = await testRegistry();
    const folder = join(registry.folder, "testshire");
    await writeTestshire(folder, [testRecord("maker-spaces", "shed")]);
    await expect(importInto(registry.store, { from: folder })).rejects.toThrow(
      "is the record folder of testshire, and the records were to go into testville",
    );
    await expect(importInto(registry.store, { from: registry.folder })).rejects.toThrow(
      "region.json: There is no such file.",
    );
  });
});

describe("a source's format", () => {
  const record = {
    id: "testville/maker-spaces/a",
    name: "A lab",
    status: "ACTIVE",
    sources: [{ kind: "UNCITED", title: "Owner", confidence: "HIGH" }],
  };
  const point = { type: "Point", coordinates: [11.34, 44.49] };
  const feature = { type: "Feature", geometry: point, properties: { name: "Lab" } };

  it.each([
    ["a.tsv", "name\tcity\nLab\tTestville\n", "csv"],
    ["a.xlsm", workbook([["Name"], ["Lab"]]), "xlsx"],
    ["a", workbook([["Name"], ["Lab"]]), "xlsx"],
    ["a.jsonl", json(record), "ndjson"],
    ["a.json", json(record), "records"],
    ["a.json", json([record]), "records"],
    ["a.json", json(feature), "geojson"],
    ["a.json", json({ space: "Lab", api: "0.13" }), "spaceapi"],
    ["a.json", json([{ slug: "lab", name: "Lab", kind_name: "fab_lab" }]), "fablabs"],
    ["a.json", json([{ name: "Lab", capabilities: [] }]), "okw"],
  ])("is told of %s by its ending or content: %#", async (name, content, format) => {
    await using registry = await testRegistry();
    const report = await registry.import(name, content);
    expect([report.format, report.added]).toEqual([format, 1]);
  });

  it.each([
    ["a.xls", "name\n", /old XLS format/],
    ["a.ods", "name\n", /neither text nor XLSX/],
    ["a.csv", workbook([["Name"], ["Lab"]]), /neither text nor XLSX/],
    ["a.yaml", "name: Lab", /cannot be told .* --format/],
    ["a.json", "<!DOCTYPE html><html>", /is a web page/],
    ["a.json", "{broken", /is not JSON/],
    ["a.json", "[]", /its fields are none\. Known are GeoJSON, SpaceAPI, records of the contract,/],
    ["a.json", '[{"a": 1, "b": 2}]', /its fields are a, b\./],
    ["a.csv", "", /is empty/],
  ])("is not known of %s, and it says why: %#", async (name, content, message) => {
    await using registry = await testRegistry();
    await expect(registry.import(name, content)).rejects.toThrow(message);
  });

  it("is a folder's alone where it is folder", async () => {
    await using registry = await testRegistry();
    await expect(registry.import("a.csv", "name\nLab\n", { format: "folder" })).rejects.toThrow(
      "is a file",
    );
    await expect(
      importInto(registry.store, { from: registry.folder, format: "csv" }),
    ).rejects.toThrow("is a folder");
  });
});

describe("addresses", () => {
  it("reads from http, cites the address, and follows no redirect away from it", async () => {
    await using registry = await testRegistry();
    await using server = await startServer((request, response) => {
      if (request.url === "/away")
        response.writeHead(302, { location: "file:///etc/passwd" }).end();
      else if (request.url === "/to") response.writeHead(302, { location: "/labs.csv" }).end();
      else if (request.url === "/labs.csv")
        response.writeHead(200, { "content-type": "text/csv" }).end("name\nAlpha Lab\n");
      else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end();
      else response.writeHead(404).end();
    });
    const { url } = server;
    const report = await importInto(registry.store, { from: `${url}/to` });
    expect(report.added).toBe(1);
    expect((await registry.record("alpha-lab"))?.["sources"]).toMatchObject([
      { kind: "ADDRESS", address: `${url}/to` },
    ]);
    await expect(importInto(registry.store, { from: `${url}/away` })).rejects.toThrow(
      "only http and https are followed",
    );
    await expect(importInto(registry.store, { from: `${url}/round` })).rejects.toThrow(
      "leads on too many times",
    );
    await expect(importInto(registry.store, { from: `${url}/gone` })).rejects.toThrow(
      "answers 404",
    );
  });
});
