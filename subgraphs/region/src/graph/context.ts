import { contractContext, type ContractContext } from "@guildhall/schema";
import type { Hosted } from "./hosted.ts";

/** What the resolvers of one request see: the regions of the endpoint that was called. */
export interface RegionContext extends ContractContext {
  hosted: ReadonlyMap<string, Hosted>;
}

export const regionContext = (hosted: ReadonlyMap<string, Hosted>): RegionContext => ({
  ...contractContext(
    (region) => hosted.get(region)?.store,
    (region) => hosted.get(region)?.store,
  ),
  hosted,
});
