import { readFile } from "node:fs/promises";
import { startGateway } from "@guildhall/gateway";
import { contractSdl } from "@guildhall/schema";
import type { OpenOptions } from "@guildhall/serving/http";
import type { Limits } from "@guildhall/serving/limits";
import { runSupervised } from "@guildhall/serving/supervise";

const COMMONS_SDL = new URL("../../../schema/commons.graphql", import.meta.url);

export interface GatewayTask {
  commonsUrl: string;
  partnersFile: string;
  dataFolder: string;
  port: number;
  host: string;
  http: OpenOptions;
  limits: Partial<Limits>;
  documentsFile?: string | undefined;
}

/** Runs in a process of its own: joins commons and the regions. */
runSupervised<GatewayTask, { url: string }>(async (task) => {
  const { url, stop } = await startGateway({
    ...task,
    contract: contractSdl(),
    commonsSnapshot: await readFile(COMMONS_SDL, "utf8"),
    logLevel: "warn",
  });
  return { ready: { url }, stop };
});
