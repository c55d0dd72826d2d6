import { join } from "node:path";
import { behind } from "@guildhall/serving/limits";
import { makeFolder } from "@guildhall/serving/process";
import { checkPort } from "./checks.ts";
import { recordFolders, SHARED_REGISTRY, type StartOptions } from "./options.ts";
import { writePartners } from "./partners-file.ts";
import { startCommons, startGateway, startRegions } from "./processes.ts";

export interface Federation {
  url: string;
  commons: string;
  regions: readonly { region: string; url: string; pid: number }[];
  stop(): Promise<void>;
}

/** Starts regions, commons and the gateway, each a process that is kept running; stops what it started when any of it cannot start. */
export async function startFederation(options: StartOptions): Promise<Federation> {
  const { data, port, host, mongodb, records, separate, limits } = options;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const one of started.splice(0).toReversed()) await one.stop();
  };
  try {
    await makeFolder(data);
    await checkPort(port, host);
    const known = recordFolders(records);
    const shared = known.filter((name) => name === SHARED_REGISTRY);
    const served = [...options.regions, ...shared];
    const groups = separate ? served.map((region) => [region]) : [served];
    const processes = await settled(
      groups.map(async (group) => {
        const folders = group.map((region) => join(records, region));
        const name = separate ? group.join() : "the regions";
        const task = { folders, data: join(data, "regions"), mongodb, limits: behind(limits) };
        const process = await startRegions(name, task);
        started.push(process);
        return process;
      }),
    );
    const regions = processes.flatMap(({ pid, ready: { endpoints } }) =>
      endpoints.map((endpoint) => ({ ...endpoint, pid })),
    );
    const partners = join(data, "partners.json");
    await writePartners(
      partners,
      regions.map(({ region, url }) => ({ region, url })),
      known,
    );
    const commons = await startCommons({
      profiles: records,
      partners,
      data,
      limits: behind(limits),
      ...options.catalogue,
    });
    started.push(commons);
    const gateway = await startGateway({
      commonsUrl: commons.ready.url,
      partnersFile: partners,
      dataFolder: data,
      port,
      host,
      http: options.http,
      limits,
      documentsFile: options.documentsFile,
    });
    started.push(gateway);
    const { url } = gateway.ready;
    await everyPartnerServes(url, regions.length);
    return { url, commons: commons.ready.url, regions, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for all of them, also when one fails: what started must be known to be stopped. */
async function settled<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(promises);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}

const PATIENCE_MS = 10_000;

/** A first query would find them all; past its patience it starts without the slow ones. */
async function everyPartnerServes(url: string, count: number): Promise<void> {
  const ready = new URL("/ready", url);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const answer = (await (await fetch(ready)).json()) as { partners?: { serving?: number } };
    if ((answer.partners?.serving ?? 0) >= count) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}
