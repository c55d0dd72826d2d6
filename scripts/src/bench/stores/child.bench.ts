import { keysOf, keysVersion, orderKeys } from "@guildhall/schema";
import type * as stores from "../../../../subgraphs/region/src/store/index.ts";
import { answerTasks } from "../child.ts";
import { median, percentile, seeded } from "../statistics.ts";
import { memoryOf } from "../usage.ts";
import { questions, type Question } from "./questions.ts";
import { foundingSpaces, REGION, syntheticSpace } from "./records.ts";

export type StoreTask = { size: number; quick: boolean } & (
  | { adapter: "embedded"; file: string }
  | { adapter: "mongodb"; url: string; database: string }
);

export interface PageFigures {
  name: string;
  items: number;
  p50: number;
  p95: number;
  /** Processor time of this process, which a busy machine does not stretch. */
  cpu: number;
  count: number;
}

export interface StoreFigures {
  written: number;
  gets: number;
  batches: number;
  memory: number;
  pages: readonly PageFigures[];
}

// As hosts run it: compiled. The package does not offer its store to others.
const BUILT = new URL("../../../../subgraphs/region/dist/store/index.js", import.meta.url);
/** An import writes some hundred records an entry. */
const ENTRY = 400;

answerTasks(async (task: StoreTask): Promise<StoreFigures> => {
  const { openSqliteStore, openMongoStore } = (await import(BUILT.href)) as typeof stores;
  const keys = { version: keysVersion(), of: keysOf, orders: orderKeys() };
  const store =
    task.adapter === "embedded"
      ? await openSqliteStore({ region: REGION, keys, file: task.file })
      : await openMongoStore({ region: REGION, keys, url: task.url, database: task.database });
  const spaces = foundingSpaces();
  const written = await write(store, task.size);
  const { gets, batches } = await read(store, task.size, task.quick ? 200 : 1000);
  const pages = [];
  for (const question of questions(spaces, task.size))
    pages.push(await page(store, question, task));
  const memory = memoryOf(process.pid);
  await store.close();
  return { written, gets, batches, memory, pages };
});

/** Records a second, appended in entries; making the records is not counted. */
async function write(store: stores.Store, size: number): Promise<number> {
  const spaces = foundingSpaces();
  let spent = 0;
  for (let start = 0, head = 0; start < size; start += ENTRY, head++) {
    const changes = Array.from({ length: Math.min(ENTRY, size - start) }, (_, index) => ({
      op: "put" as const,
      record: syntheticSpace(spaces, start + index),
    }));
    const begun = performance.now();
    const { ok } = await store.append(head, { author: { kind: "import", name: "bench" }, changes });
    spent += performance.now() - begun;
    if (!ok) throw new Error(`Entry ${head + 1} was not written.`);
  }
  return (size / spent) * 1000;
}

/** Records a second by id: one a call, and a hundred a call. */
async function read(store: stores.Store, size: number, forMs: number) {
  const spaces = foundingSpaces();
  const random = seeded(1);
  const ids = Array.from(
    { length: 5000 },
    () => syntheticSpace(spaces, Math.floor(random() * size)).id,
  );
  const rate = async (batch: number): Promise<number> => {
    let found = 0;
    const begun = performance.now();
    for (let at = 0; performance.now() - begun < forMs; at = (at + batch) % ids.length) {
      const records = await store.get(ids.slice(at, at + batch));
      found += records.filter((record) => record !== null).length;
    }
    return (found / (performance.now() - begun)) * 1000;
  };
  return { gets: await rate(1), batches: await rate(100) };
}

async function page(store: stores.Store, { name, query }: Question, { quick }: StoreTask) {
  const rounds = quick ? 5 : 25;
  const times: number[] = [];
  let items = 0;
  let before = process.cpuUsage();
  for (let round = -2; round < rounds; round++) {
    if (round === 0) before = process.cpuUsage();
    const begun = performance.now();
    items = (await store.find(query)).items.length;
    if (round >= 0) times.push(performance.now() - begun);
    // A question that takes long is told apart after a few rounds.
    if (times.reduce((sum, time) => sum + time, 0) > 2000) break;
  }
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / times.length;
  const counted: number[] = [];
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    await store.count(query.kind, query.where);
    counted.push(performance.now() - begun);
  }
  return {
    name,
    items,
    p50: median(times),
    p95: percentile(times, 0.95),
    cpu,
    count: median(counted),
  };
}
