import { statSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pino } from "pino";
import type { StoredRecord } from "@guildhall/schema";
import type * as opening from "../../../../subgraphs/commons/src/catalogue/sqlite/open.ts";
import type { Catalogue } from "../../../../subgraphs/commons/src/catalogue/catalogue.ts";
import { answerTasks } from "../child.ts";
import { median, percentile } from "../statistics.ts";
import { memoryOf } from "../usage.ts";
import { questions, type Question } from "./questions.ts";
import { foundingRecords, STRETCH, syntheticRecord } from "./records.ts";

export type CatalogueTask = { file: string; size: number } & (
  | { does: "fill" }
  | { does: "ask"; rounds: number }
);

export interface FillFigures {
  /** Records a second, making them not counted; and a second of processor time. */
  rate: number;
  cpuRate: number;
  /** The same for records that are there and change. */
  again: number;
  /** The longest that others waited while records were taken in, in milliseconds. */
  longest: number;
  megabytes: number;
}

export interface AskFigures {
  /** Milliseconds until it answered. */
  start: number;
  memoryAtStart: number;
  memory: number;
  pages: readonly PageFigures[];
}

export interface PageFigures {
  name: string;
  count: number;
  p50: number;
  p95: number;
  /** Each time right after a record was written. */
  afterWrite50: number;
  afterWrite95: number;
}

// As hosts run it: compiled. The package does not offer its store to others.
const BUILT = new URL(
  "../../../../subgraphs/commons/dist/catalogue/sqlite/open.js",
  import.meta.url,
);
const founding = foundingRecords();
const log = pino({ level: "warn" });

answerTasks(async (task: CatalogueTask): Promise<FillFigures | AskFigures> => {
  const { openCatalogue } = (await import(BUILT.href)) as typeof opening;
  const begun = performance.now();
  const catalogue = await openCatalogue({ file: task.file, log });
  const start = performance.now() - begun;
  const figures =
    task.does === "fill"
      ? await fill(catalogue, task.size)
      : { ...(await ask(catalogue, task)), start };
  await catalogue.close();
  if (task.does === "fill")
    return { ...(figures as FillFigures), megabytes: statSync(task.file).size / 1e6 };
  return figures as AskFigures;
});

async function fill(catalogue: Catalogue, size: number): Promise<Omit<FillFigures, "megabytes">> {
  const held = monitorEventLoopDelay({ resolution: 5 });
  const first = await stretches(catalogue, size, 1, held);
  const changed = await stretches(catalogue, Math.min(size, 20_000), 2, held);
  return {
    rate: first.rate,
    cpuRate: first.cpuRate,
    again: changed.rate,
    longest: Math.max(first.longest, changed.longest),
  };
}

async function stretches(
  catalogue: Catalogue,
  size: number,
  version: number,
  held: ReturnType<typeof monitorEventLoopDelay>,
) {
  let spent = 0;
  let cpu = 0;
  let longest = 0;
  for (let begin = 0; begin < size; begin += STRETCH) {
    const records = Array.from({ length: Math.min(STRETCH, size - begin) }, (_, index) =>
      syntheticRecord(founding, begin + index, version),
    );
    held.reset();
    held.enable();
    const used = process.cpuUsage();
    const begun = performance.now();
    await take(catalogue, records);
    spent += performance.now() - begun;
    const { user, system } = process.cpuUsage(used);
    cpu += (user + system) / 1_000;
    held.disable();
    longest = Math.max(longest, held.max / 1e6);
  }
  return { rate: (size / spent) * 1_000, cpuRate: (size / cpu) * 1_000, longest };
}

function take(catalogue: Catalogue, records: readonly StoredRecord[]): Promise<void> {
  const { region, version, updatedAt } = records.at(-1)!;
  const state = {
    region,
    after: { number: version, index: 0 },
    changedAt: updatedAt,
    confirmedAt: null,
  };
  const changes = records.map((record) => ({ op: "put", id: record.id, record }) as const);
  return catalogue.apply(state, changes);
}

async function ask(catalogue: Catalogue, { size, rounds }: { size: number; rounds: number }) {
  const memoryAtStart = memoryOf(process.pid);
  const pages = [];
  let written = 0;
  const write = () => {
    const number = (written++ * 7_919) % size;
    return take(catalogue, [syntheticRecord(founding, number, 3 + written)]);
  };
  for (const question of questions) pages.push(await page(catalogue, question, rounds, write));
  return { memoryAtStart, memory: memoryOf(process.pid), pages };
}

async function page(
  catalogue: Catalogue,
  question: Question,
  rounds: number,
  write: () => Promise<void>,
): Promise<PageFigures> {
  const { name, kind, where, order, facets } = question;
  const answer = async () => {
    await catalogue.find({ kind, where, order, first: 20 });
    if (facets.length > 0)
      await catalogue.facets(
        kind,
        where,
        facets.map((key) => ({ key, first: 20 })),
      );
  };
  await answer();
  const times = await timed(answer, rounds);
  const after = await timed(answer, rounds, write);
  return {
    name,
    count: await catalogue.count(kind, where),
    p50: median(times),
    p95: percentile(times, 0.95),
    afterWrite50: median(after),
    afterWrite95: percentile(after, 0.95),
  };
}

/** Milliseconds. */
async function timed(
  work: () => Promise<void>,
  rounds: number,
  before: () => Promise<void> = async () => {},
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await before();
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
}
