import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { RegionProfile, schemaOf } from "@guildhall/schema";
import { makeFolder, replaceFile } from "@guildhall/serving/process";

/** Profiles that regions told of themselves, kept for when their servers do not answer. */
export interface KeptProfiles {
  get(region: string): RegionProfile | undefined;
  keep(profile: RegionProfile): Promise<void>;
}

/** Keeps them in `<data>/directory/<region>.json`; without a data folder, in memory. */
export async function openKept(data: string | undefined): Promise<KeptProfiles> {
  const folder = data === undefined ? undefined : join(data, "directory");
  const profiles = new Map<string, RegionProfile>();
  if (folder !== undefined) {
    await makeFolder(folder);
    for (const name of await readdir(folder)) {
      const profile = name.endsWith(".json") ? await read(join(folder, name)) : undefined;
      if (profile && `${profile.id}.json` === name) profiles.set(profile.id, profile);
    }
  }
  return {
    get: (region) => profiles.get(region),
    async keep(profile) {
      const before = profiles.get(profile.id);
      profiles.set(profile.id, profile);
      if (folder !== undefined && JSON.stringify(before) !== JSON.stringify(profile))
        await replaceFile(
          join(folder, `${profile.id}.json`),
          `${JSON.stringify(profile, null, 2)}\n`,
        );
    },
  };
}

/** What cannot be read is as good as not kept: the region is asked again. */
async function read(file: string): Promise<RegionProfile | undefined> {
  try {
    const json: unknown = JSON.parse(await readFile(file, "utf8"));
    return schemaOf(RegionProfile).parse(json) as unknown as RegionProfile;
  } catch {
    return undefined;
  }
}
