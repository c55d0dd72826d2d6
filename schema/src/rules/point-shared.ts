import { fold } from "../fold.ts";
import { groupBy } from "../group.ts";
import { pointOf, written } from "./coordinates.ts";
import type { DraftRecord, RegistryRule } from "./rule.ts";

const NAMED_AT_MOST = 3;

export const pointShared: RegistryRule = {
  code: "POINT_SHARED",
  severity: "WARNING",
  means: "Several spaces have the very same coordinates.",
  check(records) {
    const placed = records.filter((record) => pointOf(record["location"]));
    const byPoint = groupBy(placed, (record) => written(pointOf(record["location"])!));
    return [...byPoint].flatMap(([point, group]) => {
      if (group.length === 1) return [];
      const isOneHouse = houseOf(group[0]!) && new Set(group.map(houseOf)).size === 1;
      return group.map((record) => ({
        id: record.id,
        field: "location",
        // The middle of a town is said to be one, and a house may have room for two.
        ...((isOneHouse || precisionOf(record) === "CITY") && { severity: "NOTE" as const }),
        message: `On a map it covers ${othersThan(record, group)}: all have the very same point. Give the coordinates of its own address, or say in \`precision\` how near they are.`,
        found: point,
        wanted: "the point of the space's own address",
      }));
    });
  },
};

const precisionOf = (record: DraftRecord): unknown =>
  (record["location"] as { precision?: unknown }).precision;

/** Street and town, where both are known. */
function houseOf(record: DraftRecord): string | undefined {
  const { street, city } = (record["address"] ?? {}) as { street?: unknown; city?: unknown };
  return street && city ? fold(`${String(street)}, ${String(city)}`) : undefined;
}

function othersThan({ id }: DraftRecord, group: readonly DraftRecord[]): string {
  const others = group.slice(0, NAMED_AT_MOST + 1).filter((one) => one.id !== id);
  const named = others.slice(0, NAMED_AT_MOST).map((one) => one.id);
  const more = group.length - 1 - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
