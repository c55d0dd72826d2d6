import { watch } from "node:fs";
import type { Logger } from "pino";
import { sayRefusal } from "../records/refusal.ts";
import type { Store } from "../store/index.ts";
import { takeFolder } from "./take.ts";

/** Editors save in several steps; wait until a folder has been quiet for this long. */
const QUIET_MS = 200;

/** Takes changed files in while the region is served. What cannot be a record is logged, and left. */
export function followFolder(folder: string, store: Store, log: Logger): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const take = async (): Promise<void> => {
    try {
      const { synced, refused } = await takeFolder(folder, store);
      for (const refusal of refused) log.warn(sayRefusal(refusal));
      if (synced.added + synced.changed + synced.withdrawn > 0) log.info(synced, "folder taken in");
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
