import { GuildhallError, parseRecordId } from "@guildhall/schema";
import { requireScope, type Scope } from "../auth/scope.ts";
import type { RegionContext } from "./context.ts";
import type { Access } from "../editing/access.ts";

/** A region's registry, where the caller may do that with it. */
export function accessTo(
  { hosted, caller }: RegionContext,
  given: string | null | undefined,
  scope: Scope,
): Access {
  const region = given ?? (hosted.size === 1 ? [...hosted.keys()][0]! : "");
  const found = hosted.get(region);
  if (!caller || found) {
    const author = requireScope(caller, region, scope);
    if (found) return { ...found, region, author };
  }
  const served = [...hosted.keys()].slice(0, 20).join(", ");
  throw new GuildhallError(
    "REGION_NOT_SERVED",
    `Got region ${JSON.stringify(region.slice(0, 80))}, wanted one of this endpoint's: ${served}.`,
  );
}

/** The same for the registry that a record's id names. */
export function accessToRecord(context: RegionContext, id: string, scope: Scope): Access {
  const path = parseRecordId(id);
  if (path) return accessTo(context, path.region, scope);
  if (!context.caller) requireScope(null, "", scope); // tells that a token is needed
  throw new GuildhallError(
    "ID_INVALID",
    `Got ${JSON.stringify(id.slice(0, 80))}, wanted a record's id such as lisbon/maker-spaces/fablab-lisboa.`,
  );
}
