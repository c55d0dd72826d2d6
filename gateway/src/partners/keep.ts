import { replaceFile } from "@guildhall/serving/process";
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The last good SDL of each endpoint, kept over restarts. */
export interface SdlStore {
  read(url: string): Promise<string | undefined>;
  write(url: string, sdl: string): Promise<void>;
}

export function sdlFolder(folder: string): SdlStore {
  const file = (url: string) =>
    join(folder, `${createHash("sha256").update(url).digest("hex").slice(0, 24)}.graphql`);
  return {
    async read(url) {
      try {
        return await readFile(file(url), "utf8");
      } catch {
        return undefined;
      }
    },
    async write(url, sdl) {
      await mkdir(folder, { recursive: true });
      await replaceFile(file(url), sdl);
    },
  };
}

export const noStore: SdlStore = {
  read: async () => undefined,
  write: async () => {},
};
