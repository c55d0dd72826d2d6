import { GuildhallError } from "@guildhall/schema";
import type { KnownRegion } from "./area.ts";

/**
 * The time zone in which `openAt` is looked up. Hours are stated in a region's own time, and one
 * look-up has one: where the clocks of the regions differ at that instant, fewer are to be asked.
 */
export function timeZoneOf(
  asked: readonly KnownRegion[],
  filter: Record<string, unknown> | null | undefined,
): string {
  const zones = new Set(asked.flatMap(({ profile }) => profile?.timeZone ?? []));
  const [first = "UTC"] = zones;
  const instant = filter?.["openAt"];
  if (typeof instant !== "string") return first;
  const clocks = new Set([...zones].map((zone) => clockIn(zone, new Date(instant))));
  if (clocks.size <= 1) return first;
  throw new GuildhallError(
    "FILTER_INVALID",
    `Filter openAt got regions whose clocks differ then: ${[...zones].join(", ")}. Wanted regions of one time: name them in regions or countries.`,
  );
}

const clockIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
