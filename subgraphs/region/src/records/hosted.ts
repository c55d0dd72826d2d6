import type { RegionProfile } from "@guildhall/schema";
import type { Store } from "../store/index.ts";
import type { StorePlace } from "./open-store.ts";

/** A region that this server answers for. */
export interface Hosted {
  profile: RegionProfile;
  store: Store;
  /** Where the store and what belongs to it is kept. */
  place: StorePlace;
}
