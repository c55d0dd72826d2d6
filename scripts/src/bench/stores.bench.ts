import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions } from "../bench.ts";
import { startChild } from "./child.ts";
import type { StoreFigures, StoreTask } from "./stores/child.bench.ts";
import { benchMongo } from "./stores/mongodb.bench.ts";
import { table } from "./table.ts";

const CHILD = new URL("./stores/child.bench.ts", import.meta.url);
/** Design: a page of 20 with a filter from 100,000 records takes less than so many milliseconds. */
const CLAIM_MS = 10;

/** What both stores write, read and find, from 10,000 and from 100,000 made-up records. */
export async function run({ quick }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-bench-"));
  const results: { store: string; size: number; figures: StoreFigures }[] = [];
  const measure = async (task: StoreTask): Promise<void> => {
    // A process of its own for each, so that its memory is its own.
    await using child = startChild<StoreTask, StoreFigures>(CHILD);
    const figures = await child.ask(task);
    results.push({ store: task.adapter, size: task.size, figures });
  };
  try {
    for (const size of quick ? [2_000] : [10_000, 100_000])
      await measure({ adapter: "embedded", size, quick, file: join(folder, `${size}.sqlite`) });
    const mongo = await benchMongo();
    if ("none" in mongo) console.log(`stores: mongodb is left out. ${mongo.none}\n`);
    else {
      await using server = mongo;
      const { url, database } = server;
      console.log(`stores: mongodb is ${server.server}\n`);
      await measure({ adapter: "mongodb", size: quick ? 2_000 : 10_000, quick, url, database });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  report(results);
}

function report(results: readonly { store: string; size: number; figures: StoreFigures }[]): void {
  console.log("stores: maker spaces written in entries of 400, read by id, one process each\n");
  console.log(
    table(
      ["store", "records", "written/s", "read/s, 1 a call", "read/s, 100 a call", "memory MB"],
      results.map(({ store, size, figures: { written, gets, batches, memory } }) => [
        store,
        size,
        written,
        gets,
        batches,
        memory,
      ]),
    ),
  );
  for (const { store, size, figures } of results) {
    console.log(`\nstores: pages of 20 from ${store}, ${size.toLocaleString("en-GB")} records\n`);
    console.log(
      table(
        ["filter and order", "found", "p50 ms", "p95 ms", "CPU ms", "pages/s", "count ms"],
        figures.pages.map(({ name, items, p50, p95, cpu, count }) => [
          name,
          items,
          p50,
          p95,
          cpu,
          1000 / p50,
          count,
        ]),
      ),
    );
    const slowest = figures.pages.toSorted((a, b) => b.p50 - a.p50)[0]!;
    const verdict = slowest.p50 < CLAIM_MS ? "under" : "NOT under";
    console.log(
      `slowest: ${slowest.name}, ${slowest.p50.toFixed(2)} ms, ${verdict} ${CLAIM_MS} ms`,
    );
  }
  console.log();
}
