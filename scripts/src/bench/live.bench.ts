import type { BenchOptions } from "../bench.ts";
import { type Child, startChild } from "./child.ts";
import { startFederation } from "./live/federation.bench.ts";
import type { GuildhallTask } from "./live/guildhall.child.ts";
import type { Load, LoadTask } from "./live/load.child.ts";
import type { PlainTask } from "./live/plain.child.ts";
import { ALL_REGIONS, eachRegion, recordsIn } from "./live/queries.ts";
import { medians } from "./statistics.ts";
import { table } from "./table.ts";
import { cpuOf, cpuOfAll, memoryOf } from "./usage.ts";

const child = (name: string): URL => new URL(`./live/${name}.child.ts`, import.meta.url);

interface Rival {
  name: string;
  url: string;
  query: string;
  pid: number;
}

type Round = Omit<Load, "requests"> & { gateway: number; behind: number; memory: number };

/** One live query over fourteen regions: Guildhall's gateway beside plain @apollo/gateway. */
export async function run({ quick, profile }: BenchOptions): Promise<void> {
  await using federation = await startFederation();
  await using load = startChild<LoadTask, Load>(child("load"));
  const { regions, replayed, pids, commons, replay } = federation;
  const cases = [
    { title: "regions as they are, a process each", endpoints: regions, behind: pids },
    {
      title: "regions that cost nothing (answers replayed)",
      endpoints: replayed,
      behind: [replay],
    },
  ];
  for (const [index, { title, endpoints, behind }] of cases.entries()) {
    const cpuProfile = profile && index === 1 ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
    await using guildhall = startChild<GuildhallTask, string>(child("guildhall"), cpuProfile);
    await using plain = startChild<PlainTask, string>(child("plain"));
    const rivals: [Rival, Rival] = [
      {
        name: "guildhall",
        url: await guildhall.ask({
          commons: commons.url,
          partnersFile: await federation.directory(`case-${index}`, endpoints),
          partners: endpoints.length,
        }),
        query: ALL_REGIONS,
        pid: guildhall.pid,
      },
      {
        name: "@apollo/gateway",
        url: await plain.ask(endpoints),
        query: eachRegion(endpoints.map(({ region }) => region)),
        pid: plain.pid,
      },
    ];
    await sayTheSame(rivals);
    const rounds = await measure(load, rivals, [...behind, commons.pid], quick);
    report(`${title}`, rivals, rounds);
  }
}

/** The two are only worth comparing where they answer the same. */
async function sayTheSame(rivals: readonly Rival[]): Promise<void> {
  const answers = rivals.map(async ({ url, query }) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
    return recordsIn(await response.text());
  });
  const [one, other] = await Promise.all(answers);
  if (one !== other) throw new Error("The two gateways do not answer the same records.");
}

async function measure(
  load: Child<LoadTask, Load>,
  rivals: readonly Rival[],
  behind: readonly number[],
  quick: boolean,
): Promise<Map<Rival, [Round, ...Round[]]>> {
  const rounds = new Map<Rival, Round[]>();
  const connections = 16;
  const seconds = quick ? 1 : 6;
  for (const { url, query } of rivals)
    await load.ask({ url, query, connections, seconds: quick ? 1 : 5 });
  // Alternating, so that whatever else the machine does meets both.
  for (let round = 0; round < (quick ? 1 : 5); round++)
    for (const rival of rivals) {
      const before = { gateway: cpuOf(rival.pid), behind: cpuOfAll(behind) };
      const { requests, ...figures } = await load.ask({ ...rival, connections, seconds });
      const measured: Round = {
        ...figures,
        gateway: (cpuOf(rival.pid) - before.gateway) / requests,
        behind: (cpuOfAll(behind) - before.behind) / requests,
        memory: memoryOf(rival.pid),
      };
      rounds.set(rival, [...(rounds.get(rival) ?? []), measured]);
    }
  return rounds as Map<Rival, [Round, ...Round[]]>;
}

function report(
  title: string,
  [ours, theirs]: readonly [Rival, Rival],
  rounds: ReadonlyMap<Rival, [Round, ...Round[]]>,
): void {
  const us = medians(rounds.get(ours)!);
  const them = medians(rounds.get(theirs)!);
  const row = (name: string, figures: Round) => [
    name,
    figures.throughput,
    figures.p50,
    figures.p95,
    figures.gateway,
    figures.behind,
    figures.memory,
  ];
  console.log(`live: ${title}; 16 connections, medians of ${rounds.get(ours)!.length} rounds\n`);
  console.log(
    table(
      ["gateway", "requests/s", "p50 ms", "p95 ms", "gateway CPU ms", "CPU ms behind", "memory MB"],
      [row(ours.name, us), row(theirs.name, them)],
    ),
  );
  const throughput = us.throughput / them.throughput;
  const p95 = us.p95 / them.p95;
  const said = (reached: boolean) => (reached ? "reached" : "NOT reached");
  console.log(`throughput ${throughput.toFixed(2)} times (wanted 5: ${said(throughput >= 5)})`);
  console.log(`p95 ${p95.toFixed(2)} times (wanted 0.5: ${said(p95 <= 0.5)})`);
  console.log(`gateway CPU a request ${(us.gateway / them.gateway).toFixed(2)} times\n`);
}
