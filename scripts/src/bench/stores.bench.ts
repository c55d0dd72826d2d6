import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions } from "../bench.ts";
import { startChild } from "./child.ts";
import type { PageFigures, StoreFigures, StoreTask } from "./stores/child.bench.ts";
import { benchMongo } from "./stores/mongodb.bench.ts";
import { table } from "./table.ts";

const CHILD = new URL("./stores/child.bench.ts", import.meta.url);
/** Design: a page of 20 with a filter from 100,000 records takes less than so many milliseconds. */
const CLAIM_MS = 10;
/** And less than so many of processor time where something was written since the last question. */
const CLAIM_AFTER_WRITE_MS = 50;

const COLUMNS: readonly [heading: string, field: keyof PageFigures][] = [
  ["page of 20: filter and order", "name"],
  ["found", "items"],
  ["p50 ms", "p50"],
  ["p95 ms", "p95"],
  ["CPU ms", "cpu"],
  ["after a write", "cpuAfterWrite"],
  ["count CPU ms", "count"],
  ["after a write", "countAfterWrite"],
];

/** What both stores write, read and find, from 10,000 and from 100,000 made-up records. */
export async function run({ quick }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-bench-"));
  try {
    for (const size of quick ? [2_000] : [10_000, 100_000])
      await measure({ adapter: "embedded", size, quick, file: join(folder, `${size}.sqlite`) });
    const mongo = await benchMongo();
    if ("none" in mongo) return console.log(`stores: mongodb is left out. ${mongo.none}\n`);
    await using server = mongo;
    const { url, database, standIn } = server;
    if (standIn)
      console.log("stores: mongodb is a stand-in in memory; its times say nothing about MongoDB\n");
    const size = quick || standIn ? 2_000 : 10_000;
    await measure({ adapter: "mongodb", size, quick: quick || standIn, url, database });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(task: StoreTask): Promise<void> {
  // A process of its own for each, so that its memory is its own.
  await using child = startChild<StoreTask, StoreFigures>(CHILD);
  report(task, await child.ask(task));
}

function report({ adapter, size }: StoreTask, figures: StoreFigures): void {
  const { written, gets, batches, memory, pages } = figures;
  console.log(`stores: ${adapter}, ${size.toLocaleString("en-GB")} records\n`);
  console.log(
    table(
      ["written/s, 400 an entry", "read/s, 1 a call", "read/s, 100 a call", "memory MB"],
      [[written, gets, batches, memory]],
    ),
  );
  console.log();
  console.log(
    table(
      COLUMNS.map(([heading]) => heading),
      pages.map((page) => COLUMNS.map(([, field]) => page[field])),
    ),
  );
  tell("pages", pages, ({ p50 }) => p50, CLAIM_MS);
  tell("pages after a write", pages, ({ cpuAfterWrite }) => cpuAfterWrite, CLAIM_AFTER_WRITE_MS);
  console.log();
}

function tell(
  what: string,
  pages: readonly PageFigures[],
  time: (page: PageFigures) => number,
  claim: number,
): void {
  const slowest = pages.toSorted((a, b) => time(b) - time(a))[0]!;
  const under = pages.filter((page) => time(page) < claim).length;
  console.log(`${what}: ${under} of ${pages.length} under ${claim} ms`);
  console.log(`slowest: ${slowest.name}, ${time(slowest).toFixed(2)} ms`);
}
