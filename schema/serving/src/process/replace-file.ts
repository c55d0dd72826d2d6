import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";

/** A reader, and a crash, find the file as it was or as it is now, never a half of it. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const half = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(half, text);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
