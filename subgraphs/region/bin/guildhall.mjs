#!/usr/bin/env node
// The hosts' command. Builds the packages it needs where they are not built yet.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(main)) {
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
      cwd: new URL("../../..", import.meta.url),
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
