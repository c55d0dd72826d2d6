import { readFile, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

export interface FollowFileOptions {
  file: string;
  /** How often it is looked at, in milliseconds. @default 500 */
  interval?: number | undefined;
  /** Its text, at once and whenever it is another one. */
  onText(text: string): void;
  /** It cannot be read, told at each look; the system's code says why. */
  onUnreadable(code: string): void;
}

export interface FollowedFile extends AsyncDisposable {
  /** Looks at the file now, as the interval would. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

// Two writes within one tick of the file system's clock can leave the same time and size, so a
// file that changed just now is read again even when it looks the same.
const FRESH = 2_000;

/**
 * Follows a file while the process runs. It is polled rather than watched: polling works the same
 * on network drives, mounted volumes and files replaced by a rename.
 */
export async function followFile(options: FollowFileOptions): Promise<FollowedFile> {
  const { file, interval = 500, onText, onUnreadable } = options;
  let stamp = "";
  let text: string | undefined;

  const look = async () => {
    let read: string;
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const now = `${mtimeMs}:${size}:${ino}`;
      if (now === stamp && Date.now() - mtimeMs > FRESH) return;
      read = await readFile(file, "utf8");
      stamp = now;
    } catch (error) {
      stamp = "";
      text = undefined;
      return onUnreadable((error as NodeJS.ErrnoException).code ?? "unknown");
    }
    if (read === text) return;
    text = read;
    onText(read);
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
  return { refresh, stop, [Symbol.asyncDispose]: stop };
}
