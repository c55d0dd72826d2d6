import type { RegionContext } from "./context.ts";

/** What the request has read so far may be of before its change. */
export function forget({ records, referrers }: RegionContext): void {
  records.clearAll();
  referrers.clearAll();
}
