import { makeFolder, replaceFile } from "@guildhall/serving/process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The last good SDL of each endpoint, kept over restarts. */
export interface SdlStore {
  read(url: string): Promise<string | undefined>;
  write(url: string, sdl: string): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

export function sdlFolder(folder: string): SdlStore {
  const file = (url: string) =>
    join(folder, `${createHash("sha256").update(url).digest("hex").slice(0, 24)}.graphql`);
  // One after another, so that it is an endpoint's last SDL that stays.
  let writing: Promise<void> = Promise.resolve();
  return {
    async read(url) {
      try {
        return await readFile(file(url), "utf8");
      } catch {
        return undefined;
      }
    },
    write(url, sdl) {
      const written = writing.then(async () => {
        await makeFolder(folder);
        await replaceFile(file(url), sdl);
      });
      writing = written.catch(() => undefined);
      return written;
    },
    close: () => writing,
  };
}

export const noStore: SdlStore = {
  read: async () => undefined,
  write: async () => {},
  close: async () => {},
};
