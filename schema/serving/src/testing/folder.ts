import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder that is gone when its test ends. */
export interface TemporaryFolder extends AsyncDisposable {
  path: string;
  /** Writes text and bytes as they stand, anything else as JSON, and gives the file's path. */
  write(name: string, content: unknown): Promise<string>;
}

/** A new folder with these files. */
export async function temporaryFolder(
  files: Readonly<Record<string, unknown>> = {},
): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "guildhall-"));
  const write = async (name: string, content: unknown): Promise<string> => {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    const isRaw = typeof content === "string" || content instanceof Uint8Array;
    await writeFile(file, isRaw ? content : JSON.stringify(content));
    return file;
  };
  for (const [name, content] of Object.entries(files)) await write(name, content);
  return { path, write, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
