import { readFile, writeFile } from "node:fs/promises";
import { DefinitionError } from "@guildhall/schema";
import { snapshots, type Snapshot } from "./snapshots.ts";

/** `npm run schema`: writes the committed snapshots; with `--check` says which are out of date. */
try {
  await compare(await snapshots(), process.argv.includes("--check"));
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function compare(current: readonly Snapshot[], check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const { path, text } of current) {
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
}
