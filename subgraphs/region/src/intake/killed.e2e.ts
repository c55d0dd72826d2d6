import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { importInto } from "./import.ts";
import { openTestStore, testRegistry } from "./testing/registry.ts";

const RECORDS = 10_000;
const KILLS = 20;
const ENTRY = 200;
const WORKER = fileURLToPath(new URL("testing/worker.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

type Worker = ChildProcessByStdio<Writable, Readable, null>;

const start = (folder: string, file: string): Worker =>
  spawn(process.execPath, ["--conditions=source", "--import", "tsx", WORKER, folder, file], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });

/** Lets a worker import and kills it a moment after it has told of so many rows; says of how many it told. */
function importAndKill(worker: Worker, rows: number, afterMs: number): Promise<number> {
  let told = 0;
  let isDying = false;
  worker.stdout.on("data", (data: Buffer) => {
    for (const line of data.toString().split("\n")) {
      if (line === "ready") worker.stdin.write("go\n");
      else if (/^\d+$/.test(line)) told = Number(line);
    }
    if (told < rows || isDying) return;
    isDying = true;
    setTimeout(() => worker.kill("SIGKILL"), afterMs);
  });
  return new Promise((resolve) => {
    worker.on("exit", () => resolve(told));
  });
}

/** How many records the log holds, by reading all of it. */
async function logged(store: Store): Promise<number> {
  let read = 0;
  let page = await store.changes(null, 500);
  for (;;) {
    read += page.changes.length;
    const after = page.changes.at(-1)?.position;
    if (!page.hasMore || !after) return read;
    page = await store.changes(after, 500);
  }
}

it(
  `completes an import that was killed ${KILLS} times at random moments`,
  { timeout: 300_000 },
  async () => {
    await using registry = await testRegistry();
    const rows = Array.from({ length: RECORDS }, (_, at) => `S${at},Made-up Lab ${at}`);
    const file = await registry.file("labs.csv", `id,name\n${rows.join("\n")}\n`);
    let stored = 0;
    let next = start(registry.folder, file);
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        const worker = next;
        // Starting takes longer than importing: the next one starts meanwhile.
        next = start(registry.folder, file);
        const rowsWanted = Math.min(
          RECORDS - ENTRY,
          stored + Math.floor(Math.random() * 4) * ENTRY,
        );
        const told = await importAndKill(worker, rowsWanted, Math.random() * 40);
        const store = await openTestStore(registry.folder);
        const now = await logged(store);
        // Every entry is whole, what was told of is there, and nothing that was there is lost.
        expect(now % ENTRY).toBe(0);
        expect(now).toBe((await store.position()).number * ENTRY);
        expect(now).toBeGreaterThanOrEqual(Math.max(stored, told));
        stored = now;
        await store.close();
      }
    } finally {
      next.kill("SIGKILL");
    }
    expect(stored).toBeGreaterThan(0);
    const report = await importInto(registry.store, { from: file });
    expect([report.added, report.unchanged]).toEqual([RECORDS - stored, stored]);
    expect(report.resumedAfter).toBe(stored < RECORDS ? stored / ENTRY : null);
    expect(await registry.records()).toHaveLength(RECORDS);
    const again = await importInto(registry.store, { from: file });
    expect([again.added, again.changed, again.unchanged]).toEqual([0, 0, RECORDS]);
  },
);
