import { makeFolder, replaceFile } from "@guildhall/serving/process";
import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** The last good SDL of each endpoint, kept over restarts. */
export interface SdlStore {
  read(url: string): Promise<string | undefined>;
  write(url: string, sdl: string): Promise<void>;
  /** Drops the SDLs of all other endpoints, and keeps none of them from now on. */
  only(urls: readonly string[]): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

const NAME = /^[0-9a-f]{24}\.graphql$/;
const nameOf = (url: string) =>
  `${createHash("sha256").update(url).digest("hex").slice(0, 24)}.graphql`;

export function sdlFolder(folder: string): SdlStore {
  let wanted: ReadonlySet<string> | undefined;
  // One after another, so that it is an endpoint's last SDL that stays.
  let writing: Promise<void> = Promise.resolve();
  const next = (change: () => Promise<void>) => {
    const changed = writing.then(change);
    writing = changed.catch(() => undefined);
    return changed;
  };
  return {
    async read(url) {
      try {
        return await readFile(join(folder, nameOf(url)), "utf8");
      } catch {
        return undefined;
      }
    },
    write: (url, sdl) =>
      next(async () => {
        if (wanted && !wanted.has(nameOf(url))) return;
        await makeFolder(folder);
        // What a partner serves may not be for everybody on this machine.
        await replaceFile(join(folder, nameOf(url)), sdl, { mode: 0o600 });
      }),
    only: (urls) =>
      next(async () => {
        wanted = new Set(urls.map(nameOf));
        const there = await readdir(folder).catch(() => []);
        for (const name of there)
          if (NAME.test(name) && !wanted.has(name)) await rm(join(folder, name), { force: true });
      }),
    close: () => writing,
  };
}

export const noStore: SdlStore = {
  read: async () => undefined,
  write: async () => {},
  only: async () => {},
  close: async () => {},
};
