import { copyFile, constants, mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { keyRule } from "../records/open-store.ts";
import { openSqliteStore } from "../store/index.ts";
import { checkFile, checkTexts } from "./check-file.ts";
import { KeepingError } from "./errors.ts";
import { sayFinding, type Finding } from "./finding.ts";
import { verifyStore, type Verified } from "./verify.ts";

/**
 * Whether a registry's file can be relied on, told before it is. The file itself is not opened as
 * a store, which would write to it: a copy of it is, and let go.
 */
export async function verifyCopy(file: string, region: string): Promise<Verified> {
  refuse(file, checkFile(file, region));
  // Before anything of it is read here: a text that is none would end the process.
  refuse(file, await checkTexts(file));
  const folder = await mkdtemp(join(dirname(file), ".verify-"));
  try {
    const copy = join(folder, "registry.sqlite");
    await copyFile(file, copy, constants.COPYFILE_FICLONE);
    const store = await openSqliteStore({ region, keys: keyRule(), file: copy });
    try {
      const verified = await verifyStore(store);
      // References are the owner's affair: a copy is true to the registry with them as they are.
      refuse(
        file,
        verified.findings.filter(({ check }) => check !== "references"),
      );
      return verified;
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refuse(file: string, [first, ...others]: readonly Finding[]): void {
  if (!first) return;
  const more = others.length > 0 ? ` There is more: ${others.length} findings.` : "";
  throw new KeepingError(`${file} cannot be relied on. ${sayFinding(first)}${more}`);
}
