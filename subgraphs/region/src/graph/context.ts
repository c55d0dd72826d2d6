import { contractContext, type ContractContext } from "@guildhall/schema";
import type { Caller } from "../auth/scope.ts";
import type { Hosted } from "../records/hosted.ts";

/** What the resolvers of one request see: the regions of the endpoint that was called. */
export interface RegionContext extends ContractContext {
  hosted: ReadonlyMap<string, Hosted>;
  /** Who calls; null for anybody, who may read. */
  caller: Caller | null;
}

export const regionContext = (
  hosted: ReadonlyMap<string, Hosted>,
  caller: Caller | null = null,
): RegionContext => ({
  ...contractContext(
    (region) => hosted.get(region)?.store,
    (region) => hosted.get(region)?.store,
  ),
  hosted,
  caller,
});
