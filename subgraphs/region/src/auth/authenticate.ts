import { ERRORS, GuildhallError, type ErrorCode } from "@guildhall/schema";
import type { Logger } from "pino";
import { Attempts } from "./attempts.ts";
import type { AuthConfig } from "./config.ts";
import { jwtVerifier } from "./jwt.ts";
import { KnownTokens } from "./known-tokens.ts";
import type { Caller } from "./scope.ts";

/** Longer ones are no token of anybody's; node itself takes 16 KiB of headers. */
const MAX_TOKEN = 8_192;
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

export interface AuthenticateOptions {
  /** Where the regions' tokens are kept. */
  folder: string;
  regions: Iterable<string>;
  config: AuthConfig;
  log: Logger;
}

/**
 * Tells who calls from the request's `Authorization` header and the address it came from; what is
 * amiss with either is written to the request's log.
 */
export type Authenticate = (
  header: string | undefined,
  address: string,
  log: Pick<Logger, "warn">,
) => Promise<Caller | null>;

/**
 * Without a header the caller is nobody, who may read. A header that is not valid fails the whole
 * request, queries too: an editor whose token has expired should notice before the first change.
 */
export function authenticator(options: AuthenticateOptions): Authenticate {
  const { folder, regions, config } = options;
  const known = new KnownTokens(folder, regions, options.log);
  const verify = jwtVerifier(config.issuers);
  const attempts = new Attempts();

  return async (header, address, log) => {
    if (header === undefined) return null;
    const token = header.length <= MAX_TOKEN ? BEARER.exec(header)?.[1] : undefined;
    const kept = token ? await known.find(token) : null;
    if (kept && kept !== "unavailable")
      return { name: kept.name, scopes: new Map([[kept.region, kept.scope]]) };

    const verified = token ? await verify(token) : { ok: false as const, unavailable: false };
    if (verified.ok) return verified.caller;
    if (verified.unavailable)
      throw refusal(
        "AUTHENTICATION_UNAVAILABLE",
        "The issuer's keys could not be read. Try again.",
      );
    if (kept === "unavailable")
      throw refusal(
        "AUTHENTICATION_UNAVAILABLE",
        "The region's tokens cannot be read at present, so whether this one is valid cannot be told. Try again later; reading needs no token.",
      );

    // Only now: editors behind one proxy share an address with whoever guesses there.
    const seconds = attempts.waitFor(address);
    if (seconds > 0)
      throw refusal("TOO_MANY_ATTEMPTS", `Wait ${seconds} s before the next token.`, {
        "retry-after": String(seconds),
      });
    attempts.failed(address);
    log.warn({ address }, "a token was refused");
    throw refusal(
      "UNAUTHENTICATED",
      "The token is not valid here: unknown, revoked, expired or meant for another server. Send a valid one as Authorization: Bearer <token>, or none to read only.",
      { "www-authenticate": 'Bearer error="invalid_token"' },
    );
  };
}

/** Fails the request as a whole, with the code's HTTP status. */
const refusal = (
  code: ErrorCode,
  message: string,
  headers: Record<string, string> = {},
): GuildhallError =>
  new GuildhallError(code, message, {
    http: { status: ERRORS[code].status, headers: new Map(Object.entries(headers)) },
  });
