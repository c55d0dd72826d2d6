#!/usr/bin/env node
import { access, readFile } from "node:fs/promises";
import { loadConfig } from "./config.ts";
import { startGateway } from "./start.ts";

// The committed snapshots lie beside the packages, in src and in dist alike.
const snapshot = (name: string) => new URL(`../../schema/${name}`, import.meta.url);

try {
  const config = loadConfig();
  const commons = snapshot("commons.graphql");
  const hasCommons = await access(commons).then(
    () => true,
    () => false,
  );
  const gateway = await startGateway({
    ...config,
    contract: await readFile(snapshot("contract.graphql"), "utf8"),
    commonsSnapshot: hasCommons ? await readFile(commons, "utf8") : undefined,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void gateway.stop().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
