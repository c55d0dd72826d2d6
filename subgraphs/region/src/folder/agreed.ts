import { existsSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { reasonOf, replaceFile, UserError } from "@guildhall/serving/process";
import { z } from "zod";

/** Of each record with a file in a folder, the version that the file last said the same as. */
export type Agreed = Map<string, number>;

const Kept = z.object({ folders: z.record(z.string(), z.record(z.string(), z.number().int())) });
type Folders = z.infer<typeof Kept>["folders"];

/**
 * What a registry last exported to, or took from, each of its record folders. It tells which of two
 * that differ is the newer one, the file or the registry; where it is lost, the log tells most of it.
 * It is kept beside the registry, not in the folder: a colleague's copy of the folder has not agreed
 * with this registry.
 */
export class Agreements {
  readonly #file: string;

  /** `data` is where the region's registry, and its tokens, are kept. */
  constructor(data: string, region: string) {
    this.#file = join(data, `${region}.folders.json`);
  }

  async of(folder: string): Promise<Agreed> {
    const folders = await this.#read();
    return new Map(Object.entries(folders[await nameOf(folder)] ?? {}));
  }

  /** The folders of which anything was noted. */
  async folders(): Promise<string[]> {
    return Object.keys(await this.#read());
  }

  /** Folders that are gone are forgotten. */
  async keep(folder: string, agreed: Agreed): Promise<void> {
    const name = await nameOf(folder);
    const folders = await this.#read();
    const text = (all: Folders): string => `${JSON.stringify({ folders: all }, null, 1)}\n`;
    const others = Object.entries(folders).filter(([one]) => one !== name && existsSync(one));
    const now = Object.fromEntries([...agreed].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const next = text(Object.fromEntries([...others, [name, now]]));
    if (next !== text(folders)) await replaceFile(this.#file, next, { mode: 0o600 });
  }

  async #read(): Promise<Folders> {
    let given: string;
    try {
      given = await readFile(this.#file, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
      throw new UserError(`${this.#file} cannot be read: ${reasonOf(error)}.`);
    }
    try {
      return Kept.parse(JSON.parse(given)).folders;
    } catch {
      throw new UserError(
        `${this.#file} cannot be used: it is damaged. Remove it; what it says is found out anew from the log as far as that goes.`,
      );
    }
  }
}

/** One name for a folder, however its path is written. */
const nameOf = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));
