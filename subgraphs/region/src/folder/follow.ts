import { watch } from "node:fs";
import { join } from "node:path";
import type { RegionProfile } from "@guildhall/schema";
import type { Logger } from "pino";
import type { Hosted } from "../records/hosted.ts";
import { sayRefusal } from "../records/refusal.ts";
import type { Agreements } from "./agreed.ts";
import { sayConflict } from "./conflict.ts";
import { fileOf, FolderError, readProfile } from "./read.ts";
import { takeFolder, type Taken } from "./take.ts";

/** Editors save in several steps; wait until a folder has been quiet for this long. */
const QUIET_MS = 200;

export interface Following {
  folder: string;
  /** The region as it is served: its profile is brought up to date too. */
  hosted: Hosted;
  agreements: Agreements;
  /** What was told of the folder before, and is not told again while it stays as it is. */
  told: readonly string[];
  log: Logger;
}

/** Takes changed files in while the region is served. What cannot be taken is logged, and left. */
export function followFolder(following: Following): { stop(): Promise<void> } {
  const { folder, hosted, agreements, log } = following;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let told = new Set(following.told);
  const take = async (): Promise<void> => {
    try {
      const problem = await freshen(hosted, folder);
      const taken = await takeFolder({ folder, ...hosted, agreements });
      const now = [...(problem ? [problem] : []), ...troubles(folder, taken)];
      for (const trouble of now) if (!told.has(trouble)) log.warn(trouble);
      told = new Set(now);
      tell(following, taken);
    } catch (error) {
      log.error({ error }, "the record folder could not be taken in");
    }
  };
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(take)), QUIET_MS);
  });
  watcher.on("error", (error) => log.error({ error }, "the record folder is no longer followed"));
  return {
    async stop() {
      watcher.close();
      clearTimeout(timer);
      await running;
    },
  };
}

/** What a person has to look at, a line each. */
export const troubles = (folder: string, { refused, synced }: Taken): string[] => [
  ...refused.map(sayRefusal),
  ...synced.conflicts.map((conflict) => sayConflict(folder, conflict)),
  ...synced.erased.map((id) => sayErased(folder, id)),
];

const sayErased = (folder: string, id: string): string =>
  `${join(folder, fileOf(id))} is of a record that was erased: it is not taken in, since its id is never used again. Remove the file; what may be kept of it can have another id.`;

/** What was done, where anything was. */
export function tell({ folder, hosted, log }: Following, { synced, reflagged }: Taken): void {
  const { added, changed, withdrawn, behind } = synced;
  if (added + changed + withdrawn + reflagged > 0)
    log.info({ added, changed, withdrawn, reflagged }, "folder taken in");
  if (behind > 0)
    log.info(
      `${behind === 1 ? "One file is" : `${behind} files are`} older than what the registry has. To bring the folder up to it: guildhall export --region ${hosted.profile.id} --to ${folder}`,
    );
}

/** Takes a changed `region.json` over, or says why the one before goes on. */
async function freshen(hosted: Hosted, folder: string): Promise<string | null> {
  let profile: RegionProfile;
  try {
    profile = await readProfile(folder);
  } catch (error) {
    if (error instanceof FolderError) return `${error.message} The profile before it is served on.`;
    throw error;
  }
  const { id } = hosted.profile;
  if (profile.id !== id)
    return `${folder}/region.json names the region ${profile.id}, and ${id} is served from it: a region's id stays. The profile before it is served on.`;
  hosted.profile = profile;
  return null;
}
