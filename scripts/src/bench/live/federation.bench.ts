import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder, together } from "@guildhall/serving/testing";
import { recordFolders, SHARED_REGISTRY } from "../../start/options.ts";
import { writePartners } from "../../start/partners-file.ts";
import { startRegions } from "../../start/processes.ts";
import { startChild } from "../child.ts";
import type { CommonsTask } from "./commons.child.ts";
import type { ReplayTask } from "./replay.child.ts";

const PARTNERS = fileURLToPath(new URL("../../../../subgraphs/partners/", import.meta.url));
const child = (name: string): URL => new URL(`./${name}.child.ts`, import.meta.url);

export interface Endpoint {
  region: string;
  url: string;
}

export interface Federation extends AsyncDisposable {
  /** Each region in a process of its own, as hosts run them. */
  regions: readonly Endpoint[];
  pids: readonly number[];
  commons: { url: string; pid: number };
  /** The same regions, answered from what they answered before. */
  replayed: readonly Endpoint[];
  replay: number;
  /** A directory file with these endpoints. */
  directory(name: string, endpoints: readonly Endpoint[]): Promise<string>;
}

/** The fourteen regions and commons, with nobody in front. */
export const startFederation = (): Promise<Federation> =>
  together(async (use) => {
    const { path: data } = use(await temporaryFolder());
    const regions: Endpoint[] = [];
    const pids: number[] = [];
    for (const region of recordFolders(PARTNERS).filter((name) => name !== SHARED_REGISTRY)) {
      const folders = [join(PARTNERS, region)];
      const started = await startRegions(region, { folders, data, mongodb: undefined });
      use({ [Symbol.asyncDispose]: () => started.stop() });
      regions.push(...started.ready.endpoints);
      pids.push(started.pid);
    }
    const directory = async (name: string, endpoints: readonly Endpoint[]): Promise<string> => {
      const file = join(data, `${name}.json`);
      await writePartners(file, endpoints, []);
      return file;
    };
    const commons = use(startChild<CommonsTask, string>(child("commons")));
    const partners = await directory("commons", regions);
    const url = await commons.ask({ profiles: PARTNERS, partners });
    const replay = use(startChild<ReplayTask, ReplayTask>(child("replay")));
    return {
      regions,
      pids,
      commons: { url, pid: commons.pid },
      replayed: await replay.ask(regions),
      replay: replay.pid,
      directory,
    };
  });
