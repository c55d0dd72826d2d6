import type { Failure } from "../upstream/transport.ts";

interface Part {
  failure: Failure;
  /** Where its answers belong in the fetch. */
  positions: number[];
}

/** What a fetch has no answer to so far, by region, each with why. The first reason stays. */
export class Lost {
  readonly #regions: Map<string, Part>;

  constructor(refused: ReadonlyMap<string, Part>) {
    this.#regions = new Map(refused);
  }

  get regions(): ReadonlyMap<string, Readonly<Part>> {
    return this.#regions;
  }

  add(region: string, failure: Failure, positions: readonly number[]): void {
    const known = this.#regions.get(region);
    if (known) known.positions.push(...positions);
    else this.#regions.set(region, { failure, positions: [...positions] });
  }

  /** Somebody else answered what belongs there. */
  found(region: string, positions: ReadonlySet<number>): void {
    const known = this.#regions.get(region);
    const left = known?.positions.filter((position) => !positions.has(position)) ?? [];
    if (known && left.length > 0) known.positions = left;
    else this.#regions.delete(region);
  }
}
