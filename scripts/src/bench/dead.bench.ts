import { setTimeout as wait } from "node:timers/promises";
import { together } from "@guildhall/serving/testing";
import {
  allMet,
  query,
  startMiniCommons,
  startMiniGateway,
  startMiniRegion,
  tempDirectory,
} from "../../../test/support/index.ts";
import type { BenchOptions } from "../bench.ts";
import { median, percentile } from "./statistics.ts";
import { table } from "./table.ts";

const LIVE = 10;
/** Nobody listens there. */
const NOWHERE = "http://127.0.0.1:1/graphql";

/** A gateway over ten regions that answer and so many that do not, each at an endpoint of its own. */
interface Served extends AsyncDisposable {
  dead: number;
  url: string;
  all: number[];
  some: number[];
}

/** What partners that are down cost those who ask, and the machine while nobody does. */
export async function run({ quick }: BenchOptions): Promise<void> {
  await using without = await serve(0);
  const idleWithout = await idle(quick);
  await using beside = await serve(990);
  const idleWith = await idle(quick);
  const served = [without, beside];
  const some = `{ regions(ids: ${JSON.stringify(ids(LIVE, "live"))}) { id makerSpaces { totalCount } } }`;
  for (let round = -5; round < (quick ? 5 : 60); round++)
    for (const one of served) {
      const times = { all: await time(one.url, ALL), some: await time(one.url, some) };
      if (round < 0) continue;
      one.all.push(times.all);
      one.some.push(times.some);
    }

  console.log("dead: ten regions that answer, beside them partners that are down\n");
  const rows = served.map(({ dead, all, some: few }, index) => [
    dead,
    median(few),
    percentile(few, 0.95),
    median(all),
    [idleWithout, idleWith][index]!,
  ]);
  console.log(
    table(["down", "ten asked ms", "p95 ms", "all asked ms", "idle CPU ms/s (process)"], rows),
  );
  const ratio = median(beside.some) / median(without.some);
  console.log(`ten asked, with the dead ones to without: ${ratio.toFixed(2)}\n`);
}

const ALL = "{ regions { id makerSpaces { totalCount } } }";
const ids = (count: number, name: string) =>
  Array.from({ length: count }, (_, i) => `${name}-${i}`);

const serve = (dead: number): Promise<Served> =>
  together(async (use) => {
    const live = use(await startMiniRegion());
    const regions = [...ids(LIVE, "live"), ...ids(dead, "dead")];
    const commons = use(await startMiniCommons(regions));
    const directory = use(await tempDirectory());
    await directory.write(
      Object.fromEntries(
        regions.map((id) => [id, `${id.startsWith("live") ? live.url : NOWHERE}?${id}`]),
      ),
    );
    // As it is set where nobody says otherwise.
    const gateway = use(await startMiniGateway(commons.url, directory, { watch: {} }));
    await allMet(gateway.url);
    return { dead, url: gateway.url, all: [], some: [] };
  });

async function time(url: string, text: string): Promise<number> {
  const begin = performance.now();
  const { data } = await query(url, text);
  if (data.regions[0]?.makerSpaces?.totalCount !== 3) throw new Error("A live region is missing.");
  return performance.now() - begin;
}

/** Milliseconds of processor time a second while nobody asks. */
async function idle(quick: boolean): Promise<number> {
  const seconds = quick ? 2 : 20;
  const before = process.cpuUsage();
  await wait(seconds * 1_000);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / seconds;
}
