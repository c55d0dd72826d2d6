#!/usr/bin/env node
// The hosts' command. Builds the packages it needs where they are not built, or older than their source.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";

const ROOT = new URL("../../../", import.meta.url);
const main = new URL("subgraphs/region/dist/cli/main.js", ROOT);

if (
  ["schema/", "schema/serving/", "subgraphs/region/"].some((name) => isStale(new URL(name, ROOT)))
) {
  const built = spawnSync(
    "npx",
    [
      "--no-install",
      "turbo",
      "run",
      "build",
      "--filter=@guildhall/region",
      "--output-logs=errors-only",
    ],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
    },
  );
  if (built.status !== 0) {
    console.error(`${built.stdout ?? ""}${built.stderr ?? ""}\nThe build failed. Run: npm ci`);
    process.exit(1);
  }
}
await import(main.href);

function isStale(folder) {
  const stamp = new URL("dist/.tsbuildinfo", folder);
  if (!existsSync(stamp)) return true;
  const source = new URL("src/", folder);
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const newest = Math.max(
    ...files.map((one) => statSync(`${one.parentPath ?? one.path}/${one.name}`).mtimeMs),
  );
  return newest > statSync(stamp).mtimeMs;
}
