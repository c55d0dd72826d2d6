import { GuildhallError } from "@guildhall/schema";
import type { Author } from "../store/index.ts";

/** What a token allows, each with all before it: read the history, edit records, administer. */
export const SCOPES = ["read", "edit", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

/** Who calls, and what they may do in which region. */
export interface Caller {
  name: string;
  scopes: ReadonlyMap<string, Scope>;
}

const reaches = (have: Scope | undefined, want: Scope): boolean =>
  have !== undefined && SCOPES.indexOf(have) >= SCOPES.indexOf(want);

/** Whether the caller may edit the region's records. */
export const mayEdit = (caller: Caller | null, region: string): boolean =>
  reaches(caller?.scopes.get(region), "edit");

/** The caller as author of what follows; an error where they may not do it. */
export function requireScope(caller: Caller | null, region: string, want: Scope): Author {
  if (!caller)
    throw new GuildhallError(
      "UNAUTHENTICATED",
      "This needs a token of the region. Send it as Authorization: Bearer <token>.",
    );
  const have = caller.scopes.get(region);
  if (reaches(have, want)) return { kind: "editor", name: caller.name };
  throw new GuildhallError(
    "FORBIDDEN",
    have
      ? `The token has scope ${have} for ${region}, wanted ${want}.`
      : `The token is not for ${region}.`,
  );
}
