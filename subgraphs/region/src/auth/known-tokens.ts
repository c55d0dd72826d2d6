import { stat } from "node:fs/promises";
import type { Logger } from "pino";
import type { Scope } from "./scope.ts";
import { hashToken, sameHash } from "./token.ts";
import { readTokens, TokenFileError, tokenFile, type KeptToken } from "./token-file.ts";

/** The tokens of the regions that a server has, as their files stand at this moment. */
export class KnownTokens {
  readonly #files: readonly Followed[];

  constructor(folder: string, regions: Iterable<string>, log: Logger) {
    this.#files = [...regions].map(
      (region) => new Followed(region, tokenFile(folder, region), log.child({ region })),
    );
  }

  /**
   * The region's token that this is; null for one that is unknown, revoked or has expired, and
   * "unavailable" where that cannot be told, since a file is gone or cannot be read.
   */
  async find(
    token: string,
  ): Promise<{ region: string; name: string; scope: Scope } | "unavailable" | null> {
    const hash = hashToken(token);
    const now = new Date().toISOString();
    const found: { region: string; name: string; scope: Scope }[] = [];
    for (const file of this.#files)
      for (const { hash: kept, expiresAt, name, scope } of await file.tokens())
        // every one is compared, so that the time tells nothing of where it stands
        if (sameHash(kept, hash) && (!expiresAt || expiresAt > now))
          found.push({ region: file.region, name, scope });
    return found[0] ?? (this.#files.some(({ isLost }) => isLost) ? "unavailable" : null);
  }
}

/** One file, read anew when it has changed: asked at each use, so a revoked token is so at once. */
class Followed {
  readonly region: string;
  readonly #file: string;
  readonly #log: Logger;
  /** Whether what tokens there are cannot be known at present. */
  isLost = false;
  #state = "";
  #tokens: readonly KeptToken[] = [];

  constructor(region: string, file: string, log: Logger) {
    this.region = region;
    this.#file = file;
    this.#log = log;
  }

  async tokens(): Promise<readonly KeptToken[]> {
    const state = await stateOf(this.#file);
    if (state === this.#state) return this.#tokens;
    try {
      // Its last token may be revoked, and the file stays: one that was there is not gone by intent.
      if (state === GONE && this.#state !== "")
        throw new TokenFileError(`${this.#file} was there, and is gone.`);
      this.#tokens = await readTokens(this.#file);
      this.isLost = false;
    } catch (error) {
      // Nobody is let in by a file that cannot be read, not even those it let in before.
      this.#log.error({ error }, "the region's tokens cannot be read");
      this.#tokens = [];
      this.isLost = true;
    }
    this.#state = state;
    return this.#tokens;
  }
}

const GONE = "none";

/** Changes whenever the file does: it is replaced as a whole. */
async function stateOf(file: string): Promise<string> {
  try {
    const { ino, mtimeMs, ctimeMs, size } = await stat(file);
    return `${ino} ${mtimeMs} ${ctimeMs} ${size}`;
  } catch {
    return GONE;
  }
}
