import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder, replaceFile } from "@guildhall/serving/process";

/** Where snapshots stand: a file each, by its hash, and one by what it says. */
export interface Shelf {
  /** How many snapshots there are. */
  size(): number;
  read(hash: string): Promise<string | null>;
  write(hash: string, text: string): Promise<void>;
  hashes(): Iterable<string>;
  /** The snapshot that already says this; null where none does. */
  saying(content: string): Promise<string | null>;
  says(content: string, hash: string): Promise<void>;
}

const HASH = /^[0-9a-f]{64}$/;
export const isHash = (text: string): boolean => HASH.test(text);

/** A folder of snapshots, made when there is a first one. */
export async function openShelf(folder: string): Promise<Shelf> {
  const contents = join(folder, "contents");
  const fileOf = (hash: string): string => join(folder, `${hash}.json`);
  const names = await unless(readdir(folder));
  const hashes = new Set(
    (names ?? []).map((name) => name.replace(/\.json$/, "")).filter((name) => isHash(name)),
  );
  return {
    size: () => hashes.size,
    hashes: () => hashes,
    read: (hash) => (hashes.has(hash) ? unless(readFile(fileOf(hash), "utf8")) : noFile()),
    async write(hash, text) {
      await makeFolder(contents);
      await replaceFile(fileOf(hash), text);
      hashes.add(hash);
    },
    async saying(content) {
      const hash = await unless(readFile(join(contents, content), "utf8"));
      return hash !== null && hashes.has(hash) ? hash : null;
    },
    says: (content, hash) => replaceFile(join(contents, content), hash),
  };
}

const noFile = async (): Promise<null> => null;

/** Null for a file or a folder that is not there. */
async function unless<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
