import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions } from "../bench.ts";
import type {
  AskFigures,
  CatalogueTask,
  FillFigures,
  PageFigures,
} from "./catalogue/child.bench.ts";
import { startChild } from "./child.ts";
import { table } from "./table.ts";

const CHILD = new URL("./catalogue/child.bench.ts", import.meta.url);
/** Wanted: a page with its facets takes less than so many milliseconds, also right after a write. */
const CLAIM_MS = 50;

const COLUMNS: readonly [heading: string, field: keyof PageFigures][] = [
  ["page of 20 maker spaces", "name"],
  ["found", "count"],
  ["p50 ms", "p50"],
  ["p95 ms", "p95"],
  ["after a write p50", "afterWrite50"],
  ["p95", "afterWrite95"],
];

/** What the catalogue takes in, and answers, with made-up records of a hundred regions. */
export async function run({ quick, records }: BenchOptions): Promise<void> {
  const size = records ?? (quick ? 5_000 : 100_000);
  const folder = await mkdtemp(join(tmpdir(), "guildhall-bench-"));
  const file = join(folder, "catalogue.sqlite");
  try {
    const filled = await inChild<FillFigures>({ does: "fill", file, size });
    const asked = await inChild<AskFigures>({ does: "ask", file, size, rounds: quick ? 5 : 40 });
    report(size, filled, asked);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A process of its own for each, so that its memory is its own and its start is one. */
async function inChild<Figures>(task: CatalogueTask): Promise<Figures> {
  await using child = startChild<CatalogueTask, Figures>(CHILD);
  return await child.ask(task);
}

function report(size: number, filled: FillFigures, asked: AskFigures): void {
  const { rate, cpuRate, again, longest, megabytes } = filled;
  console.log(`catalogue: ${size.toLocaleString("en-GB")} records\n`);
  console.log(
    table(
      ["new/s", "new a CPU second", "changed/s", "longest hold ms", "file MB"],
      [[rate, cpuRate, again, longest, megabytes]],
    ),
  );
  console.log();
  console.log(
    table(
      ["start-up s", "memory MB then", "after the questions"],
      [[asked.start / 1_000, asked.memoryAtStart, asked.memory]],
    ),
  );
  console.log();
  console.log(
    table(
      COLUMNS.map(([heading]) => heading),
      asked.pages.map((page) => COLUMNS.map(([, field]) => page[field])),
    ),
  );
  const times = asked.pages.map(({ p95, afterWrite95 }) => Math.max(p95, afterWrite95));
  const under = times.filter((time) => time < CLAIM_MS).length;
  console.log(`\np95, also after a write: ${under} of ${times.length} under ${CLAIM_MS} ms\n`);
}
