import { randomUUID } from "node:crypto";
import { regionSdl } from "@guildhall/region";
import { commonsSdl } from "@guildhall/commons";
import { planner, startGateway, supergraphSdl, type PlanSummary } from "@guildhall/gateway";
import { disposables } from "@guildhall/serving/testing";
import { query, readiness, tempDirectory, until } from "../../../test/support/index.ts";
import type { BenchOptions } from "../bench.ts";
import { startChild } from "./child.ts";
import type { StubsTask } from "./plan/stubs.bench.ts";
import { median } from "./statistics.ts";
import { table } from "./table.ts";

const STUBS = new URL("./plan/stubs.bench.ts", import.meta.url);

/** Six levels of records below a region, and commons' own fields of the region beside them. */
const sixLevels = (name: string): string => `query ${name} {
  region(id: "region-1") { id population { value } territories { code }
    makerSpaces { nodes { name
      goodPractices { name
        programmes { name
          pilots { name outcomes
            programme { name
              lead { organisation { name country } } } } } } } } } }`;

/** A gateway over so many regions, and the times that it took. */
interface Served extends AsyncDisposable {
  regions: number;
  /** The last plan that was made, whatever the operation was called. */
  plan: PlanSummary;
  unseen: number[];
  seen: number[];
  time(name: string): Promise<number>;
}

/** Planning for 14 and for 500 regions in the directory: it should not matter how many there are. */
export async function run({ quick }: BenchOptions): Promise<void> {
  const sdls = { contract: await regionSdl(), commons: await commonsSdl() };
  const plan = planner(supergraphSdl(sdls));
  const alone = Array.from({ length: quick ? 3 : 30 }, (_, i) => plan(sixLevels(`Q${i}`)).ms);
  await using few = await serve(14, sdls);
  await using many = await serve(500, sdls);
  const served = [few, many];
  // Alternating, so that whatever else the machine does meets both.
  for (let round = quick ? -2 : -10; round < (quick ? 5 : 60); round++)
    for (const one of served) {
      const name = `Q${randomUUID().replaceAll("-", "")}`;
      const unseen = await one.time(name);
      const seen = await one.time(name);
      if (round < 0) continue;
      one.unseen.push(unseen);
      one.seen.push(seen);
    }

  console.log("plan: six levels over HTTP, the regions at an endpoint each\n");
  console.log(
    table(
      ["regions", "fetches", "unseen query ms", "seen query ms", "difference ms"],
      served.map(({ regions, plan: { fetches }, unseen, seen }) => [
        regions,
        fetches.length,
        median(unseen),
        median(seen),
        median(unseen.map((time, round) => time - seen[round]!)),
      ]),
    ),
  );
  const same = JSON.stringify(few.plan) === JSON.stringify(many.plan);
  console.log(`${same ? "the same plan" : "NOT the same plan"} for both`);
  console.log(
    `the planner alone: first ${alone[0]?.toFixed(1)} ms, then ${median(alone).toFixed(1)} ms\n`,
  );
}

/** A new operation is parsed, validated and planned; one that was seen is only executed. */
async function serve(regions: number, sdls: StubsTask): Promise<Served> {
  const stack = disposables();
  const stubs = stack.use(startChild<StubsTask, { region: string; commons: string }>(STUBS));
  const urls = await stubs.ask(sdls);
  const directory = stack.use(await tempDirectory());
  const { origin } = new URL(urls.region);
  const ids = Array.from({ length: regions }, (_, index) => `region-${index}`);
  await directory.write(Object.fromEntries(ids.map((id) => [id, `${origin}/${id}/graphql`])));
  let last: PlanSummary = { fetches: [] };
  const gateway = stack.use(
    await startGateway({
      contract: sdls.contract,
      commonsUrl: urls.commons,
      partnersFile: directory.file,
      logLevel: "silent",
      // The machine may be busy; nothing here is about deadlines.
      regionTimeout: 60_000,
      requestTimeout: 60_000,
      onPlan: (plan) => (last = plan),
    }),
  );
  const ready = async () => {
    const { commons, partners } = (await readiness(gateway.url)).body;
    return commons.state === "seen" && partners.serving === regions;
  };
  await until(ready, 120_000);
  return {
    regions,
    unseen: [],
    seen: [],
    get plan() {
      // Operations differ in their name alone, and so do plans.
      const text = JSON.stringify(last).replaceAll(/Q[0-9a-f]{32}/g, "Q");
      return JSON.parse(text) as PlanSummary;
    },
    async time(name) {
      const begun = performance.now();
      const { errors } = await query(gateway.url, sixLevels(name));
      if (errors) throw new Error(errors[0]?.message);
      return performance.now() - begun;
    },
    [Symbol.asyncDispose]: stack[Symbol.asyncDispose],
  };
}
