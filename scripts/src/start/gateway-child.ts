import { readFile } from "node:fs/promises";
import { startGateway } from "@guildhall/gateway";
import { contractSdl } from "@guildhall/schema";
import type { OpenOptions } from "@guildhall/serving/http";
import type { Limits } from "@guildhall/serving/limits";
import { runSupervised } from "@guildhall/serving/supervise";

const sdl = (name: string) =>
  readFile(new URL(`../../../schema/${name}.graphql`, import.meta.url), "utf8");

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
    commonsSnapshot: await sdl("commons"),
    catalogue: {
      url: new URL("catalogue/graphql", task.commonsUrl).href,
      snapshot: await sdl("catalogue"),
    },
    replicasUrl: new URL("replicas/graphql", task.commonsUrl).href,
    logLevel: "warn",
  });
  return { ready: { url }, stop };
});
