import type { Logger } from "pino";
import { type Directory, directoryOf } from "./directory.ts";
import { follow } from "./follow.ts";
import { openKept } from "./kept.ts";
import { readProfiles } from "./profiles.ts";

export interface DirectoryOptions {
  /** Folder of the profiles that ship with the graph, `<region>/region.json`. */
  profiles: string;
  /** Path of `partners.json`, which says what regions there are. @default every profile is one */
  partners?: string | undefined;
  /** Folder to keep what regions without a shipped profile tell of themselves. @default in memory */
  data?: string | undefined;
  /**
   * Ask partners how their registries stand; a number is the time between two visits to one server
   * that answers, in milliseconds, a quarter more or less. @default true, which is 20 seconds
   */
  probe?: boolean | number | undefined;
}

export interface OpenDirectory extends Directory {
  stop(): Promise<void>;
}

/** Opens the directory: the partners of a file that is followed, or every shipped profile. */
export async function openDirectory(
  { profiles: folder, partners, data, probe = true }: DirectoryOptions,
  log: Logger,
): Promise<OpenDirectory> {
  const { profiles, problems } = await readProfiles(folder);
  for (const problem of problems) log.warn(problem);
  if (partners === undefined)
    return { ...directoryOf(profiles.values()), stop: async () => undefined };
  const kept = await openKept(data);
  return follow({ file: partners, shipped: profiles, kept, probe, log });
}
