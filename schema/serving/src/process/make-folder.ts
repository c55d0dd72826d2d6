import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { reasonOf } from "./reason-of.ts";
import { UserError } from "./user-error.ts";

/** Makes a folder and those above it where they are missing. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await make(resolve(folder));
  } catch (cause) {
    throw new UserError(
      `The folder ${folder} cannot be made: ${reasonOf(cause)}. Name another folder, or mend that.`,
      { cause },
    );
  }
}

/**
 * Goes up to the nearest folder that exists and from there down, a folder at a time: Node's own way
 * (`recursive`) never comes to an end in a place that takes no folders, such as /proc.
 */
async function make(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("there is no such disk");
  await make(parent);
  try {
    await mkdir(folder);
  } catch (cause) {
    // Another process may have been faster.
    if (await isFolder(folder)) return;
    throw new Error(`${parent} takes no new folder (${(cause as NodeJS.ErrnoException).code})`, {
      cause,
    });
  }
}

/** False where there is nothing; a file in the way is told. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return false;
    throw error;
  }
  throw new Error(`${path} is a file, not a folder`);
}
