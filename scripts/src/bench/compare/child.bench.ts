import { vocabulary } from "@guildhall/schema";
import type * as comparing from "../../../../subgraphs/commons/src/comparison/compare.ts";
import type { Evidence } from "../../../../subgraphs/commons/src/holdings/evidence.ts";
import type * as transferring from "../../../../subgraphs/commons/src/transfer/transferability.ts";
import { answerTasks } from "../child.ts";
import { median } from "../statistics.ts";
import { memoryOf } from "../usage.ts";
import { evidenceOf } from "./evidence.bench.ts";

export type CompareTask = { regions: number; rounds: number } & (
  | { does: "compare"; indicators: number }
  | { does: "transfer"; practice: string }
);

/** Milliseconds of processor time, and megabytes. */
export interface CompareFigures {
  first: number;
  again: number;
  /** After one record of one region changed. */
  changed: number;
  memory: number;
  /** By which the heap has grown from the first round to the last. */
  growth: number;
}

// As hosts run it: compiled. The package does not offer its rooms to others.
const built = (file: string): string =>
  new URL(`../../../../subgraphs/commons/dist/${file}.js`, import.meta.url).href;

answerTasks(async (task: CompareTask): Promise<CompareFigures> => {
  const evidence = await evidenceOf(task.regions);
  const work =
    task.does === "compare" ? await comparison(task, evidence) : await transfer(task, evidence);
  const first = await spent(work);
  const again: number[] = [];
  const changed: number[] = [];
  let settled = Number.NaN;
  for (let round = 0; round < task.rounds; round++) {
    again.push(await spent(work));
    evidence.change("lisbon", "maker-spaces");
    changed.push(await spent(work));
    if (round === 0) settled = heapAtRest();
  }
  const growth = heapAtRest() - settled;
  const memory = memoryOf(process.pid);
  return {
    first,
    again: median(again),
    changed: median(changed),
    memory,
    growth,
  };
});

/** Compares all regions by those indicators of which most founding regions have figures. */
async function comparison(
  { indicators }: Extract<CompareTask, { does: "compare" }>,
  evidence: Evidence,
): Promise<() => Promise<unknown>> {
  const { compare } = (await import(built("comparison/compare"))) as typeof comparing;
  const regions = evidence.directory.regions();
  const all = (vocabulary("indicator")?.terms ?? []).map(({ code }) => ({ code, part: null }));
  // chosen over other evidence, so that nothing is at hand when it is asked first
  const founding = await evidenceOf(14);
  const { columns } = await compare(founding, {
    indicators: all,
    regions: founding.directory.regions(),
  });
  // one that comes in parts would make a column of each
  const whole = columns.filter(({ indicator, part }) => {
    const own = columns.filter((column) => column.indicator === indicator);
    return own.length === 1 && part === null;
  });
  const told = whole.map(({ indicator, cells }) => ({
    code: indicator,
    part: null,
    regions: cells.filter(({ judged }) => judged !== null).length,
  }));
  const asked = told.toSorted((one, other) => other.regions - one.regions).slice(0, indicators);
  return () => compare(evidence, { indicators: asked, regions });
}

/** Anticipates for every region but its own how a practice would do there. */
async function transfer(
  { practice }: Extract<CompareTask, { does: "transfer" }>,
  evidence: Evidence,
): Promise<() => Promise<unknown>> {
  const { anticipate } = (await import(built("transfer/transferability"))) as typeof transferring;
  const record = await evidence.holdings.get(practice);
  if (!record) throw new Error(`No record has the id ${practice}.`);
  const others = evidence.directory.regions().filter(({ id }) => id !== record.region);
  return async () => {
    const judge = await anticipate(record, evidence);
    const answers: unknown[] = [];
    for (const region of others) answers.push(await judge(region));
    return answers;
  };
}

async function spent(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Megabytes of the heap once what is no longer needed is gone. */
function heapAtRest(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
