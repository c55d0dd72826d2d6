import { chmodSync, closeSync, openSync, statSync } from "node:fs";
import { codeOf } from "./connection.ts";

const OWNER_ALONE = 0o600;
const OTHERS = 0o077;

/**
 * Makes an empty file for its owner alone where there is none: a registry's log names its editors.
 * SQLite takes it for a new database, and gives what it makes beside it the same mode.
 */
export function makeForOwner(file: string): void {
  try {
    closeSync(openSync(file, "wx", OWNER_ALONE));
  } catch (error) {
    // It must not be opened here where it is there: closing it would end SQLite's locks on it.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** Takes a database's files from everybody but their owner: older releases left them to the umask. */
export function keepForOwner(file: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"])
    try {
      const path = file + ending;
      if ((statSync(path).mode & OTHERS) !== 0) chmodSync(path, OWNER_ALONE);
    } catch (error) {
      // Gone by now, or of another user, who says who may read it.
      if (!["ENOENT", "EPERM"].includes(codeOf(error))) throw error;
    }
}
