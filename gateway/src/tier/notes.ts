import type { ErrorCode } from "@guildhall/schema";
import type { Failure } from "../upstream/transport.ts";

/** How a region that did not answer wholly live was served instead. */
export type Served = "UNAVAILABLE" | "PARTIAL" | "REPLICA";

/** One entry of `extensions.regions`. */
export interface RegionNote {
  id: string;
  served: Served;
  code: ErrorCode;
  message: string;
  /** When the data served is from, where it is not live; `null` where nothing was served. */
  asOf: string | null;
  /** The last entry of the region's log that is in what was served, where that is a copy. */
  position?: number;
  /** Since when the region's server has not answered, where that was known before it was asked. */
  since?: string;
  /** The fields that this region's contract lacks. */
  fields?: readonly string[];
}

/** From when a copy of a region's registry is. */
export type Moment = Pick<Required<RegionNote>, "position"> & { asOf: string };

/** What one request learned about the regions it asked; one for each request. */
export class RegionNotes {
  /** Whether the regional tier was asked at all: only then does the answer have the extension. */
  asked = false;
  /** Records that are in no registry, a few: a link may lead to one. */
  readonly absent = new Set<string>();
  readonly #notes = new Map<string, RegionNote>();
  readonly #failed = new Map<string, Failure>();

  /** A region that failed is not asked again by a later step of the same request. */
  failureOf(region: string): Failure | undefined {
    return this.#failed.get(region);
  }

  unavailable(region: string, failure: Failure): void {
    this.#failed.set(region, failure);
    // Part of it was served from a copy: from when that is is told, and each null has its error.
    if (this.#notes.get(region)?.served === "REPLICA") return;
    this.#notes.set(region, { id: region, served: "UNAVAILABLE", ...failure, asOf: null });
  }

  /** A copy answered, since the region did not. The first stays, for it is the oldest. */
  replica(region: string, failure: Failure, { asOf, position }: Moment): void {
    this.#failed.set(region, failure);
    if (this.#notes.get(region)?.served === "REPLICA") return;
    this.#notes.set(region, { id: region, served: "REPLICA", ...failure, asOf, position });
  }

  /** Part of what was asked is there. The first reason stays; lacking fields add up. */
  partial(region: string, failure: Failure, fields?: readonly string[]): void {
    const known = this.#notes.get(region);
    if (!known) {
      const note: RegionNote = { id: region, served: "PARTIAL", ...failure, asOf: null };
      this.#notes.set(region, fields ? { ...note, fields } : note);
    } else if (fields && known.fields) {
      const all = [...new Set([...known.fields, ...fields])].toSorted();
      this.#notes.set(region, { ...known, fields: all, message: lacks(region, all) });
    }
  }

  list(): RegionNote[] {
    return [...this.#notes.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}

export const lacks = (region: string, fields: readonly string[]): string =>
  `The contract of ${region} is older and lacks ${fields.join(", ")}.`;
