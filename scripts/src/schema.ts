import { readFile, writeFile } from "node:fs/promises";
import { snapshots } from "./snapshots.ts";

/** `npm run schema`: writes the committed snapshots; with `--check` says which are out of date. */
const check = process.argv.includes("--check");
const stale: string[] = [];
for (const { path, text } of await snapshots()) {
  const committed = await readFile(path, "utf8").catch(() => "");
  if (committed === text) continue;
  stale.push(path.pathname.split("/").slice(-2).join("/"));
  if (!check) await writeFile(path, text);
}
if (stale.length === 0) console.log("Every snapshot is up to date.");
else if (check) {
  console.error(`Out of date: ${stale.join(", ")}. Run: npm run schema`);
  process.exitCode = 1;
} else console.log(`Written: ${stale.join(", ")}.`);
