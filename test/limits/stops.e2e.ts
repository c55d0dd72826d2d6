import { join } from "node:path";
import { startCommons } from "@guildhall/commons";
import { startGateway } from "@guildhall/gateway";
import { contractSdl } from "@guildhall/schema";
import { disposables, post, query, temporaryFolder } from "@guildhall/serving/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startRegions } from "../../scripts/src/start/processes.ts";
import { testRecord, writeTestshire } from "../../subgraphs/region/src/testing/folder.ts";
import { cpuOf } from "../support/cpu.ts";
import { allMet } from "../support/index.ts";

const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());

/** One that gives up soon, and one that waits. */
let gateway: string;
let patient: string;
let region: { url: string; pid: number };

beforeAll(async () => {
  const place = running.use(await temporaryFolder());
  const folder = join(place.path, "testshire");
  const spaces = Array.from({ length: 200 }, (_, at) => testRecord("maker-spaces", `space-${at}`));
  await writeTestshire(folder, spaces);
  const task = { folders: [folder], data: join(place.path, "regions"), mongodb: undefined };
  const started = await startRegions("testshire", task);
  running.use({ [Symbol.asyncDispose]: () => started.stop() });
  region = { url: started.ready.endpoints[0]!.url, pid: started.pid };
  const partners = [{ region: "testshire", url: region.url }];
  await place.write("partners.json", JSON.stringify({ partners }));
  const partnersFile = join(place.path, "partners.json");
  const commons = running.use(
    await startCommons({ profiles: place.path, partners: partnersFile, harvest: false }),
  );
  const options = {
    contract: contractSdl(),
    commonsUrl: commons.url,
    partnersFile,
    logLevel: "silent",
    requestTimeout: 60_000,
  } as const;
  const front = running.use(await startGateway({ ...options, regionTimeout: 300 }));
  gateway = front.url;
  const waiting = running.use(await startGateway({ ...options, regionTimeout: 60_000 }));
  patient = waiting.url;
  await allMet(gateway);
  await allMet(patient);
}, 120_000);

/** 200 spaces under 190 names: more work than a region may take for one question of the gateway. */
const LONG = `{ region(id: "testshire") { ${Array.from({ length: 190 }, (_, at) => `a${at}: makerSpaces(first: 200) { nodes { id name } }`).join(" ")} } }`;

/** What a process has been doing from now on, once it does nothing any more. */
async function cpuUntilIdle(pid: number): Promise<number> {
  const begun = await cpuOf(pid);
  for (let last = begun; ;) {
    await new Promise((done) => setTimeout(done, 300));
    const now = await cpuOf(pid);
    // A server that is asked nothing looks at its folder and its clock.
    if (now - last <= 20) return now - begun;
    last = now;
  }
}

it("lets a region work on for no more than 200 ms of CPU once the gateway gave up", async () => {
  const before = await cpuOf(region.pid);
  expect((await query(region.url, LONG)).errors).toBeUndefined();
  const whole = (await cpuOf(region.pid)) - before;

  const { data, extensions } = await query(gateway, LONG);
  expect(data.region.a0).toBeNull();
  expect(extensions?.regions).toMatchObject([{ id: "testshire", code: "REGION_TIMEOUT" }]);
  const after = await cpuUntilIdle(region.pid);
  expect(after).toBeLessThan(200);
  expect(whole).toBeGreaterThan(after + 300);
});

it.each([
  ["its caller", () => region.url],
  ["the gateway's", () => patient],
])("stops when %s is gone", async (_who, url) => {
  const call = new AbortController();
  const answer = fetch(url(), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: LONG }),
    signal: call.signal,
  });
  const begun = await cpuOf(region.pid);
  await expect.poll(() => cpuOf(region.pid)).toBeGreaterThan(begun + 100);
  call.abort();
  await expect(answer).rejects.toThrow("aborted");
  expect(await cpuUntilIdle(region.pid)).toBeLessThan(200);
});

it("answers with a code when whoever asked waits no longer than that", async () => {
  const response = await post(region.url, LONG, {}, { "x-guildhall-wait": "50" });
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: "The answer was not ready within 50 ms. Ask for less at once.",
        extensions: { code: "REQUEST_TIMEOUT" },
      },
    ],
  });
});
