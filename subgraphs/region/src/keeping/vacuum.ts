import { rm } from "node:fs/promises";
import { codeOf, Connection } from "../store/sqlite/connection.ts";
import { makeForOwner } from "../store/sqlite/for-owner.ts";
import { KeepingError } from "./errors.ts";

/**
 * Copies a registry's file as of one moment, through a connection of its own: whoever writes to it
 * goes on. The copy is for its owner alone.
 */
export async function vacuumInto(file: string, copy: string): Promise<void> {
  let db: Connection | undefined;
  try {
    db = new Connection(file);
    db.setBusyTimeout(30_000);
    makeForOwner(copy);
    db.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } catch (error) {
    await rm(copy, { force: true });
    throw explained(file, copy, error);
  } finally {
    db?.close();
  }
}

function explained(file: string, copy: string, cause: unknown): unknown {
  const code = codeOf(cause);
  if (/FULL/.test(code))
    return new KeepingError(`There is no room for a copy of ${file} beside ${copy}.`, { cause });
  if (/NOTADB|CORRUPT/.test(code))
    return new KeepingError(`${file} is no registry, or is damaged: it cannot be copied.`, {
      cause,
    });
  const message = cause instanceof Error ? cause.message : String(cause);
  return new KeepingError(`${file} cannot be copied to ${copy}: ${message}.`, { cause });
}
