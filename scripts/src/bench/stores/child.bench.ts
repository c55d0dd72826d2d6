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
  /** What follows is processor time of this process, which a busy machine does not stretch. */
  cpu: number;
  count: number;
  /** The first page, and the first count, once a record has changed. */
  cpuAfterWrite: number;
  countAfterWrite: number;
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
  const change = () => changeOne(store, syntheticSpace(spaces, 0));
  const pages = [];
  for (const question of questions(spaces, task.size))
    pages.push(await page(store, question, task.quick, change));
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

async function page(
  store: stores.Store,
  { name, query }: Question,
  quick: boolean,
  change: () => Promise<void>,
): Promise<PageFigures> {
  const [rounds, changes] = quick ? [5, 2] : [25, 5];
  const find = () => store.find(query);
  const count = () => store.count(query.kind, query.where);
  const { items } = await find();
  const pages = await measured(find, rounds);
  return {
    name,
    items: items.length,
    p50: median(pages.times),
    p95: percentile(pages.times, 0.95),
    cpu: pages.cpu,
    count: (await measured(count, rounds)).cpu,
    cpuAfterWrite: (await measured(find, changes, change)).cpu,
    countAfterWrite: (await measured(count, changes, change)).cpu,
  };
}

/** Milliseconds; a question that takes long is told apart after a few rounds. */
async function measured(
  ask: () => Promise<unknown>,
  rounds: number,
  before: () => Promise<void> = async () => {},
): Promise<{ times: number[]; cpu: number }> {
  const times: number[] = [];
  const cpu: number[] = [];
  for (let spent = 0; times.length < rounds && spent < 2000; spent += times.at(-1)!) {
    await before();
    const used = process.cpuUsage();
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  return { times, cpu: median(cpu) };
}

/** One record is written again, as an editor does. */
async function changeOne(store: stores.Store, record: stores.DraftRecord): Promise<void> {
  const { number } = await store.position();
  const changes = [{ op: "put" as const, record }];
  const { ok } = await store.append(number, { author: { kind: "editor", name: "bench" }, changes });
  if (!ok) throw new Error(`Entry ${number + 1} was not written.`);
}
