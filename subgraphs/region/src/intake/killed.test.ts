import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { importInto } from "./import.ts";
import { surveyOf } from "./testing/labs.ts";
import { openTestStore, testRegistry } from "./testing/registry.ts";

const RECORDS = 10_000;
const KILLS = 20;
const WORKER = fileURLToPath(new URL("testing/worker.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** Lets a process of its own import, and kills it once it has written for so long. */
function importAndKill(
  folder: string,
  file: string,
  afterMs: number,
): Promise<{ acknowledged: number; done: boolean }> {
  const child = spawn(
    process.execPath,
    ["--conditions=source", "--import", "tsx", WORKER, folder, file],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  let errors = "";
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  child.stdout.on("data", (data: Buffer) => {
    if (output === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
    output += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (_code, signal) => {
      const lines = output.trim().split("\n");
      if (output === "" || (signal !== "SIGKILL" && lines.at(-1) !== "done"))
        reject(new Error(errors || "the worker ended early"));
      else
        resolve({
          acknowledged: Math.max(0, ...lines.map(Number).filter(Number.isFinite)),
          done: lines.at(-1) === "done",
        });
    });
  });
}

it(
  `completes an import that was killed ${KILLS} times at random moments`,
  { timeout: 180_000 },
  async () => {
    await using registry = await testRegistry();
    const file = await registry.file("survey.csv", surveyOf(RECORDS));
    let before = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const { acknowledged } = await importAndKill(registry.folder, file, Math.random() * 500);
      const store = await openTestStore(registry.folder);
      const { number } = await store.position();
      // Every entry is whole: 200 records each, none lost that was there, none half.
      let total = 0;
      let hasMore = true;
      for (let after = null, page; hasMore; after = page.changes.at(-1)?.position ?? null) {
        page = await store.changes(after, 500);
        total = page.total;
        hasMore = page.hasMore;
      }
      expect(total).toBe(Math.min(number * 200, RECORDS));
      expect(total).toBeGreaterThanOrEqual(
        Math.max(before, acknowledged > 0 ? Math.min(acknowledged, total) : 0),
      );
      before = total;
      await store.close();
    }
    const report = await importInto(registry.store, { from: file });
    expect(report.added + report.unchanged).toBe(RECORDS);
    expect(report.resumedAfter ?? 50).toBe(before / 200);
    expect(await registry.records()).toHaveLength(RECORDS);
    const again = await importInto(registry.store, { from: file });
    expect([again.added, again.changed, again.unchanged]).toEqual([0, 0, RECORDS]);
  },
);
