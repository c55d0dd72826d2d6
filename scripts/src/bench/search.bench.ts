import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions } from "../bench.ts";
import { startChild } from "./child.ts";
import type { AskedSearch, FilledSearch, SearchTask, TextFigures } from "./search/child.bench.ts";
import { percentile } from "./statistics.ts";
import { table } from "./table.ts";

const CHILD = new URL("./search/child.bench.ts", import.meta.url);
/** Wanted at p95, of 100,000 records: as it should be typed, and with slips. */
const CLAIM_MS = 20;
const CLAIM_WRONG_MS = 50;

/** What the search finds among made-up records, and how long it takes. */
export async function run({ quick, records }: BenchOptions): Promise<void> {
  const size = records ?? (quick ? 5_000 : 100_000);
  const folder = await mkdtemp(join(tmpdir(), "guildhall-bench-"));
  const file = join(folder, "search.sqlite");
  try {
    const filled = await inChild<FilledSearch>({ does: "fill", file, size });
    const asked = await inChild<AskedSearch>({ does: "ask", file, size, rounds: quick ? 5 : 40 });
    report(size, filled, asked);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inChild<Figures>(task: SearchTask): Promise<Figures> {
  await using child = startChild<SearchTask, Figures>(CHILD);
  return await child.ask(task);
}

function report(size: number, { cpuRate, megabytes }: FilledSearch, asked: AskedSearch): void {
  console.log(`search: ${size.toLocaleString("en-GB")} records\n`);
  console.log(
    table(
      ["new a CPU second", "file MB", "start-up s", "memory MB"],
      [[cpuRate, megabytes, asked.start / 1_000, asked.memory]],
    ),
  );
  console.log();
  console.log(
    table(
      ["typed", "found", "p50 ms", "p95 ms", "CPU ms"],
      asked.texts.map(({ text, found, p50, p95, cpu }) => [text, found, p50, p95, cpu]),
    ),
  );
  const [right, wrong] = [false, true].map((isWrong) =>
    asked.texts.filter((one) => one.isWrong === isWrong),
  ) as [TextFigures[], TextFigures[]];
  tell("as it should be typed", right, CLAIM_MS);
  tell("with slips", wrong, CLAIM_WRONG_MS);
  console.log();
}

function tell(what: string, texts: readonly TextFigures[], claim: number): void {
  const under = texts.filter(({ p95 }) => p95 < claim).length;
  const typical = percentile(
    texts.map(({ p50 }) => p50),
    0.95,
  );
  console.log(
    `${what}: ${under} of ${texts.length} under ${claim} ms at p95; p95 of the medians ${typical.toFixed(1)} ms`,
  );
}
