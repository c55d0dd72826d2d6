import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { KeepingError } from "./errors.ts";

/** A name beside the file that no reader of records takes for one. */
export const partBeside = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}.part`);

/** Writes a file whole or not at all: whoever reads it sees the old text or the new one. */
export async function writeWhole(
  file: string,
  texts: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const part = partBeside(file);
  try {
    const handle = await open(part, "w");
    try {
      for await (const chunk of inChunks(texts)) await handle.appendFile(chunk);
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw isFileError(error)
      ? new KeepingError(`${file} cannot be used: ${error.message}.`)
      : error;
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error;

const CHUNK = 64_000;

/** Short texts joined: a write a line would take longer than making the lines. */
export async function* inChunks(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let chunk = "";
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}
