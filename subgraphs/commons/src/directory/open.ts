import { followPartners, type PartnerDirectory } from "@guildhall/schema/partners";
import type { Logger } from "pino";
import { type Directory, directoryOf } from "./directory.ts";
import { readProfiles } from "./profiles.ts";

export interface DirectoryOptions {
  /** Folder of the profiles that ship with the graph, `<region>/region.json`. */
  profiles: string;
  /** Path of `partners.json`. */
  partners?: string | undefined;
  log: Logger;
}

export interface OpenDirectory extends Directory {
  stop(): Promise<void>;
}

/** Opens the directory: every shipped profile, or the partners of a file that is followed. */
export async function openDirectory({
  profiles: folder,
  partners: file,
  log,
}: DirectoryOptions): Promise<OpenDirectory> {
  const { profiles, problems } = await readProfiles(folder);
  for (const problem of problems) log.warn(problem);
  let now = directoryOf(profiles.values());
  const list = ({ partners }: PartnerDirectory): void => {
    now = directoryOf(partners.map(({ region }) => profiles.get(region) ?? { id: region }));
  };
  const following = file
    ? await followPartners({
        file,
        onChange: list,
        onProblem: (problem) => log.warn(problem, "the partner directory cannot be used"),
      })
    : undefined;
  return {
    regions: () => now.regions(),
    region: (id) => now.region(id),
    endpoint: (id) => now.endpoint(id),
    stop: async () => following?.stop(),
  };
}
