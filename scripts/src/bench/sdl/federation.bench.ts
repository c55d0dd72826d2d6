import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contractSdl } from "@guildhall/schema";
import { type Disposables, startServer, temporaryFolder } from "@guildhall/serving/testing";
import { recordFolders, SHARED_REGISTRY } from "../../start/options.ts";
import { writePartners } from "../../start/partners-file.ts";
import { startCommons, startRegions } from "../../start/processes.ts";
import { type Child, startChild } from "../child.ts";
import type { GatewayTask } from "./gateway.child.ts";

const RECORDS = fileURLToPath(new URL("../../../../subgraphs/partners/", import.meta.url));
const COMMONS_SDL = new URL("../../../../schema/commons.graphql", import.meta.url);

/** A partner that serves the contract, and whatever else it is told to. */
export interface Partner {
  region: string;
  /** What it has over the contract. */
  more: string;
}

export interface Scripted {
  url: string;
  gateway: Child<GatewayTask, string | number>;
  partners: readonly Partner[];
}

/** The region that answers small queries. */
const HONEST = "lisbon";

/** A gateway over commons, a region as it is, and so many partners whose SDL is scripted. */
export async function serveScripted(stack: Disposables, count: number): Promise<Scripted> {
  const { path } = stack.use(await temporaryFolder());
  const supervised = <One extends { stop(): Promise<void> }>(one: One): One => {
    stack.use({ [Symbol.asyncDispose]: () => one.stop() });
    return one;
  };
  const folders = [join(RECORDS, HONEST)];
  const honest = supervised(await startRegions(HONEST, { folders, data: path, mongodb: undefined }))
    .ready.endpoints;
  const others = recordFolders(RECORDS).filter((one) => ![HONEST, SHARED_REGISTRY].includes(one));
  const partners = others.slice(0, count).map((region) => ({ region, more: "" }));
  const endpoints = await Promise.all(
    partners.map(async (partner) => ({ region: partner.region, url: await serve(stack, partner) })),
  );
  const alone = join(path, "commons.json");
  await writePartners(alone, honest, []);
  const commons = supervised(
    await startCommons({ profiles: RECORDS, partners: alone, data: path }),
  );
  const partnersFile = join(path, "partners.json");
  await writePartners(partnersFile, [...honest, ...endpoints], []);
  const gateway = stack.use(
    startChild<GatewayTask, string | number>(new URL("./gateway.child.ts", import.meta.url)),
  );
  const commonsSnapshot = await readFile(COMMONS_SDL, "utf8");
  const url = await gateway.ask({ commonsUrl: commons.ready.url, commonsSnapshot, partnersFile });
  return { url: String(url), gateway, partners };
}

async function serve(stack: Disposables, partner: Partner): Promise<string> {
  const contract = contractSdl();
  const server = stack.use(
    await startServer((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: { _service: { sdl: contract + partner.more } } }));
    }),
  );
  return `${server.url}/graphql`;
}
