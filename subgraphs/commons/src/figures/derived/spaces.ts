import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { kept } from "../kept.ts";
import { all, eachOnce, notRunning, without, type Choice } from "./choice.ts";
import { outsideOf } from "./territory.ts";

/** All spaces that are known to lie in the region's territory, whatever became of them, each once. */
export const spacesIn = kept((region: RegionProfile, spaces: readonly StoredRecord[]): Choice =>
  eachOnce(without(all(spaces), outsideOf(region))),
);

/** Those among them that are open, as far as is known. */
export const openSpacesIn = kept((region: RegionProfile, spaces: readonly StoredRecord[]): Choice =>
  without(spacesIn(region, spaces), notRunning),
);
