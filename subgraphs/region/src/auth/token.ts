import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** Tells people and secret scanners what such a text is. */
export const TOKEN_PREFIX = "gh_";

/** A token nobody can guess: 256 random bits. */
export const newToken = (): string => TOKEN_PREFIX + randomBytes(32).toString("base64url");

/** One round of SHA-256 is enough here: what it hides is random, not a word that someone chose. */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");

/** Takes the same time wherever the two differ. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
