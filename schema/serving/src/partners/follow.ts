import { followFile } from "../process/follow-file.ts";
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

/** Follows a partner directory file while the process runs. */
export async function followPartners(options: FollowOptions): Promise<FollowedDirectory> {
  const { file, interval, onChange, onProblem } = options;
  let directory: PartnerDirectory = NO_PARTNERS;
  let state: DirectoryState = GOOD;

  const trouble = (kind: "missing" | "refused", problems: readonly DirectoryProblem[]) => {
    state = { state: kind, problems };
    onProblem?.({ ...state, file });
  };

  const followed = await followFile({
    file,
    interval,
    onText(text) {
      const result = parseDirectory(text);
      if (result.problems) return trouble("refused", result.problems);
      state = GOOD;
      directory = result.directory;
      onChange?.(directory);
    },
    onUnreadable(code) {
      const kind = code === "ENOENT" ? "missing" : "refused";
      if (state.state !== kind) trouble(kind, [{ line: 0, message: `cannot be read (${code})` }]);
    },
  });

  return {
    get directory() {
      return directory;
    },
    get state() {
      return state;
    },
    ...followed,
  };
}
