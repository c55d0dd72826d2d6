import { startServer } from "@guildhall/serving/testing";
import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import {
  query,
  readiness,
  startMiniCommons,
  startMiniFederation,
  tempDirectory,
  until,
} from "../../test/support/index.ts";

const COUNTS = "{ regions { id makerSpaces { totalCount } } }";

it("answers what is under way when it is told to stop, and refuses what is new", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    regionTimeout: 20_000,
    requestTimeout: 20_000,
  });
  const { url, gateway, regions } = federation;
  const gate = new EventEmitter();
  regions.lisbon?.next({ after: once(gate, "open") });
  const underWay = query(url, COUNTS);
  await until(() => regions.lisbon?.calls.length === 1);

  const stopped = gateway.stop();
  const refused = await fetch(new URL("/ready", url)).then(
    (response) => response.status,
    () => "no connection",
  );
  expect([503, "no connection"]).toContain(refused);

  gate.emit("open");
  expect(await underWay).toEqual({
    data: {
      regions: [
        { id: "bologna", makerSpaces: { totalCount: 3 } },
        { id: "lisbon", makerSpaces: { totalCount: 3 } },
      ],
    },
    extensions: { cost: expect.anything(), regions: [] },
  });
  await stopped;
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

it("can be stopped twice", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  await expect(
    Promise.all([federation.gateway.stop(), federation.gateway.stop()]),
  ).resolves.toBeDefined();
});

// A process reads all of the code anew.
const A_WHILE = 120_000;
const bin = fileURLToPath(new URL("bin.ts", import.meta.url));
/** The gateway as a process, which does not outlive its test, however that ends. */
function start(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=source", bin], {
    env: { PATH: process.env.PATH, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

it("runs as a process that SIGTERM stops with exit code 0", { timeout: A_WHILE }, async () => {
  await using commons = await startMiniCommons(["lisbon"]);
  await using directory = await tempDirectory();
  const child = start({ PORT: "0", COMMONS_URL: commons.url, GUILDHALL_DATA: directory.folder });
  let out = "";
  child.stdout.on("data", (part: Buffer) => (out += String(part)));
  const url = await until(() => /http:\/\/[\d.:]+\/graphql/.exec(out)?.[0], A_WHILE);
  await until(async () => (await readiness(url)).status === 200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

it(
  "stops at SIGTERM as well while it reviews a partner's SDL that is much work",
  { timeout: A_WHILE },
  async () => {
    await using commons = await startMiniCommons(["lisbon"]);
    await using directory = await tempDirectory();
    const partner = { up: false, asked: false };
    const sdl = `type Query { a: Int }\n${"extend type Pilot { f: Int }\n".repeat(16_000)}`;
    await using lisbon = await startServer((_request, response) => {
      if (!partner.up) return response.writeHead(503).end();
      response.setHeader("content-type", "application/json");
      return response.end(JSON.stringify({ data: { _service: { sdl } } }), () => {
        partner.asked = true;
      });
    });
    await directory.write({ lisbon: `${lisbon.url}/graphql` });
    const child = start({ PORT: "0", COMMONS_URL: commons.url, GUILDHALL_DATA: directory.folder });
    let out = "";
    child.stdout.on("data", (part: Buffer) => (out += String(part)));
    await until(() => out.includes("the gateway listens"), A_WHILE);
    partner.up = true;
    await until(() => partner.asked);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  },
);

it(
  "names every setting that is wrong at once, and exits with 1",
  { timeout: A_WHILE },
  async () => {
    const child = start({ PORT: "x", LOG_LEVEL: "loud" });
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said += String(part)));
    expect(await once(child, "exit")).toEqual([1, null]);
    for (const name of ["PORT", "COMMONS_URL", "LOG_LEVEL"]) expect(said).toContain(name);
  },
);
