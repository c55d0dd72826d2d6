import { existsSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { isFolder, partBeside, putInPlace } from "@guildhall/serving/process";
import { checkOwner } from "./check-file.ts";
import { KeepingError } from "./errors.ts";
import { vacuumInto } from "./vacuum.ts";
import type { Verified } from "./verify.ts";
import { verifyCopy } from "./verify-copy.ts";

export interface Backup {
  region: string;
  /** The registry's file, which may be served meanwhile. */
  file: string;
  to: string;
}

/** Copies a registry as of one moment; under its name there is only ever a copy that was verified. */
export async function backUp({ region, file, to }: Backup): Promise<Verified> {
  checkTarget({ region, file, to });
  const part = partBeside(to);
  try {
    await vacuumInto(file, part);
    const verified = await verifyCopy(part, region);
    await putInPlace(part, to);
    return verified;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** A backup may be replaced by the next one, and nothing else may. */
function checkTarget({ region, file, to }: Backup): void {
  if (!isFolder(dirname(to)))
    throw new KeepingError(`There is no folder ${dirname(to)} for the backup. Make it first.`);
  if (!existsSync(to)) return;
  if (realpathSync(to) === realpathSync(file))
    throw new KeepingError(`${to} is the registry itself. Name another file.`);
  const [finding] = checkOwner(to, region);
  if (finding)
    throw new KeepingError(
      `${to} is there already and is no backup of ${region}: it stays. Name another file.`,
    );
}
