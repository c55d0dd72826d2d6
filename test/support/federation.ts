import { type Gateway, type GatewayOptions, startGateway } from "@guildhall/gateway";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disposing } from "./disposing.ts";
import { until } from "./query.ts";
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
  const folder = await mkdtemp(join(tmpdir(), "guildhall-"));
  const file = join(folder, "partners.json");
  const writeText = (text: string) => writeFile(file, text);
  return {
    folder,
    file,
    writeText,
    write: (partners) =>
      writeText(
        JSON.stringify({
          partners: Object.entries(partners).map(([region, url]) => ({ region, url })),
        }),
      ),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
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
  disposing(async (keep) => {
    const regions: Record<string, StubSubgraph> = {};
    for (const id of ids) regions[id] = keep(await startMiniRegion(sdls[id]));
    const commons = keep(await startMiniCommons(ids));
    const directory = keep(await tempDirectory());
    await directory.write(
      Object.fromEntries(Object.entries(regions).map(([id, { url }]) => [id, url])),
    );
    const gateway = keep(await startMiniGateway(commons.url, directory, options));
    await allMet(gateway.url);
    return { gateway, url: gateway.url, commons, directory, regions };
  });

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
