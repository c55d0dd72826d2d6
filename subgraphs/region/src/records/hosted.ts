import type { RegionProfile } from "@guildhall/schema";
import type { Store } from "../store/store.ts";

/** A region that this server answers for. */
export interface Hosted {
  profile: RegionProfile;
  store: Store;
}
