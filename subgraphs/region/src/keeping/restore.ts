import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { flush, isFile, makeFolder, partBeside, putInPlace } from "@guildhall/serving/process";
import { keepForOwner } from "../store/sqlite/for-owner.ts";
import { KeepingError } from "./errors.ts";
import { unerasedIn } from "./erased-ids.ts";
import { seize } from "./seize.ts";
import { vacuumInto } from "./vacuum.ts";
import type { Verified } from "./verify.ts";
import { verifyCopy } from "./verify-copy.ts";

export interface Restore {
  region: string;
  /** The backup. */
  from: string;
  /** The registry's file; made where it is missing. */
  file: string;
  /** Replace a registry that is not empty. */
  force: boolean;
  now?: Date;
}

export interface Restored {
  verified: Verified;
  /** Where what was there before is kept, and its last entry; null where it cannot be read. */
  replaced: { file: string; head: number | null } | null;
  /** Records that the registry before had erased, and that the backup brings back. */
  broughtBack: readonly string[];
}

/** Puts a backup in a registry's place: verified first, and what it replaces is kept aside. */
export async function restore(options: Restore): Promise<Restored> {
  const { region, from, file } = options;
  if (!isFile(from)) throw new KeepingError(`There is no file ${from} to restore from.`);
  if (resolve(from) === resolve(file))
    throw new KeepingError(`${from} is the registry itself: there is nothing to restore.`);
  if (existsSync(file) && !isFile(file))
    throw new KeepingError(`${file} is a folder, and a registry is a file. Move it away first.`);
  await makeFolder(dirname(file));
  const part = partBeside(file);
  try {
    await vacuumInto(from, part);
    const verified = await verifyCopy(part, region).catch((error: unknown) => {
      // It is the backup that is at fault, not the copy that was made of it.
      if (!(error instanceof KeepingError)) throw error;
      throw new KeepingError(error.message.replaceAll(part, from), { cause: error });
    });
    // Before anything is moved: this may take a while, and may fail.
    await flush(part);
    const replaced = await swap(part, options);
    const broughtBack = replaced ? await unerasedIn(file, replaced.file) : [];
    return { verified, replaced, broughtBack };
  } finally {
    await rm(part, { force: true });
  }
}

async function swap(
  part: string,
  { file, force, now = new Date() }: Restore,
): Promise<Restored["replaced"]> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
  const aside = `${file}.replaced-${stamp}`;
  if (!existsSync(file)) {
    await setAside(file, aside);
    await putInPlace(part, file);
    return null;
  }
  const seized = seize(file);
  try {
    const { head } = seized;
    if (head !== 0 && !force) throw new KeepingError(notEmpty(file, head));
    keepForOwner(file);
    await rename(file, aside);
    await setAside(file, aside);
    await putInPlace(part, file);
    return { file: aside, head };
  } finally {
    seized.letGo();
  }
}

/** A log that belongs to the file that was there would be taken for the new one's. */
async function setAside(file: string, aside: string): Promise<void> {
  for (const ending of ["-wal", "-shm", "-journal"])
    if (existsSync(file + ending)) await rename(file + ending, aside + ending);
}

const notEmpty = (file: string, head: number | null): string =>
  head === null
    ? `${file} cannot be read. To put the backup in its place, give --force: it is kept aside.`
    : `${file} holds a registry of ${head} entries. To replace it, give --force: it is kept aside.`;
