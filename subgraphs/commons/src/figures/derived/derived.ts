import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { type AtHand, withAtHand } from "../../holdings/at-hand.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import type { Copy } from "../../holdings/holdings.ts";
import type { RegionFigure } from "../figure.ts";
import { kept } from "../kept.ts";
import { figureOf, type Found } from "./found.ts";
import { gatheredOnce } from "./gathered.ts";

/** An indicator that is worked out from what the registries hold. */
export interface DerivedIndicator {
  /** As in vocabulary `indicator`. */
  code: string;
  /**
   * The region's figures: the whole, its parts, or both. The same array until something changes that
   * it rests on. Without a copy of the registry there is one figure, absent: none is not zero.
   */
  derive(region: RegionProfile, evidence: Evidence): AtHand<readonly RegionFigure[]>;
}

/** Records of some kinds, in the order in which the kinds were asked for. */
export type Lists = readonly (readonly StoredRecord[])[];

interface Rule<T> {
  code: string;
  /** The kinds of the region's own records that it rests on. */
  reads: readonly string[];
  /** What it needs of other regions besides: gathered once for all, and again where any copy changed. */
  gather?: (evidence: Evidence) => AtHand<T>;
  /** What of that the region's figures rest on. @default all of it */
  concerning?: (region: RegionProfile, all: T) => readonly unknown[];
  work(region: RegionProfile, lists: Lists, all: T): readonly Found[];
}

export function derived<T = undefined>(rule: Rule<T>): DerivedIndicator {
  const { code, reads, gather, work, concerning = (_region, all) => [all] } = rule;
  const gathered = gatheredOnce<T | undefined>(gather ?? (() => undefined));
  const done = new WeakMap<Copy, Done>();
  const withoutCopy = kept((region: RegionProfile) => [figureOf(code, region, null, WITHOUT_COPY)]);
  return {
    code,
    derive(region, evidence) {
      const copy = evidence.holdings.copies().get(region.id);
      if (!copy) return withoutCopy(region);
      return withAtHand(gathered(evidence) as AtHand<T>, (all) => {
        const from = [region, ...concerning(region, all)];
        const known = done.get(copy);
        if (known && isSame(known.from, from)) return known.figures;
        const reading = Promise.all(reads.map((kind) => evidence.holdings.of(region.id, kind)));
        return withAtHand(reading, (lists) => {
          const figures = work(region, lists, all).map((one) => figureOf(code, region, copy, one));
          done.set(copy, { from, figures });
          return figures;
        });
      });
    },
  };
}

/** What was worked out of a copy, and with what besides. */
interface Done {
  from: readonly unknown[];
  figures: readonly RegionFigure[];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

const WITHOUT_COPY: Found = {
  absent: "NOT_COLLECTED",
  notes: ["No copy of the region's registry has been read yet, so that nothing can be counted."],
};
