import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { query, temporaryFolder, type TemporaryFolder } from "@guildhall/serving/testing";
import { pino } from "pino";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { startCommons, type CommonsOptions, type CommonsServer } from "../start.ts";
import { send, serving, testPartner } from "../testing/partner.ts";
import { PROFILES } from "../testing/profiles.ts";

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder(PROFILES);
  return () => folder[Symbol.asyncDispose]();
});

const partners = (...list: [region: string, url: string][]) =>
  folder.write("partners.json", { partners: list.map(([region, url]) => ({ region, url })) });
const start = (options: Partial<CommonsOptions> = {}) =>
  startCommons({
    profiles: join(folder.path, "profiles"),
    partners: join(folder.path, "partners.json"),
    harvest: false,
    ...options,
  });
const ids = async ({ url }: CommonsServer) => {
  const { data } = await query(url, "{ regions { id } }");
  return (data as { regions: { id: string }[] }).regions.map(({ id }) => id);
};
const region = async ({ url }: CommonsServer, id: string, fields: string) =>
  (await query(url, `{ region(id: "${id}") { ${fields} } }`)).data?.["region"];
const NOWHERE = "http://127.0.0.1:9/graphql";
const STATE = "endpoint { state code contractVersion registryPosition registryUpdatedAt }";

describe("a directory of partners", () => {
  it("lists the partners of the file, ordered by id, and follows the file while it runs", async () => {
    await partners(["kranj", NOWHERE], ["commons", NOWHERE], ["birmingham", NOWHERE]);
    await using commons = await start({ probe: false });
    expect(await ids(commons)).toEqual(["birmingham", "kranj"]);
    await partners(["cork", NOWHERE], ["kranj", NOWHERE]);
    await expect.poll(() => ids(commons)).toEqual(["cork", "kranj"]);
  });

  it("keeps the partners it had while the file is broken", async () => {
    await partners(["kranj", NOWHERE]);
    const lines: string[] = [];
    const log = pino({ level: "warn" }, { write: (line) => void lines.push(line) });
    await using commons = await start({ probe: false, log });
    await folder.write("partners.json", '{ "partners": [\n');
    await expect.poll(() => lines.join("")).toContain('"line":2');
    expect(await ids(commons)).toEqual(["kranj"]);
  });

  it("does not ask founding regions where it is not to probe", async () => {
    await using server = await testPartner(serving({ id: "kranj" }));
    await using stranger = await testPartner(serving({ id: "graz", name: "Graz" }));
    await partners(["kranj", server.url], ["graz", stranger.url]);
    await using commons = await start({ probe: false });
    await expect.poll(() => region(commons, "graz", "name")).toEqual({ name: "Graz" });
    expect(server.asked).toEqual([]);
    expect(await region(commons, "kranj", "endpoint { state }")).toEqual({
      endpoint: { state: "UNKNOWN" },
    });
  });
});

describe("how servers stand", () => {
  it("is told of each region by one question to each address, and never with the address", async () => {
    await using server = await testPartner(serving({ id: "kranj" }, { id: "cork" }));
    await partners(["kranj", server.url], ["cork", server.url], ["birmingham", NOWHERE]);
    await using commons = await start();
    const up = {
      endpoint: {
        state: "UP",
        code: null,
        contractVersion: "1.0",
        registryPosition: 7,
        registryUpdatedAt: "2026-11-22T09:30:00.000Z",
      },
    };
    await expect.poll(() => region(commons, "kranj", STATE)).toEqual(up);
    await expect.poll(() => region(commons, "cork", STATE)).toEqual(up);
    await expect
      .poll(() => region(commons, "birmingham", "endpoint { state code lastSeen }"))
      .toEqual({ endpoint: { state: "DOWN", code: "REGION_UNREACHABLE", lastSeen: null } });
    expect(server.asked).toHaveLength(1);
    const whole = await query(commons.url, "{ regions { endpoint { state code lastTried } } }");
    expect(JSON.stringify(whole)).not.toMatch(/127\.0\.0\.1|http/);
  });

  it("changes when a server goes away and comes back, and keeps what it said last", async () => {
    await using server = await testPartner(serving({ id: "kranj" }));
    await partners(["kranj", server.url]);
    await using commons = await start({ probe: 20 });
    const stands = async (code: string | null, state: string): Promise<void> => {
      await expect
        .poll(() => region(commons, "kranj", "endpoint { state code registryPosition }"))
        .toEqual({ endpoint: { state, code, registryPosition: 7 } });
    };
    await stands(null, "UP");
    server.reply = (_, response) => send(response, "<h1>Bad gateway</h1>", 502);
    await stands("REGION_HTTP_ERROR", "DOWN");
    server.reply = serving({ id: "kranj" });
    await stands(null, "UP");
    server.reply = serving({ id: "cork" });
    await stands("REGION_UNKNOWN", "DOWN");
    server.reply = (_, response) => send(response, { errors: [{ message: "no registry" }] }, 400);
    await stands("REGION_ERROR", "UP");
  });

  it("is looked at again where somebody asks for one that is down, long before its time", async () => {
    await using server = await testPartner(serving({ id: "cork" }));
    await partners(["kranj", server.url]);
    await using commons = await start({ probe: 600_000 });
    const state = () => region(commons, "kranj", "endpoint { state }");
    await expect.poll(state).toEqual({ endpoint: { state: "DOWN" } });
    server.reply = serving({ id: "kranj" });
    await expect.poll(state).toEqual({ endpoint: { state: "UP" } });
  });

  it("does not take over a standing that makes no sense", async () => {
    const registry = { position: "many", updatedAt: "yesterday", contractVersion: "<script>" };
    await using server = await testPartner((_, response) =>
      send(response, { data: { regions: [{ id: "kranj", registry }] } }),
    );
    await partners(["kranj", server.url]);
    await using commons = await start();
    await expect
      .poll(() => region(commons, "kranj", STATE))
      .toEqual({
        endpoint: {
          state: "UP",
          code: null,
          contractVersion: null,
          registryPosition: null,
          registryUpdatedAt: null,
        },
      });
  });

  it("does not hold up the start, nor the stop, when a server hangs", async () => {
    // The time after which a question is given up never comes.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await using server = await testPartner(() => undefined);
    await partners(["kranj", server.url]);
    const commons = await start();
    expect(await region(commons, "kranj", "name endpoint { state }")).toEqual({
      name: "Kranj",
      endpoint: { state: "UNKNOWN" },
    });
    await expect.poll(() => server.asked).toHaveLength(1);
    await commons.stop();
  });
});

const graz = {
  id: "graz",
  name: "Graz",
  country: "AT",
  population: [
    {
      value: 300_000,
      year: null,
      scope: "municipality",
      source: { kind: "UNCITED", title: null, confidence: "LOW" },
    },
  ],
  partnerships: [{ id: "urban-m" }, { id: "made-up" }],
};

describe("a city that joined later", () => {
  it("is listed at once, and tells of itself when its server answers", async () => {
    await using server = await testPartner((_, response) => send(response, "", 503));
    await partners(["graz", server.url]);
    await using commons = await start({ probe: 20 });
    expect(await region(commons, "graz", "id name")).toEqual({ id: "graz", name: null });
    server.reply = serving(graz);
    await expect
      .poll(() =>
        region(commons, "graz", "name country population { value year } partnerships { id }"),
      )
      .toEqual({
        name: "Graz",
        country: "AT",
        population: [{ value: 300_000, year: null }],
        partnerships: [{ id: "urban-m" }],
      });
    const { data } = await query(commons.url, '{ regions(partnership: "urban-m") { id } }');
    expect(data).toEqual({ regions: [{ id: "graz" }] });
    // the test's server has no field for its description: it is not asked for
    expect(server.asked.at(-1)).not.toContain("description");
  });

  it("is known after a restart while its server is down", async () => {
    const data = join(folder.path, "data");
    const server = await testPartner(serving(graz));
    await partners(["graz", server.url]);
    {
      await using commons = await start({ data });
      await expect.poll(() => region(commons, "graz", "name")).toEqual({ name: "Graz" });
    }
    await server.close();
    await using again = await start({ data });
    expect(await region(again, "graz", "name")).toEqual({ name: "Graz" });
    const file = join(data, "directory", "graz.json");
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
      partnerships: ["urban-m", "made-up"],
    });
  });

  it("cannot speak for another region, nor change what a founding region is", async () => {
    const impostor = { ...graz, name: "Impostor" };
    await using server = await testPartner(
      serving(graz, { ...impostor, id: "kranj" }, { ...impostor, id: "maribor" }),
    );
    await partners(["graz", server.url], ["kranj", server.url], ["maribor", NOWHERE]);
    await using commons = await start({ probe: 20 });
    await expect.poll(() => region(commons, "graz", "name")).toEqual({ name: "Graz" });
    expect(await region(commons, "kranj", "name")).toEqual({ name: "Kranj" });
    expect(await region(commons, "maribor", "name")).toEqual({ name: null });
  });

  it("loses what is not as the contract wants it, and keeps the rest", async () => {
    const odd =
      '{"data":{"regions":[{"id":"graz","name":"Graz","country":"Austria","population":[{"value":-0.5}],"__proto__":{"kind":"shared"},"partnerships":[{"id":"../../etc"}]}]}}';
    const proper = serving(graz);
    await using server = await testPartner((text, response) =>
      /registry|__type/.test(text) ? proper(text, response) : send(response, odd),
    );
    await partners(["graz", server.url]);
    await using commons = await start();
    await expect
      .poll(() =>
        region(commons, "graz", "name kind country population { value } partnerships { id }"),
      )
      .toEqual({ name: "Graz", kind: null, country: null, population: null, partnerships: null });
  });

  it("is visited at once when it joins an address where others are", async () => {
    await using server = await testPartner(serving({ id: "kranj" }, graz));
    await partners(["kranj", server.url]);
    await using commons = await start();
    await expect.poll(() => server.asked).toHaveLength(1);
    await partners(["kranj", server.url], ["graz", server.url]);
    await expect.poll(() => region(commons, "graz", "name")).toEqual({ name: "Graz" });
  });
});
