import { type Gateway, type GatewayOptions, startGateway } from "@guildhall/gateway";
import { composeHere, planHere } from "@guildhall/gateway/testing";
import { join } from "node:path";
import { temporaryFolder, together, until } from "@guildhall/serving/testing";
import { MINI_COMMONS, MINI_CONTRACT, startMiniCommons, startMiniRegion } from "./regions.ts";
import type { StubSubgraph } from "./subgraph.ts";

/** A directory file in a folder of its own. */
export interface TempDirectory extends AsyncDisposable {
  folder: string;
  file: string;
  write(partners: Record<string, string>): Promise<void>;
  writeText(text: string): Promise<void>;
}

export async function tempDirectory(): Promise<TempDirectory> {
  const folder = await temporaryFolder();
  const writeText = async (text: string) => void (await folder.write("partners.json", text));
  return {
    folder: folder.path,
    file: join(folder.path, "partners.json"),
    writeText,
    write: (partners) =>
      writeText(
        JSON.stringify({
          partners: Object.entries(partners).map(([region, url]) => ({ region, url })),
        }),
      ),
    [Symbol.asyncDispose]: folder[Symbol.asyncDispose],
  };
}

export interface MiniFederation extends AsyncDisposable {
  gateway: Gateway;
  url: string;
  commons: StubSubgraph;
  directory: TempDirectory;
  regions: Record<string, StubSubgraph>;
}

/** Stub commons, a stub for each region, and a gateway over them that has met them all. */
export const startMiniFederation = (
  ids: readonly string[],
  options: Partial<GatewayOptions> = {},
  sdls: Record<string, string> = {},
): Promise<MiniFederation> =>
  together(async (use) => {
    const regions: Record<string, StubSubgraph> = {};
    for (const id of ids) regions[id] = use(await startMiniRegion(sdls[id]));
    const commons = use(await startMiniCommons(ids));
    const directory = use(await tempDirectory());
    await directory.write(
      Object.fromEntries(Object.entries(regions).map(([id, { url }]) => [id, url])),
    );
    const gateway = use(await startMiniGateway(commons.url, directory, options));
    await allMet(gateway.url);
    return { gateway, url: gateway.url, commons, directory, regions };
  });

const composer = composeHere(MINI_CONTRACT);

export const startMiniGateway = (
  commonsUrl: string,
  { file, folder }: TempDirectory,
  options: Partial<GatewayOptions> = {},
): Promise<Gateway> =>
  startGateway({
    contract: MINI_CONTRACT,
    commonsUrl,
    commonsSnapshot: MINI_COMMONS,
    partnersFile: file,
    dataFolder: folder,
    directoryInterval: 20,
    composer,
    planning: planHere,
    sdlPause: 20,
    watch: { retry: 20, longest: 100, recheck: 200, timeout: 1_000 },
    logLevel: "silent",
    ...options,
  });

/** What `/ready` says. */
export async function readiness(url: string) {
  const response = await fetch(new URL("/ready", url));
  return {
    status: response.status,
    // oxlint-disable-next-line typescript/no-explicit-any -- tests look where they want
    body: (await response.json()) as any,
  };
}

/** Waits until the gateway has seen commons and every partner. */
export const allMet = (url: string): Promise<unknown> =>
  until(async () => {
    const { body } = await readiness(url);
    const { list } = body.partners as { list: { state: string }[] };
    return body.commons.state === "seen" && list.every(({ state }) => state !== "waiting");
  });
