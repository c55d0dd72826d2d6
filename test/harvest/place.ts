import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { kinds } from "@guildhall/schema";
import { supervise, type Supervised } from "@guildhall/serving/supervise";
import { portOf } from "@guildhall/serving/process";
import { temporaryFolder } from "@guildhall/serving/testing";
import { pino } from "pino";
import type { CommonsTask } from "../../scripts/src/start/commons-child.ts";
import type { RegionReady, RegionTask } from "../../scripts/src/start/region-child.ts";
import { appendNow } from "../../subgraphs/region/src/records/append.ts";
import { eachRecord } from "../../subgraphs/region/src/records/each-record.ts";
import { letGo } from "../../subgraphs/region/src/keeping/testing/let-go.ts";
import { openStore } from "../../subgraphs/region/src/records/open-store.ts";
import type { Draft, Store } from "../../subgraphs/region/src/store/index.ts";
import { FOUNDING } from "../support/founding.ts";
import { startNetwork } from "./network.ts";

export const PARTNERS = fileURLToPath(new URL("../../subgraphs/partners/", import.meta.url));
const START = new URL("../../scripts/src/start/", import.meta.url);

/** Killed as often as here, a process is not kept waiting for longer each time. */
const usual = {
  log: pino({ level: "silent" }),
  patience: { first: 20, longest: 20 },
};

/** The founding regions' registries, a process that serves them, and commons that follows them. */
export async function startPlace() {
  const folder = await temporaryFolder();
  const data = folder.path;
  const regions = join(data, "regions");
  const stores = new Map<string, Store>();
  for (const region of FOUNDING) stores.set(region, await openStore(region, { data: regions }));

  const serve = (port?: number): Promise<Supervised<RegionReady>> =>
    supervise<RegionTask, RegionReady>({
      ...usual,
      name: "regions",
      script: new URL("region-child.ts", START),
      task: {
        folders: FOUNDING.map((region) => join(PARTNERS, region)),
        data: regions,
        mongodb: undefined,
        ...(port !== undefined && { port }),
      },
      again: (task, { url }) => ({ ...task, port: portOf(new URL(url).port) }),
    });
  let server = await serve();
  const port = Number(new URL(server.ready.url).port);
  const network = await startNetwork(port);
  const partners = server.ready.endpoints.map(({ region, url }) => ({
    region,
    url: network.over(url),
  }));
  await folder.write("partners.json", { partners });
  const commons = await supervise<CommonsTask, { url: string }>({
    ...usual,
    name: "commons",
    script: new URL("commons-child.ts", START),
    task: { profiles: PARTNERS, partners: join(data, "partners.json"), data },
    again: (task, { url }) => ({ ...task, port: portOf(new URL(url).port) }),
  });

  return {
    data,
    network,
    commons,
    kill: (which: "commons" | "regions") =>
      process.kill((which === "commons" ? commons : server).pid, "SIGKILL"),
    write: (region: string, changes: readonly Draft[]) =>
      appendNow(stores.get(region)!, { author: { kind: "fixture", name: "a test" }, changes }),
    /** Does something with the registries while no process serves or holds them. */
    async whileClosed(work: () => Promise<void>) {
      await server.stop();
      for (const store of stores.values()) await store.close();
      await letGo();
      await work();
      for (const region of FOUNDING) stores.set(region, await openStore(region, { data: regions }));
      server = await serve(port);
    },
    /** Every record of every region, by id. */
    async records() {
      const all = new Map<string, object>();
      for (const store of stores.values())
        for (const { kind } of kinds())
          for await (const record of eachRecord(store, kind)) all.set(record.id, record);
      return all;
    },
    /** Where each registry's log stands. */
    positions: async () =>
      Object.fromEntries(
        await Promise.all(
          FOUNDING.map(async (id) => [id, (await stores.get(id)!.position()).number] as const),
        ),
      ),
    async [Symbol.asyncDispose]() {
      await commons.stop();
      await network[Symbol.asyncDispose]();
      await server.stop();
      for (const store of stores.values()) await store.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
