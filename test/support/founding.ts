import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  openCatalogue,
  startCommons,
  type Catalogue,
  type CommonsOptions,
} from "@guildhall/commons";
import { startGateway, type GatewayOptions } from "@guildhall/gateway";
import { startRegion } from "@guildhall/region";
import { contractSdl } from "@guildhall/schema";
import { together, until } from "@guildhall/serving/testing";
import { pino } from "pino";
import { readiness, tempDirectory, type TempDirectory } from "./federation.ts";
import { startProxy, type Proxy } from "./proxy.ts";

const PARTNERS = fileURLToPath(new URL("../../subgraphs/partners/", import.meta.url));
const SHARED = "commons";

/** The fourteen founding regions. */
export const FOUNDING = readdirSync(PARTNERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== SHARED)
  .map(({ name }) => name)
  .toSorted();

/** Their record folders, and the partnerships' own. */
export const FOLDERS = [...FOUNDING, SHARED].map((region) => join(PARTNERS, region));

const silent = pino({ level: "silent" });

export interface FoundingFederation extends AsyncDisposable {
  url: string;
  directory: TempDirectory;
  /** Stands before each region's endpoint; `commons` is the partnerships' own registry. */
  regions: Record<string, Proxy>;
  commons: Proxy;
  catalogue: Catalogue;
}

/** The founding regions with their real records, commons and the gateway, over real HTTP. */
export const startFounding = (
  options: Partial<GatewayOptions> = {},
  /** Where the registries are. @default a folder of its own */
  data?: string,
  commonsOptions: Partial<CommonsOptions> = {},
): Promise<FoundingFederation> =>
  together(async (use) => {
    const directory = use(await tempDirectory());
    const hosts = use(
      await startRegion({
        folders: FOLDERS,
        data: data ?? join(directory.folder, "regions"),
        follow: false,
        limits: options.limits ?? {},
      }),
    );
    const regions: Record<string, Proxy> = {};
    for (const { region, url } of hosts.endpoints) regions[region] = use(await startProxy(url));
    await directory.write(
      Object.fromEntries(Object.entries(regions).map(([region, { url }]) => [region, url])),
    );
    const store = await openCatalogue({ file: ":memory:", log: silent });
    use({ [Symbol.asyncDispose]: () => store.close() });
    const commonsServer = use(
      await startCommons({
        profiles: PARTNERS,
        partners: directory.file,
        probe: false,
        catalogue: store,
        data: join(directory.folder, "commons"),
        ...commonsOptions,
      }),
    );
    const commons = use(await startProxy(commonsServer.url));
    const { url } = use(
      await startGateway({
        contract: contractSdl(),
        commonsUrl: commons.url,
        catalogue: { url: new URL("catalogue/graphql", commonsServer.url).href },
        replicasUrl: new URL("replicas/graphql", commonsServer.url).href,
        partnersFile: directory.file,
        logLevel: "silent",
        ...options,
      }),
    );
    await until(async () => {
      const { partners, commons: shared, catalogue: copies } = (await readiness(url)).body;
      const seen = [shared, copies].every(({ state }) => state === "seen");
      return partners.serving === FOUNDING.length + 1 && seen;
    }, 30_000);
    return { url, directory, regions, commons, catalogue: commonsServer.catalogue };
  });
