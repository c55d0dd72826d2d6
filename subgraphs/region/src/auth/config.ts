import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf, UserError } from "@guildhall/serving/process";
import { z } from "zod";

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Keys read over a line that others can write on would let anybody sign. */
const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOCAL.has(hostname));
};

const Key = z
  .looseObject({ kty: z.string() })
  .refine(({ kty, d }) => kty !== "oct" && d === undefined, {
    error: "Wanted a public key: neither a shared secret nor a private one.",
  });

/** Somebody else who issues tokens for this server: an identity provider. */
const Issuer = z
  .strictObject({
    /** The `iss` that its tokens have. */
    issuer: z.string().min(1),
    /** The `aud` by which its tokens are for this server. */
    audience: z.string().min(1),
    /** Where its public keys are. */
    jwksUrl: z
      .url()
      .refine(isSafe, { error: "Wanted an https address, or http on this machine." })
      .optional(),
    /** Its public keys themselves, instead. */
    keys: z.array(Key).min(1).optional(),
    /** The claim that has the scopes, `guildhall:<region>:edit`, as text or as a list. */
    scopesClaim: z.string().min(1).default("scope"),
    /** The claim that names the author in the history; one that its holder cannot change. */
    nameClaim: z.string().min(1).default("sub"),
  })
  .refine(({ jwksUrl, keys }) => (jwksUrl === undefined) !== (keys === undefined), {
    error: "Wanted either jwksUrl or keys.",
  });

const AuthConfig = z.strictObject({ issuers: z.array(Issuer).default([]) });

export type IssuerConfig = z.infer<typeof Issuer>;
export type AuthConfig = z.infer<typeof AuthConfig>;
/** As it is written: with what has a default left out. */
export type AuthOptions = z.input<typeof AuthConfig>;

export class AuthConfigError extends UserError {
  override name = "AuthConfigError";
}

/** Who else may issue tokens: as given, or else as `auth.json` in the data folder says. */
export async function readAuthConfig(
  folder: string,
  given: AuthOptions | undefined,
): Promise<AuthConfig> {
  if (given) return parse("auth", given);
  const file = join(folder, "auth.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { issuers: [] };
    throw new AuthConfigError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  try {
    return parse(file, JSON.parse(text));
  } catch (error) {
    if (error instanceof AuthConfigError) throw error;
    throw new AuthConfigError(`${file} is not JSON.`, { cause: error });
  }
}

function parse(where: string, given: unknown): AuthConfig {
  const checked = AuthConfig.safeParse(given);
  if (checked.success) return checked.data;
  throw new AuthConfigError(`${where} cannot be used:\n${z.prettifyError(checked.error)}`);
}
