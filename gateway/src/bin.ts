#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { loadConfig } from "./config.ts";
import { startGateway } from "./start.ts";

// The committed snapshots lie beside the packages, in src and in dist alike.
const snapshot = (name: string) => new URL(`../../schema/${name}`, import.meta.url);
const ifThere = (name: string) => readFile(snapshot(name), "utf8").catch(() => undefined);

try {
  const config = loadConfig();
  const gateway = await startGateway({
    ...config,
    contract: await readFile(snapshot("contract.graphql"), "utf8"),
    commonsSnapshot: await ifThere("commons.graphql"),
    catalogue: {
      url: new URL("catalogue/graphql", config.commonsUrl).href,
      snapshot: await ifThere("catalogue.graphql"),
    },
    replicasUrl: new URL("replicas/graphql", config.commonsUrl).href,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void gateway.stop().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
