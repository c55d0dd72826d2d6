import { randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeFolder } from "@guildhall/serving/process";
import type { Scope } from "./scope.ts";
import { hashToken, newToken } from "./token.ts";
import { readTokens, TokenFileError, writeTokens, type KeptToken } from "./token-file.ts";

export interface TokenRequest {
  /** Whom it is for; what they write is signed with it. */
  name: string;
  scope: Scope;
  expiresAt?: Date;
  /** @default the present time */
  now?: Date;
}

/** Makes a token and keeps its hash. The token is here alone: it cannot be shown again. */
export function createToken(
  file: string,
  { name, scope, expiresAt, now = new Date() }: TokenRequest,
): Promise<{ token: string; kept: KeptToken }> {
  return alone(file, async () => {
    const tokens = await readTokens(file);
    if (tokens.some((one) => one.name === name))
      throw new TokenFileError(
        `There is a token for ${JSON.stringify(name)} already. Choose another name, or revoke it first: the history tells editors apart by it.`,
      );
    const token = newToken();
    const kept: KeptToken = {
      id: randomBytes(6).toString("hex"),
      name,
      scope,
      hash: hashToken(token),
      createdAt: now.toISOString(),
      ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    };
    await writeTokens(file, [...tokens, kept]);
    return { token, kept };
  });
}

/** Takes tokens away, by id or name; answers those that were. */
export function revokeToken(file: string, idOrName: string): Promise<readonly KeptToken[]> {
  return alone(file, async () => {
    const tokens = await readTokens(file);
    const revoked = tokens.filter(({ id, name }) => id === idOrName || name === idOrName);
    if (revoked.length > 0)
      await writeTokens(
        file,
        tokens.filter((one) => !revoked.includes(one)),
      );
    return revoked;
  });
}

const PATIENCE_MS = 5_000;

/** One writer at a time, also among processes: or one would undo what another revoked. */
async function alone<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${file}.lock`;
  await makeFolder(dirname(file));
  for (const deadline = Date.now() + PATIENCE_MS; ; await wait(20))
    try {
      await (await open(lock, "wx", 0o600)).close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (Date.now() > deadline)
        throw new TokenFileError(
          `Another command has been changing the tokens for ${PATIENCE_MS / 1000} s. If none runs, remove ${lock}.`,
          { cause: error },
        );
    }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
