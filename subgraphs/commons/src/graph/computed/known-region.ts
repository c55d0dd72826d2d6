import { GuildhallError, nearest, type RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";

/** A region that a question names. */
export function knownRegion(id: string, { directory }: Pick<Evidence, "directory">): RegionProfile {
  const region = directory.region(id);
  if (region) return region;
  const ids = directory.regions().map((one) => one.id);
  const near = nearest(id, ids, (one) => [one]);
  throw new GuildhallError(
    "REGION_UNKNOWN",
    `Got the region ${JSON.stringify(id.slice(0, 80))}, wanted one of the directory${near.length > 0 ? `, such as ${near.join(" or ")}` : ""}.`,
  );
}
