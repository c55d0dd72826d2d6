import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import type { Copy } from "../../holdings/holdings.ts";
import type { RegionFigure } from "../figure.ts";
import { figureOf, type Found } from "./found.ts";

/** An indicator that is worked out from what the registries hold. */
export interface DerivedIndicator {
  /** As in vocabulary `indicator`. */
  code: string;
  /**
   * The region's figures: the whole, its parts, or both. The same array until a record that it
   * rests on changes. Without a copy of the registry there is one figure, absent: none is not zero.
   */
  derive(region: RegionProfile, evidence: Evidence): Promise<readonly RegionFigure[]>;
}

/** The records of some kinds, in the order in which the kinds were asked for. */
type Lists = readonly (readonly StoredRecord[])[];

/** An indicator that rests on a region's own records alone. */
export function fromOwn(
  code: string,
  kinds: readonly string[],
  work: (region: RegionProfile, lists: Lists) => readonly Found[],
): DerivedIndicator {
  const once = onceFor((region, copy, lists) => told(code, region, copy, work(region, lists)));
  return {
    code,
    async derive(region, { holdings }) {
      const copy = holdings.copies().get(region.id);
      if (!copy) return [withoutCopy(code, region)];
      const lists = await Promise.all(kinds.map((kind) => holdings.of(region.id, kind)));
      return once(region, copy, lists);
    },
  };
}

/** An indicator for which what other regions have on record counts too. */
export function fromAll<T>(
  code: string,
  gather: (evidence: Evidence) => Promise<T>,
  work: (region: RegionProfile, all: T, evidence: Evidence) => Promise<readonly Found[]>,
): DerivedIndicator {
  const gathered = new WeakMap<object, Promise<T>>();
  return {
    code,
    async derive(region, evidence) {
      const copies = evidence.holdings.copies();
      const copy = copies.get(region.id);
      if (!copy) return [withoutCopy(code, region)];
      let all = gathered.get(copies);
      if (!all) gathered.set(copies, (all = gather(evidence)));
      return told(code, region, copy, await work(region, await all, evidence));
    },
  };
}

const told = (code: string, region: RegionProfile, copy: Copy, found: readonly Found[]) =>
  found.map((one) => figureOf(code, region, copy, one));

const withoutCopy = (code: string, region: RegionProfile): RegionFigure =>
  figureOf(code, region, null, {
    absent: "NOT_COLLECTED",
    notes: ["No copy of the region's registry has been read yet, so that nothing can be counted."],
  });

type Work = (region: RegionProfile, copy: Copy, lists: Lists) => readonly RegionFigure[];

/** Works it out again only where a list was read anew, or the profile or the copy's date changed. */
function onceFor(work: Work): Work {
  const done = new WeakMap<
    object,
    { from: readonly unknown[]; figures: readonly RegionFigure[] }
  >();
  return (region, copy, lists) => {
    const from = [region, copy.changedAt, copy.isWhole, ...lists];
    const [key] = lists;
    const known = key && done.get(key);
    if (known?.from.every((one, at) => one === from[at])) return known.figures;
    const figures = work(region, copy, lists);
    if (key) done.set(key, { from, figures });
    return figures;
  };
}
