import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startCommons } from "@guildhall/commons";
import { startGateway, type GatewayOptions } from "@guildhall/gateway";
import { startRegion } from "@guildhall/region";
import { contractSdl } from "@guildhall/schema";
import { disposing } from "./disposing.ts";
import { tempDirectory, type TempDirectory } from "./federation.ts";
import { startProxy, type Proxy } from "./proxy.ts";
import { until } from "./query.ts";

const PARTNERS = fileURLToPath(new URL("../../subgraphs/partners/", import.meta.url));
const SHARED = "commons";

/** The fourteen founding regions. */
export const FOUNDING = readdirSync(PARTNERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== SHARED)
  .map(({ name }) => name)
  .toSorted();

export interface FoundingFederation extends AsyncDisposable {
  url: string;
  directory: TempDirectory;
  /** Stands before each region's endpoint; `commons` is the partnerships' own registry. */
  regions: Record<string, Proxy>;
  commons: Proxy;
}

/** The founding regions with their real records, commons and the gateway, over real HTTP. */
export const startFounding = (options: Partial<GatewayOptions> = {}): Promise<FoundingFederation> =>
  disposing(async (keep) => {
    const directory = keep(await tempDirectory());
    const hosts = keep(
      await startRegion({
        folders: [...FOUNDING, SHARED].map((region) => join(PARTNERS, region)),
        data: join(directory.folder, "regions"),
        follow: false,
      }),
    );
    const regions: Record<string, Proxy> = {};
    for (const { region, url } of hosts.endpoints) regions[region] = keep(await startProxy(url));
    await directory.write(
      Object.fromEntries(Object.entries(regions).map(([region, { url }]) => [region, url])),
    );
    const commonsServer = keep(
      await startCommons({ profiles: PARTNERS, partners: directory.file, probe: false }),
    );
    const commons = keep(await startProxy(commonsServer.url));
    const gateway = keep(
      await startGateway({
        contract: contractSdl(),
        commonsUrl: commons.url,
        partnersFile: directory.file,
        logLevel: "silent",
        ...options,
      }),
    );
    await until(async () => {
      const ready = (await (await fetch(new URL("/ready", gateway.url))).json()) as {
        partners: { serving: number };
        commons: { state: string };
      };
      return ready.partners.serving === FOUNDING.length + 1 && ready.commons.state === "seen";
    });
    return { url: gateway.url, directory, regions, commons };
  });
