import { open, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { inChunks } from "./in-chunks.ts";
import { partBeside, putInPlace } from "./put-in-place.ts";
import { isSystemError, reasonOf } from "./reason-of.ts";
import { UserError } from "./user-error.ts";

/** A text, or many that are written one after another as they come. */
export type Content = string | Iterable<string> | AsyncIterable<string>;

export interface ReplaceOptions {
  /** Who may read and write the file. @default as it was, or as this process makes files */
  mode?: number;
}

/**
 * Writes a file whole or not at all: a reader, and a crash, find it as it was or as it is now. Once
 * that is done, it outlives a failure of the machine's power.
 */
export async function replaceFile(
  file: string,
  content: Content,
  { mode }: ReplaceOptions = {},
): Promise<void> {
  const part = partBeside(file);
  try {
    await write(part, content, { mode, before: await modeOf(file) });
    await putInPlace(part, file);
  } catch (error) {
    // What failed first is what is told.
    await rm(part, { force: true }).catch(() => undefined);
    throw isSystemError(error) ? explained(file, error) : error;
  }
}

interface Modes {
  mode: number | undefined;
  /** Of the file that is replaced. */
  before: number | undefined;
}

async function write(part: string, content: Content, { mode, before }: Modes): Promise<void> {
  const handle = await open(part, "wx", mode ?? before ?? 0o666);
  try {
    // What the process's umask takes away of a new file's mode.
    if (mode === undefined && before !== undefined) await handle.chmod(before);
    const texts = typeof content === "string" ? [content] : content;
    for await (const chunk of inChunks(texts)) await handle.appendFile(chunk);
  } finally {
    await handle.close();
  }
}

async function modeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function explained(file: string, cause: NodeJS.ErrnoException): UserError {
  const why = cause.code === "ENOENT" ? `there is no folder ${dirname(file)}` : reasonOf(cause);
  return new UserError(`${file} cannot be written: ${why}.`, { cause });
}
