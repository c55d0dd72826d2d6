import { readFile, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import {
  type DirectoryProblem,
  NO_PARTNERS,
  type PartnerDirectory,
  parseDirectory,
} from "./directory.ts";

/** `missing` and `refused` keep what was last good; `problems` say what to mend. */
export type DirectoryState =
  | { state: "good"; problems: readonly [] }
  | { state: "missing" | "refused"; problems: readonly DirectoryProblem[] };

export interface FollowOptions {
  /** Path of `partners.json`. */
  file: string;
  /** How often the file is looked at, in milliseconds. @default 500 */
  interval?: number;
  /** The directory as it is now, told at once and after each change that is good. */
  onChange?: (directory: PartnerDirectory) => void;
  /** The file can be used no longer (or not yet); what was last good goes on. */
  onProblem?: (state: DirectoryState & { file: string }) => void;
}

export interface FollowedDirectory extends AsyncDisposable {
  readonly directory: PartnerDirectory;
  readonly state: DirectoryState;
  /** Looks at the file now, as the interval would. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

const GOOD: DirectoryState = { state: "good", problems: [] };
// Two writes within one tick of the file system's clock can leave the same time and size, so a
// file that changed just now is read again even when it looks the same.
const FRESH = 2_000;

/**
 * Follows a partner directory file while the process runs. It is polled rather than watched:
 * polling works the same on network drives, mounted volumes and files replaced by a rename.
 */
export async function followPartners({
  file,
  interval = 500,
  onChange,
  onProblem,
}: FollowOptions): Promise<FollowedDirectory> {
  let directory: PartnerDirectory = NO_PARTNERS;
  let state: DirectoryState = GOOD;
  let stamp = "";
  let text: string | undefined;

  const trouble = (kind: "missing" | "refused", problems: readonly DirectoryProblem[]) => {
    state = { state: kind, problems };
    onProblem?.({ ...state, file });
  };

  const look = async () => {
    let read: string;
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const now = `${mtimeMs}:${size}:${ino}`;
      if (now === stamp && Date.now() - mtimeMs > FRESH) return;
      read = await readFile(file, "utf8");
      stamp = now;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown";
      const kind = code === "ENOENT" ? "missing" : "refused";
      stamp = "";
      text = undefined;
      if (state.state !== kind) trouble(kind, [{ line: 0, message: `cannot be read (${code})` }]);
      return;
    }
    if (read === text) return;
    text = read;
    const result = parseDirectory(read);
    if (result.problems) return trouble("refused", result.problems);
    state = GOOD;
    directory = result.directory;
    onChange?.(directory);
  };

  // One look at a time, so that an older reading never overtakes a newer one.
  let looking: Promise<void> = Promise.resolve();
  const refresh = () => (looking = looking.then(look, look));

  const stopping = new AbortController();
  await refresh();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await wait(interval, undefined, { signal: stopping.signal, ref: false });
      } catch {
        return;
      }
      await refresh();
    }
  })();

  const stop = async () => {
    stopping.abort();
    await loop;
    await looking;
  };
  return {
    get directory() {
      return directory;
    },
    get state() {
      return state;
    },
    refresh,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
