import { statSync } from "node:fs";
import { pino } from "pino";
import type { StoredRecord } from "@guildhall/schema";
import type * as opening from "../../../../subgraphs/commons/src/search/open.ts";
import type { Search } from "../../../../subgraphs/commons/src/search/search.ts";
import { foundingRecords, STRETCH, syntheticRecord } from "../catalogue/records.ts";
import { answerTasks } from "../child.ts";
import { percentile } from "../statistics.ts";
import { memoryOf } from "../usage.ts";
import { texts } from "./questions.ts";

export type SearchTask = { file: string; size: number } & (
  | { does: "fill" }
  | { does: "ask"; rounds: number }
);

export interface FilledSearch {
  /** Records a second of processor time, making them not counted. */
  cpuRate: number;
  megabytes: number;
}

export interface AskedSearch {
  start: number;
  memory: number;
  texts: readonly TextFigures[];
}

export interface TextFigures {
  text: string;
  isWrong: boolean;
  found: number;
  p50: number;
  p95: number;
  cpu: number;
}

// As hosts run it: compiled. The package does not offer its rooms to others.
const BUILT = new URL("../../../../subgraphs/commons/dist/search/open.js", import.meta.url);
const log = pino({ level: "warn" });
const PLACES = [
  { token: "region:region-3", names: ["Lisbon", "Lisboa"] },
  { token: "region:region-7", names: ["Zagreb"] },
  { token: "region:region-14", names: ["Kranj"] },
  { token: "region:region-15", names: ["Paris"] },
  { token: "region:region-16", names: ["Birmingham"] },
];

answerTasks(async (task: SearchTask): Promise<FilledSearch | AskedSearch> => {
  const { openSearch } = (await import(BUILT.href)) as typeof opening;
  const begun = performance.now();
  const search = await openSearch({ file: task.file, log, places: () => PLACES });
  const start = performance.now() - begun;
  const figures =
    task.does === "fill" ? await fill(search, task.size) : { ...ask(search, task.rounds), start };
  await search.close();
  if (task.does === "ask") return figures as AskedSearch;
  return { ...(figures as FilledSearch), megabytes: statSync(task.file).size / 1e6 };
});

async function fill(search: Search, size: number): Promise<Omit<FilledSearch, "megabytes">> {
  const founding = foundingRecords();
  let cpu = 0;
  for (let from = 0; from < size; from += STRETCH) {
    const length = Math.min(STRETCH, size - from);
    const records = Array.from({ length }, (_, at) => syntheticRecord(founding, from + at));
    const before = process.cpuUsage();
    await add(search, records);
    cpu += spent(before);
  }
  return { cpuRate: size / (cpu / 1_000) };
}

async function add(search: Search, records: readonly StoredRecord[]): Promise<void> {
  for (const region of new Set(records.map((record) => record.region)))
    await search.add(
      region,
      records.filter((record) => record.region === region),
    );
}

function ask(search: Search, rounds: number): Omit<AskedSearch, "start"> {
  const figures = texts.map(({ text, isWrong }): TextFigures => {
    const times: number[] = [];
    let found = 0;
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      found = search.search({ text }).total();
      times.push(performance.now() - begun);
    }
    const cpu = spent(before) / rounds;
    return { text, isWrong, found, p50: percentile(times, 0.5), p95: percentile(times, 0.95), cpu };
  });
  return { memory: memoryOf(process.pid), texts: figures };
}

/** Milliseconds of processor time since then. */
function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
