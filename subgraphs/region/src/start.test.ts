import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { auditHttp, introspect, query } from "@guildhall/serving/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { startRegion } from "./start.ts";
import { temporaryFolder, testRecord, writeRecord, writeTestshire } from "./testing/folder.ts";

const SPACE = testRecord("maker-spaces", "shed", { kind: "hackerspace" });

async function serve(records = [SPACE]) {
  const place = await temporaryFolder();
  onTestFinished(() => place[Symbol.asyncDispose]());
  const folder = join(place.path, "testshire");
  await writeTestshire(folder, records);
  const options = { folders: [folder], data: join(place.path, "data") };
  return { folder, options, start: () => startRegion(options) };
}

const count = async (url: string): Promise<number> => {
  const { data } = await query<{ region: { makerSpaces: { totalCount: number } } }>(
    url,
    "{ region { makerSpaces { totalCount } } }",
  );
  return data.region.makerSpaces.totalCount;
};

const changes = async (url: string) => {
  const { data } = await query<{
    region: { changes: { total: number; changes: { kind: string; id: string }[] } };
  }>(url, "{ region { changes { total changes { kind id version reason } } } }");
  return data.region.changes;
};

describe("a region's server", () => {
  it("warns of a word that no vocabulary knows, once, and finds nothing by it", async () => {
    const region = await serve();
    await using server = await region.start();
    const { data, extensions } = await query(
      server.url,
      `{ region { id
        unknown: makerSpaces(filter: { facility: ["lazer", "unicorn"], kind: ["hackerspace"] }) { totalCount }
        again: makerSpaces(filter: { facility: ["unicorn"] }) { totalCount }
        earlier: asOf(position: 1) { makerSpaces(filter: { kind: ["dragon"] }) { totalCount } }
        known: makerSpaces(filter: { kind: ["Hackerspaces", "fab labs"], network: ["any"] }) { totalCount }
        all: makerSpaces(filter: { kind: ["Hackerspaces", "unicorn"] }) { totalCount } } }`,
    );
    expect(data.region).toMatchObject({
      unknown: { totalCount: 0 },
      again: { totalCount: 0 },
      earlier: { makerSpaces: { totalCount: 0 } },
      all: { totalCount: 1 },
    });
    const word = { code: "WORD_UNKNOWN", argument: "makerSpaces.filter.facility" };
    expect(extensions?.["warnings"]).toEqual([
      {
        ...word,
        got: "lazer",
        near: ["laser-cutting"],
        message:
          'The vocabulary facility has no word "lazer": only records that say just this are found. Did you mean “Laser cutting”?',
      },
      {
        ...word,
        got: "unicorn",
        near: [],
        message:
          'The vocabulary facility has no word "unicorn": only records that say just this are found. vocabulary(id: "facility") lists its words.',
      },
      expect.objectContaining({ argument: "makerSpaces.filter.kind", got: "dragon" }),
      expect.objectContaining({ argument: "makerSpaces.filter.kind", got: "unicorn" }),
    ]);
  });

  it("says nothing of warnings where there is none", async () => {
    const region = await serve();
    await using server = await region.start();
    const text = '{ region { makerSpaces(filter: { kind: ["fab labs"] }) { totalCount } } }';
    const { data, extensions } = await query(server.url, text);
    expect(data).toEqual({ region: { makerSpaces: { totalCount: 0 } } });
    expect(extensions).not.toHaveProperty("warnings");
  });

  it("takes its record folder in at the first start, and nothing twice", async () => {
    const region = await serve();
    for (let round = 0; round < 2; round++) {
      await using server = await region.start();
      expect(await count(server.url)).toBe(1);
      expect((await changes(server.url)).total).toBe(1);
    }
  });

  it("takes in files that changed between two starts, each as an entry of its own", async () => {
    const region = await serve([SPACE, testRecord("maker-spaces", "barn")]);
    await (await region.start()).stop();
    await writeRecord(region.folder, { ...SPACE, name: "The shed" });
    await writeRecord(region.folder, testRecord("maker-spaces", "attic"));
    await rm(join(region.folder, "maker-spaces", "barn.json"));
    await using server = await region.start();
    expect((await changes(server.url)).changes.slice(2)).toEqual([
      { kind: "PUT", id: "testshire/maker-spaces/attic", version: 2, reason: null },
      { kind: "PUT", id: "testshire/maker-spaces/shed", version: 3, reason: null },
      {
        kind: "DELETE",
        id: "testshire/maker-spaces/barn",
        version: 4,
        reason: null,
      },
    ]);
  });

  it("takes in a file that changes while it serves", async () => {
    const region = await serve();
    await using server = await region.start();
    await writeRecord(region.folder, testRecord("maker-spaces", "attic"));
    await expect.poll(() => count(server.url)).toBe(2);
  });

  it("refuses a broken file by name and serves the others; mended, it is taken in", async () => {
    const region = await serve();
    await writeFile(join(region.folder, "maker-spaces", "bad.json"), "{ not json");
    await writeRecord(region.folder, { ...testRecord("maker-spaces", "worse"), status: "SHUT" });
    await using server = await region.start();
    expect(await count(server.url)).toBe(1);
    expect(server.refused).toMatchObject([
      { origin: { file: "maker-spaces/bad.json" }, field: null },
      { origin: { file: "maker-spaces/worse.json" }, field: "status", found: '"SHUT"' },
    ]);
    await writeRecord(region.folder, testRecord("maker-spaces", "bad"));
    await expect.poll(() => count(server.url)).toBe(2);
  });

  it("keeps the record of a file that can no longer be read", async () => {
    const region = await serve();
    await (await region.start()).stop();
    await writeFile(join(region.folder, "maker-spaces", "shed.json"), "half a fi");
    await using server = await region.start();
    expect(await count(server.url)).toBe(1);
  });

  it("answers for its regions and their records by reference, and for nothing else", async () => {
    const region = await serve();
    await using server = await region.start();
    const { data, errors } = await query(
      server.endpoints[0]!.url,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Region { id region: name } ... on MakerSpace { id name } ... on Organisation { id name } } }`,
      {
        representations: [
          { __typename: "Region", id: "testshire" },
          { __typename: "Region", id: "elsewhere" },
          { __typename: "MakerSpace", id: "testshire/maker-spaces/shed" },
          { __typename: "Organisation", id: "testshire/maker-spaces/shed" },
          { __typename: "MakerSpace", id: "elsewhere/maker-spaces/shed" },
          { __typename: "MakerSpace", id: "__proto__" },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [
        { id: "testshire", region: "Testshire" },
        null,
        { id: "testshire/maker-spaces/shed", name: "shed" },
        null,
        null,
        null,
      ],
    });
  });

  it("passes the audit of GraphQL over HTTP without an error", async () => {
    const region = await serve();
    await using server = await region.start();
    expect(await auditHttp(server.url)).toEqual({ ok: 58, errors: [] });
  });

  it("tells tools all that they ask about its schema, isOneOf too", async () => {
    const region = await serve();
    await using server = await region.start();
    expect((await introspect(server.url)).getType("MakerSpace")).toBeDefined();
  });

  it("refuses a body that is too large, with a stable code", async () => {
    const region = await serve();
    await using server = await region.start();
    const response = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ regions { id } } #${"x".repeat(2_000_000)}` }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "BODY_TOO_LARGE" } }],
    });
  });

  it("says that it lives and is ready", async () => {
    const region = await serve();
    await using server = await region.start();
    expect(await (await fetch(new URL("/ready", server.url))).json()).toEqual({
      status: "ok",
      regions: ["testshire"],
    });
    expect((await fetch(new URL("/health", server.url))).status).toBe(200);
    expect((await fetch(new URL("/nowhere", server.url))).status).toBe(404);
  });
});
