import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { post, type Answer } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { createToken } from "../auth/change-tokens.ts";
import { tokenFile } from "../auth/token-file.ts";
import { letGo } from "../keeping/testing/let-go.ts";
import { startRegion } from "../start.ts";
import { temporaryFolder, testRecord, writeTestshire } from "../testing/folder.ts";
import { guildhall, served } from "../testing/guildhall.ts";

const NAME = "Shed of Kovačnica";
const SHED = testRecord("maker-spaces", "shed", { name: NAME });

/** Two regions in one data folder, each with a registry of one record. */
async function twoRegions() {
  const place = await temporaryFolder();
  const at = (name: string): string => join(place.path, name);
  await writeTestshire(at("testshire"), [SHED]);
  await writeTestshire(at("nextshire"), []);
  await writeFile(at("nextshire/region.json"), JSON.stringify({ id: "nextshire", name: "Next" }));
  const folders = [at("testshire"), at("nextshire")];
  const data = at("data/regions");
  const file = join(data, "testshire.sqlite");
  const start = (which = folders) => startRegion({ folders: which, data, follow: false });
  await (await start()).stop();
  await letGo();
  return {
    at,
    folders,
    data,
    file,
    start,
    /** Turns a byte over in the middle of a text: SQLite's own check has nothing against it. */
    async damage() {
      const bytes = await readFile(file);
      for (let from = 0; (from = bytes.indexOf(NAME, from)) >= 0; from++) bytes[from + 12]! ^= 0xff;
      await writeFile(file, bytes);
    },
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  };
}

const TEXTS = {
  list: '{ region(id: "testshire") { makerSpaces { totalCount } } }',
  "look-up": '{ region(id: "testshire") { makerSpace(id: "shed") { name } } }',
  changes: '{ region(id: "testshire") { changes { total } } }',
  "as of": '{ region(id: "testshire") { asOf(position: 1) { makerSpaces { totalCount } } } }',
  registry: '{ region(id: "testshire") { registry { position } } }',
  issues: '{ region(id: "testshire") { issues { totalCount } } }',
  entity: `{ _entities(representations: [{ __typename: "MakerSpace", id: "${SHED.id}" }]) { ... on MakerSpace { name } } }`,
};

const codes = ({ errors = [] }: Partial<Answer<unknown>>): unknown[] =>
  (errors as { extensions?: { code?: unknown } }[]).map(({ extensions }) => extensions?.code);

const readiness = async (url: string) => {
  const response = await fetch(new URL("/ready", url));
  return [response.status, await response.json()];
};

it("is answered with its code and what to do, while the other regions of the process are served", async () => {
  await using place = await twoRegions();
  await place.damage();
  await using server = await place.start();
  const send = async (query: string, token?: string) =>
    (await (
      await post(server.url, query, {}, token ? { authorization: `Bearer ${token}` } : {})
    ).json()) as Answer<Record<string, unknown>>;
  for (const [what, query] of Object.entries(TEXTS))
    expect([what, codes(await send(query))]).toEqual([what, ["REGISTRY_DAMAGED"]]);
  const { token } = await createToken(tokenFile(place.data, "testshire"), {
    name: "Ana",
    scope: "admin",
  });
  const write = `mutation { assureRecord(id: "${SHED.id}", expectedVersion: 1) { id } }`;
  const refused = await send(write, token);
  expect(codes(refused)).toEqual(["REGISTRY_DAMAGED"]);
  const { message } = refused.errors![0] as { message: string };
  expect(message).toContain("guildhall restore --region testshire --from <backup> --force");
  expect(message).not.toContain(place.data);

  const others = '{ region(id: "nextshire") { makerSpaces { totalCount } } }';
  expect((await send(others)).data).toEqual({ region: { makerSpaces: { totalCount: 0 } } });
  expect((await send('{ region(id: "testshire") { name } }')).data).toEqual({
    region: { name: "Testshire" },
  });
  expect(await readiness(server.url)).toEqual([
    200,
    {
      status: "degraded",
      regions: ["nextshire"],
      troubles: [{ region: "testshire", code: "REGISTRY_DAMAGED", message }],
    },
  ]);
});

it("is not ready where no region can be served", async () => {
  await using place = await twoRegions();
  await place.damage();
  await using server = await place.start(place.folders.slice(0, 1));
  expect(await readiness(server.url)).toMatchObject([503, { status: "unavailable", regions: [] }]);
});

it("is named by verify, and served again once a backup is put in its place", async () => {
  await using place = await twoRegions();
  const on = (verb: string, ...args: string[]) =>
    guildhall([verb, "--region", "testshire", "--data", place.at("data"), ...args]);
  expect(await on("backup", "--to", place.at("copy.sqlite"))).toMatchObject({ code: 0 });
  await place.damage();
  expect((await on("backup", "--to", place.at("other.sqlite"))).stderr).toMatch(
    /cannot be relied on\. file: .* is damaged: a text in changes/,
  );
  const verified = await on("verify");
  expect(verified).toMatchObject({ code: 1, stdout: "testshire: damaged\n" });
  expect(verified.stderr).toMatch(/^file: .*testshire\.sqlite is damaged: .*\n$/);
  {
    await using server = await served([...place.folders, "--data", place.at("data")]);
    expect(await readiness(server.url)).toMatchObject([200, { regions: ["nextshire"] }]);
    const restored = await on("restore", "--from", place.at("copy.sqlite"), "--force");
    expect(restored).toMatchObject({ code: 0 });
  }
  await using server = await served([...place.folders, "--data", place.at("data")]);
  const { data } = (await (
    await post(server.url, '{ region { makerSpace(id: "shed") { name } } }')
  ).json()) as Answer<unknown>;
  expect(data).toEqual({ region: { makerSpace: { name: NAME } } });
}, 120_000);

it("reads on where the data folder is gone, refuses to write with a code, and loses nothing", async () => {
  await using place = await twoRegions();
  await using server = await place.start();
  const { token } = await createToken(tokenFile(place.data, "testshire"), {
    name: "Ana",
    scope: "edit",
  });
  const send = async (query: string, headers: Record<string, string> = {}) =>
    (await (await post(server.url, query, {}, headers)).json()) as Answer<Record<string, unknown>>;
  const assure = (version: number) =>
    send(
      `mutation { assureRecord(id: "${SHED.id}", expectedVersion: ${version}, on: "2026-01-0${version}") { version } }`,
      { authorization: `Bearer ${token}` },
    );
  expect((await assure(1)).data).toEqual({ assureRecord: { version: 2 } });
  await rename(place.at("data/regions"), place.at("data/elsewhere"));
  expect(codes(await assure(2))).toEqual(["AUTHENTICATION_UNAVAILABLE"]);
  expect((await send(TEXTS.list)).data).toEqual({ region: { makerSpaces: { totalCount: 1 } } });
  expect(await readiness(server.url)).toMatchObject([
    200,
    { status: "degraded", troubles: [{ code: "STORAGE_UNAVAILABLE" }, { region: "nextshire" }] },
  ]);
  await rename(place.at("data/elsewhere"), place.at("data/regions"));
  await rename(place.file, `${place.file}.moved`);
  expect(codes(await assure(2))).toEqual(["STORAGE_UNAVAILABLE"]);
  await rename(`${place.file}.moved`, place.file);
  expect((await assure(2)).data).toEqual({ assureRecord: { version: 3 } });
  expect(await readiness(server.url)).toMatchObject([200, { status: "ok" }]);
});
