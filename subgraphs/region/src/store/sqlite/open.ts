import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "../errors.ts";
import type { Store, StoreOptions } from "../store.ts";
import { codeOf, Connection } from "./connection.ts";
import { trySweep } from "./erase.ts";
import { prepareFile } from "./file.ts";
import { keepForOwner, makeForOwner } from "./for-owner.ts";
import { SqliteStore } from "./store.ts";

export interface SqliteOptions extends StoreOptions {
  /** Made where it does not exist, in a folder that does, for its owner alone. */
  file: string;
}

/**
 * Opens a region's registry in one file, which is made where it does not exist. Any number of
 * processes may have it open. Durable: what is acknowledged outlives the machine's power.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { file } = options;
  checkWritable(file);
  let db: Connection | undefined;
  try {
    makeForOwner(file);
    db = new Connection(file);
    db.setBusyTimeout(30_000);
    configure(db);
    const opened = db;
    await db.write(() => prepareFile(opened, options));
    keepForOwner(file);
    db.setBusyTimeout();
    await trySweep(db);
    return new SqliteStore(db, options);
  } catch (error) {
    db?.close();
    throw error instanceof StoreError ? error : explained(file, error);
  }
}

/** Readers go on while one writes, and a commit waits for the disk. */
export function configure(db: Connection): void {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  db.exec("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 134217728");
  // Pages: four times the default, since each entry of an import touches the same pages again.
  db.exec("PRAGMA wal_autocheckpoint = 4000");
}

function checkWritable(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new StoreError(
      "STORE_READ_ONLY",
      `There is no folder ${folder} for the registry's file. Make it, or name another.`,
    );
  try {
    // The folder too: SQLite keeps its write-ahead log beside the file.
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new StoreError(
      "STORE_READ_ONLY",
      `${file} and its folder must be writable by the user that runs this process; they are not. ` +
        "Change their owner or permissions, or name another file.",
      { cause },
    );
  }
  if (existsSync(file) && !statSync(file).isFile())
    throw new StoreError("STORE_FILE_INVALID", `${file} is not a file. Name a file in it instead.`);
}

function explained(file: string, cause: unknown): StoreError {
  const code = codeOf(cause);
  if (/NOTADB|CORRUPT/.test(code))
    return new StoreError(
      "STORE_FILE_INVALID",
      `${file} is not a SQLite database, or is damaged. Restore it from a backup, or name another file.`,
      { cause },
    );
  if (/READONLY|CANTOPEN|PERM/.test(code))
    return new StoreError(
      "STORE_READ_ONLY",
      `${file} cannot be written. Change its owner or permissions, or name another file.`,
      { cause },
    );
  const message = cause instanceof Error ? cause.message : String(cause);
  return new StoreError("STORE_FAILED", `${file} could not be opened: ${message}`, { cause });
}
