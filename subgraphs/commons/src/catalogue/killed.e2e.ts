import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Condition } from "@guildhall/schema";
import { afterAll, expect, it } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { openCatalogue } from "./sqlite/open.ts";
import { labKeys, LABS } from "./testing/lab.ts";
import { PlainCatalogue } from "./testing/plain.ts";
import { silent } from "./testing/silent.ts";
import { takeIn } from "./testing/stretches.ts";

const KILLS = 4;
const WORKER = fileURLToPath(new URL("testing/worker.ts", import.meta.url));
/** tsx reads the tsconfig.json of its folder, and only the root's is about every workspace. */
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "guildhall-catalogue-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a process take in some stretches and ends it in the middle of the next, as a power cut would. */
async function killedWhileWriting(file: string, stretches: number): Promise<number> {
  const flags = ["--import", "tsx", "--conditions=source"];
  const child = spawn(process.execPath, [...flags, WORKER, file], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let acknowledged = 0;
  let answers = 0;
  let killing: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== "ready") acknowledged = Number(line);
    if (answers++ >= stretches)
      killing ??= setTimeout(() => child.kill("SIGKILL"), Math.random() * 60);
  }
  await ended;
  return acknowledged;
}

/** What a catalogue says of all that it has. */
async function contents(catalogue: Catalogue) {
  const order = { key: "fee", descending: true };
  const keys = ["name", "fee", "facility", "operator", "region"];
  const conditions: Condition[] = [
    { words: "laser sin" },
    { near: { latitude: 30, longitude: 10, withinKm: 2_000 } },
    { key: "operator", from: "a/labs/5" },
  ];
  return {
    items: (await catalogue.find({ kind: LABS, where: [], order, first: 10_000 })).items,
    facets: await catalogue.facets(
      LABS,
      [],
      keys.map((key) => ({ key, first: 1_000 })),
    ),
    counts: await Promise.all(conditions.map((one) => catalogue.count(LABS, [one]))),
    states: catalogue.states(),
  };
}

it("goes on from where it was, whole, however often it is killed while it takes in a feed", async () => {
  const file = join(folder, "catalogue.sqlite");
  const plain = new PlainCatalogue(labKeys());
  let taken = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await killedWhileWriting(file, Math.floor(Math.random() * 4));
    const catalogue = await openCatalogue({ file, log: silent, keys: labKeys() });
    const number = catalogue.states()[0]?.after?.number ?? 0;
    expect(number).toBeGreaterThanOrEqual(acknowledged);
    // Some of the next may be in already: it comes again.
    await takeIn(catalogue, number + 1);
    while (taken <= number) await takeIn(plain, ++taken);
    expect(await contents(catalogue)).toEqual(await contents(plain));
    await catalogue.close();
  }
}, 120_000);
