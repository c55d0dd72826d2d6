import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { DefinitionError } from "@guildhall/schema";
import { type Change, countOf, linesOf } from "./contract/change.ts";
import { builtContract, type Contract, readRelease, writeRelease } from "./contract/release.ts";
import { fileChanges } from "./contract/file-changes.ts";
import { sdlChanges } from "./contract/sdl-changes.ts";
import { wrongVersion } from "./contract/version.ts";
import { snapshots } from "./snapshots.ts";

/**
 * `npm run schema`: writes the committed snapshots.
 *   --check    says which are out of date, and whether the contract's version tells what changed
 *   --changes  lists what changed since the contract's last release
 *   --release  makes the contract as it is the last release
 */
const { values: asked } = parseArgs({
  options: {
    check: { type: "boolean" },
    changes: { type: "boolean" },
    release: { type: "boolean" },
  },
});
try {
  if (asked.release) await release();
  else if (asked.changes) await listChanges();
  else {
    await updateSnapshots();
    if (asked.check) await checkVersion();
  }
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error;
  fail(error.message);
}

async function updateSnapshots(): Promise<void> {
  const stale: string[] = [];
  for (const { path, text } of await snapshots()) {
    const committed = await readFile(path, "utf8").catch(() => "");
    if (committed === text) continue;
    stale.push(path.pathname.split("/").slice(-2).join("/"));
    if (!asked.check) await writeFile(path, text);
  }
  if (stale.length === 0) console.log("Every snapshot is up to date.");
  else if (asked.check) fail(`Out of date: ${stale.join(", ")}. Run: npm run schema`);
  else console.log(`Written: ${stale.join(", ")}.`);
}

async function checkVersion(): Promise<void> {
  const { released, built, changes, wrong } = await sinceRelease();
  if (wrong) fail(`${tell(released, changes)}\n${wrong}`);
  else if (changes.length === 0) console.log(`The contract is as released, ${released.version}.`);
  else
    console.log(
      `Since ${released.version}: ${countOf(changes)}, to be released as ${built.version}. npm run schema -- --changes lists them.`,
    );
}

async function listChanges(): Promise<void> {
  const { released, changes } = await sinceRelease();
  console.log(tell(released, changes));
}

async function release(): Promise<void> {
  const { released, built, changes, wrong } = await sinceRelease();
  if (wrong) return fail(`${tell(released, changes)}\n${wrong}`);
  if (built.version === released.version)
    return fail(`${released.version} is released already, and nothing has changed since.`);
  await writeRelease(built);
  console.log(`${tell(released, changes)}\n${built.version} is released.`);
}

function tell(released: Contract, changes: readonly Change[]): string {
  return [`Since ${released.version}: ${countOf(changes)}.`, ...linesOf(changes)].join("\n");
}

async function sinceRelease() {
  const released = await readRelease();
  const built = await builtContract();
  const changes = [
    ...(await sdlChanges(released.sdl, built.sdl)),
    ...fileChanges(released.files, built.files),
  ];
  const wrong = wrongVersion(built.version, released.version, changes);
  return { released, built, changes, wrong };
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
