import { type Disposables, disposables, temporaryFolder } from "@guildhall/serving/testing";
import { type Attack, ATTACKS } from "../../../test/limits/queries.ts";
import { processesBelow } from "../../../test/start/run.ts";
import type { BenchOptions } from "../bench.ts";
import { startFederation } from "../start/federation.ts";
import { readOptions } from "../start/options.ts";
import {
  type Meanwhile,
  meanwhile,
  type Others,
  startOthers,
  WAIT_HEADS,
  waitCells,
} from "./meanwhile.ts";
import { median } from "./statistics.ts";
import { table } from "./table.ts";
import { memoryOf } from "./usage.ts";

const SMALL = "{ regions { id } }";

interface Server {
  name: keyof typeof ATTACKS;
  url: string;
  pid: number;
}

interface Answered {
  status: number;
  time: number;
}

/** What each query that once brought a server down does to everybody else who asks it. */
export async function run({ quick }: BenchOptions): Promise<void> {
  await using others = startOthers();
  await using stack = disposables();
  for (const server of await serve(stack)) await report(server, others, quick ? 1 : 5);
}

/** The founding federation as `npm start` runs it. */
async function serve(stack: Disposables): Promise<Server[]> {
  const folder = stack.use(await temporaryFolder());
  const options = readOptions(["--port", "0", "--data", folder.path], {});
  if (options === "help") throw new Error("There is no help here.");
  const { url, commons, regions, stop } = await startFederation(options);
  stack.use({ [Symbol.asyncDispose]: stop });
  const pids = await processesBelow(process.pid);
  const region = new URL("/graphql", regions[0]!.url).href;
  return Object.entries({ gateway: url, region, commons }).map(([name, address]) => ({
    name: name as Server["name"],
    url: address,
    pid: pids[name]!,
  }));
}

async function report(server: Server, others: Others, count: number): Promise<void> {
  const small = { url: server.url, query: SMALL };
  const first = memoryOf(server.pid);
  const rows: (string | number)[][] = [];
  for (const attack of ATTACKS[server.name]) {
    const before = memoryOf(server.pid);
    const rounds: Meanwhile<Answered>[] = [];
    for (let at = 0; at < count; at++)
      rounds.push(await meanwhile(others, small, () => send(server.url, attack, at)));
    const done = rounds.map((round) => round.done);
    const status = [...new Set(done.map((one) => one.status))].join(", ");
    const time = median(done.map((one) => one.time));
    const after = memoryOf(server.pid);
    rows.push([attack.what, status, time, ...waitCells(rounds), before, after]);
  }
  console.log(`limits: a small query to the ${server.name} while somebody sends it\n`);
  console.log(table(["sent", "HTTP", "answered ms", ...WAIT_HEADS, "MB before", "MB after"], rows));
  console.log(
    `\n${server.name}: ${first.toFixed(0)} MB at first, ${memoryOf(server.pid).toFixed(0)} MB at last\n`,
  );
}

/** Each time as another text: what is remembered of the last one must not help. */
async function send(url: string, { query, variables }: Attack, round: number): Promise<Answered> {
  const begin = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `${query} #${round}`, variables }),
  });
  await response.arrayBuffer();
  return { status: response.status, time: performance.now() - begin };
}
