import { followFile, UserError } from "@guildhall/serving/process";
import type { Logger } from "pino";
import { type Manifest, readManifest } from "./manifest.ts";

export interface Documents {
  /** What is trusted now: the last manifest that could be used. */
  readonly manifest: Manifest;
  stop(): Promise<void>;
}

export interface DocumentsOptions {
  file: string | undefined;
  interval?: number | undefined;
  log: Logger;
}

/**
 * Follows an operator's manifest, where there is one. Without a good one at the start the gateway
 * does not start: it would answer what nobody trusted, or nothing at all.
 */
export async function followDocuments(options: DocumentsOptions): Promise<Documents | undefined> {
  const { file, interval, log } = options;
  if (file === undefined) return undefined;
  let manifest: Manifest | undefined;
  let problem: string | undefined;

  const trouble = (message: string) => {
    if (problem === message) return;
    problem = message;
    if (manifest) log.warn({ file, problem }, "the documents cannot be used; the last ones go on");
  };
  const followed = await followFile({
    file,
    interval,
    onText(text) {
      try {
        const next = readManifest(text);
        if (manifest) log.info({ documents: next.byId.size }, "other documents are trusted");
        manifest = next;
        problem = undefined;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        trouble(error.message);
      }
    },
    onUnreadable: (code) => trouble(`It cannot be read (${code}).`),
  });
  if (!manifest) {
    await followed.stop();
    throw new UserError(`GUILDHALL_DOCUMENTS names ${file}, which cannot be used. ${problem}`);
  }
  const { stop } = followed;
  return {
    get manifest() {
      return manifest as Manifest;
    },
    stop,
  };
}
