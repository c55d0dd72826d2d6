import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf, replaceFile, UserError } from "@guildhall/serving/process";
import { z } from "zod";
import { SCOPES } from "./scope.ts";

/** A token as the region keeps it: never the token itself. */
const Kept = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).max(200),
  scope: z.enum(SCOPES),
  /** SHA-256 of the token, base64url. */
  hash: z.string().length(43),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
});
const TokenFile = z.strictObject({ tokens: z.array(Kept) });

export type KeptToken = z.infer<typeof Kept>;

export class TokenFileError extends UserError {
  override name = "TokenFileError";
}

export const tokenFile = (folder: string, region: string): string =>
  join(folder, `${region}.tokens.json`);

/** The tokens of a region; none where there is no file. */
export async function readTokens(file: string): Promise<readonly KeptToken[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new TokenFileError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  const checked = TokenFile.safeParse(asJson(text));
  if (checked.success) return checked.data.tokens;
  const [issue] = checked.error.issues;
  throw new TokenFileError(`${file} ${issue?.path.join(".")}: ${issue?.message}`);
}

/** Replaces the file, readable by its owner alone; its folder is there. */
export const writeTokens = (file: string, tokens: readonly KeptToken[]): Promise<void> =>
  replaceFile(file, `${JSON.stringify({ tokens }, null, 2)}\n`, { mode: 0o600 });

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no object: the validation says so
  }
}
