import { randomBytes } from "node:crypto";
import { open, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A name beside the file that no reader of records takes for one. */
export const partBeside = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}.part`);

/** Gives a finished file its name: whatever happens, under it is the file before or this one. */
export async function putInPlace(part: string, file: string): Promise<void> {
  await flush(part);
  await rename(part, file);
  await flushFolder(dirname(file));
}

/** Waits until a file's content is on the disk, and would be there after the power failed. */
export async function flush(path: string): Promise<void> {
  // Windows flushes only what may be written.
  const handle = await open(path, process.platform === "win32" ? "r+" : "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What says that a platform, or a disk of the network, does not flush folders. */
const UNABLE = new Set(["EACCES", "EINVAL", "EISDIR", "ENOTSUP", "EPERM"]);

/** The name is the folder's content: it is flushed too wherever that can be done. */
async function flushFolder(folder: string): Promise<void> {
  try {
    await flush(folder);
  } catch (error) {
    if (!UNABLE.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
