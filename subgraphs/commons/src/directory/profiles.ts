import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { RegionProfile, schemaOf } from "@guildhall/schema";
import { reasonOf, UserError } from "@guildhall/serving/process";

export interface ShippedProfiles {
  profiles: ReadonlyMap<string, RegionProfile>;
  /** Why a folder's profile cannot be used, one line each. */
  problems: readonly string[];
}

/** Reads `<folder>/<region>/region.json` of every region; a bad one never stops the others. */
export async function readProfiles(folder: string): Promise<ShippedProfiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new UserError(
      `The folder of profiles ${folder} cannot be read: ${reasonOf(cause)}. Name another one.`,
      { cause },
    );
  });
  const problems: string[] = [];
  const read = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => readProfile(join(folder, name, "region.json"), name, problems)),
  );
  const found = read.filter((profile): profile is RegionProfile => profile !== null);
  return { profiles: new Map(found.map((profile) => [profile.id, profile])), problems };
}

async function readProfile(
  file: string,
  region: string,
  problems: string[],
): Promise<RegionProfile | null> {
  try {
    const profile = schemaOf(RegionProfile).parse(JSON.parse(await readFile(file, "utf8")));
    if (profile["id"] === region) return profile as unknown as RegionProfile;
    problems.push(`${file} has the id "${String(profile["id"])}"; its folder says "${region}".`);
  } catch (error) {
    // A folder without a profile is a region whose registry is still being written.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    problems.push(`${file} cannot be used: ${reasonOf(error)}`);
  }
  return null;
}
