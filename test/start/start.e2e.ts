import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  disposables,
  query,
  startServer,
  temporaryFolder,
  until,
} from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAlive, npmStart, processesBelow } from "./run.ts";

const PARTNERS = fileURLToPath(new URL("../../subgraphs/partners/", import.meta.url));
const SOME_MINUTES = 180_000;

let folder: string;
const running = disposables();
beforeAll(async () => {
  folder = running.use(await temporaryFolder()).path;
});
afterAll(() => running[Symbol.asyncDispose]());

const COUNT = "{ regions { id makerSpaces { totalCount } } }";

describe("npm start", { timeout: SOME_MINUTES }, () => {
  it("runs the whole federation, prints queries that work, and stops without leaving anything", async () => {
    await using run = npmStart("--port", "0", "--data", join(folder, "made", "on", "the way"));
    const url = await run.up();
    const { data, errors } = await query(url, COUNT);
    expect(errors).toBeUndefined();
    const counts = data.regions.map(
      (one: { makerSpaces: { totalCount: number } }) => one.makerSpaces.totalCount,
    );
    expect(counts.reduce((sum: number, count: number) => sum + count)).toBe(177);

    const printed = [...run.output().matchAll(/-d '(.*)'$/gm)].map(
      ([, body]) => JSON.parse(body!) as { query: string },
    );
    expect(printed).toHaveLength(3);
    for (const { query: text } of printed) expect((await query(url, text)).errors).toBeUndefined();

    process.kill(run.pid, "SIGTERM");
    await run.ended;
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("gives each region a process of its own; the others go on when one is killed, and it comes back", async () => {
    const args = ["--port", "0", "--data", join(folder, "apart"), "--regions", "kranj,lisbon"];
    await using run = npmStart(...args, "--separate");
    const url = await run.up();
    const rows = [...run.output().matchAll(/^(\S+) +(http:\S+) +(\d+)$/gm)];
    const pids: Record<string, number> = Object.fromEntries(
      rows.map(([, region, , pid]) => [region, Number(pid)]),
    );
    expect(Object.keys(pids)).toEqual(["kranj", "lisbon", "commons"]);
    expect(new Set(Object.values(pids)).size).toBe(3);

    // Its copy is whole before it falls silent.
    const copied = '{ makerSpaces(regions: ["lisbon"]) { totalCount } }';
    await expect.poll(async () => (await query(url, copied)).data.makerSpaces?.totalCount).toBe(13);

    // Stopped, it is not found dead, and nobody starts it again while the others are asked.
    process.kill(pids["lisbon"]!, "SIGSTOP");
    const { data, extensions } = await query(url, COUNT);
    expect(data.regions).toEqual([
      { id: "kranj", makerSpaces: { totalCount: 9 } },
      { id: "lisbon", makerSpaces: { totalCount: 13 } },
    ]);
    expect(extensions?.regions).toMatchObject([
      { id: "lisbon", code: "REGION_TIMEOUT", served: "REPLICA" },
    ]);

    process.kill(pids["lisbon"]!, "SIGKILL");
    await until(() => !isAlive(pids["lisbon"]!));
    await expect.poll(run.output).toMatch(/"server":"lisbon".*"signal":"SIGKILL"/);
    await expect
      .poll(async () => {
        const answer = await query(url, COUNT);
        return [answer.data.regions[1], answer.extensions?.regions];
      })
      .toEqual([{ id: "lisbon", makerSpaces: { totalCount: 13 } }, []]);

    process.kill(run.pid, "SIGTERM");
    await run.ended;
    for (const pid of Object.values(pids)) await until(() => !isAlive(pid));
  });

  it("starts commons and the gateway again, each without the other", async () => {
    const data = join(folder, "killed");
    await using run = npmStart("--port", "0", "--data", data, "--regions", "kranj");
    const url = await run.up();
    const servers = await processesBelow(run.pid);
    expect(Object.keys(servers).toSorted()).toEqual(["commons", "gateway", "region"]);
    const count = async () =>
      (await query(url, COUNT).catch(() => undefined))?.data?.regions?.[0]?.makerSpaces?.totalCount;

    process.kill(servers["commons"]!, "SIGKILL");
    await expect.poll(run.output).toMatch(/"server":"commons".*"signal":"SIGKILL"/);
    await expect.poll(count).toBe(9);
    expect(isAlive(servers["gateway"]!)).toBe(true);

    process.kill(servers["gateway"]!, "SIGKILL");
    await expect.poll(run.output).toMatch(/"server":"gateway".*"signal":"SIGKILL"/);
    await expect.poll(count).toBe(9);
    expect(isAlive(servers["region"]!)).toBe(true);
  });

  it("follows partners.json: a partner removed there is out of the answers, and back when it is put back", async () => {
    const data = join(folder, "followed");
    await using run = npmStart("--port", "0", "--data", data, "--regions", "kranj,lisbon");
    const url = await run.up();
    const file = join(data, "partners.json");
    const text = await readFile(file, "utf8");
    const directory = JSON.parse(text) as { partners: { region: string }[] };
    const ids = async () =>
      (await query(url, "{ regions { id makerSpaces { totalCount } } }")).data.regions
        .map((one: { id: string; makerSpaces: object | null }) =>
          one.makerSpaces ? one.id : `${one.id} down`,
        )
        .join();

    await writeFile(
      file,
      JSON.stringify({ partners: directory.partners.filter(({ region }) => region !== "kranj") }),
    );
    await expect.poll(ids).toBe("lisbon");
    await writeFile(file, "{ broken");
    await writeFile(file, text);
    await expect.poll(ids).toBe("kranj,lisbon");
  });

  it("says in one line that the port is taken, and exits with 1", async () => {
    await using holder = await startServer(() => undefined);
    const { port } = holder;
    const { code, output } = await npmStart("--port", String(port), "--data", join(folder, "taken"))
      .ended;
    expect(output.trim()).toBe(
      `Port ${port} is taken. Stop what listens there, or start with --port 0 to take a free one.`,
    );
    expect(code).toBe(1);
  });

  it("says in one line that the data folder cannot be made, and exits with 1", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const { code, output } = await npmStart("--port", "0", "--data", join(file, "data")).ended;
    expect(output.trim()).toBe(
      `The folder ${join(file, "data")} cannot be made: ${file} is a file, not a folder. Name another folder, or mend that.`,
    );
    expect(code).toBe(1);
  });

  it.skipIf(!existsSync("/proc/self"))(
    "says so too where no folder can ever be made (needs a /proc)",
    async () => {
      const { code, output } = await npmStart("--port", "0", "--data", "/proc/guildhall/data")
        .ended;
      expect(output.trim()).toMatch(/^The folder .* cannot be made: \/proc takes no new folder.*$/);
      expect(code).toBe(1);
    },
  );

  it("names a broken record with file and field, and exits with 1", async () => {
    const records = join(folder, "records");
    await cp(join(PARTNERS, "kranj"), join(records, "kranj"), { recursive: true });
    const broken = join(records, "kranj", "organisations", "bsc-kranj.json");
    await writeFile(
      broken,
      (await readFile(broken, "utf8")).replace(/"status": "\w+"/, '"status": "SHUT"'),
    );
    const { code, output } = await npmStart(
      "--port",
      "0",
      "--data",
      join(folder, "b"),
      "--records",
      records,
    ).ended;
    expect(output).toMatch(/organisations\/bsc-kranj\.json status: .*found "SHUT"/);
    expect(code).toBe(1);
  });

  it("names an unknown region and those there are, and exits with 1", async () => {
    const { code, output } = await npmStart("--regions", "atlantis").ended;
    expect(output).toMatch(/^--regions got atlantis, wanted some of alcala-de-henares, birmingham/);
    expect(code).toBe(1);
  });
});
