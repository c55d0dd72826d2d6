// `npm start`: builds what is not built, then runs the federation in this very process, so that a
// signal sent to it reaches the one that has to tidy up.
import { spawnSync } from "node:child_process";

const root = new URL("..", import.meta.url);
const built = spawnSync(
  "npx",
  ["--no-install", "turbo", "run", "build", "--output-logs=errors-only"],
  {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  },
);
if (built.status !== 0) {
  console.error(`${built.stdout ?? ""}${built.stderr ?? ""}\nThe build failed. Run: npm ci`);
  process.exit(1);
}
await import("./dist/start.js");
