import { isRegionId } from "@guildhall/schema";
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyGetKey } from "jose";
import type { IssuerConfig } from "./config.ts";
import { SCOPES, type Caller, type Scope } from "./scope.ts";

/** Signatures by a key pair only: with a shared secret, whoever checks could also sign. */
const ALGORITHMS = "RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519".split(" ");
const CLOCK_TOLERANCE_S = 5;

export type Verified = { ok: true; caller: Caller } | { ok: false; unavailable: boolean };

/** Checks tokens of these issuers: signature, issuer, audience, time. */
export function jwtVerifier(
  issuers: readonly IssuerConfig[],
): (token: string) => Promise<Verified> {
  const known = issuers.map((config) => ({ config, keys: keysOf(config) }));
  return async (token) => {
    const issuer = issuerOf(token);
    let unavailable = false;
    for (const { config, keys } of known) {
      if (config.issuer !== issuer) continue;
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: config.issuer,
          audience: config.audience,
          algorithms: ALGORITHMS,
          requiredClaims: ["exp", "sub"],
          clockTolerance: CLOCK_TOLERANCE_S,
        });
        return { ok: true, caller: callerOf(payload, config) };
      } catch (error) {
        unavailable ||= !isTokensFault(error);
      }
    }
    return { ok: false, unavailable };
  };
}

function keysOf({ jwksUrl, keys }: IssuerConfig): JWTVerifyGetKey {
  if (jwksUrl) return createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000 });
  return createLocalJWKSet({ keys: keys ?? [] });
}

/** Read before anything is checked, only to know whose keys to check with. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** Whether the token is to blame, or the keys could not be had. */
function isTokensFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  // what jose throws for an answer of the keys' address that is not 200 has its generic class
  return error instanceof errors.JOSEError && error.code !== errors.JOSEError.code;
}

function callerOf(payload: JWTPayload, { scopesClaim, nameClaim }: IssuerConfig): Caller {
  const name = payload[nameClaim];
  return {
    name: typeof name === "string" && name ? name.slice(0, 200) : String(payload.sub),
    scopes: scopesOf(payload[scopesClaim]),
  };
}

/** `guildhall:<region>:<scope>`, among whatever else the claim has; the widest one counts. */
function scopesOf(claim: unknown): Map<string, Scope> {
  const words = typeof claim === "string" ? claim.split(" ") : Array.isArray(claim) ? claim : [];
  const scopes = new Map<string, Scope>();
  for (const scope of SCOPES)
    for (const word of words) {
      const [service, region, allowed, ...rest] = String(word).split(":");
      if (service === "guildhall" && allowed === scope && rest.length === 0)
        if (isRegionId(region ?? "")) scopes.set(region ?? "", scope);
    }
  return scopes;
}
