import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A browser of this machine, with nothing in it of anybody's. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: onPath(NAMES),
    // It refuses to run as root otherwise, as whom containers and CI run; it sees our own pages only.
    args: ["--no-sandbox"],
  });

function onPath(names: readonly string[]): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
  if (found) return found;
  throw new Error(
    `Got none of ${names.join(", ")} on the PATH, wanted a Chromium for this test. On Debian: apt-get install chromium`,
  );
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
