import { haversineOf, onSphere, type Point } from "@guildhall/schema";
import { BLOCK, Bits, blockOf, newBlock, setBit } from "./bits.ts";
import type { Connection } from "./connection.ts";

/** How many recs' places are one blob in the file: what a write replaces is about a page. */
export const PART = 128;
/** A place is a point on a sphere of radius 1: x, y and z. */
const AXES = 3;

export const newPart = (): Float64Array => new Float64Array(PART * AXES).fill(NaN);

/**
 * Where records lie, in memory. Going through half a million of them takes some milliseconds; an
 * R*Tree takes a hundred times as long where a circle has many.
 */
export class Points {
  /** By block of recs; NaN where a record has no place. */
  readonly #blocks: (Float64Array | undefined)[] = [];

  part(at: number): Float64Array | undefined {
    const first = at * PART;
    return this.#blocks[blockOf(first)]?.slice(
      (first % BLOCK) * AXES,
      ((first % BLOCK) + PART) * AXES,
    );
  }

  replace(at: number, part: Float64Array): void {
    const first = at * PART;
    const block = (this.#blocks[blockOf(first)] ??= new Float64Array(BLOCK * AXES).fill(NaN));
    block.set(part, (first % BLOCK) * AXES);
  }

  /** Which of some records lie within a circle; by lines through the globe, so that it is exact. */
  within(among: Bits, { withinKm, ...centre }: Point & { withinKm: number }): Bits {
    const { x, y, z } = onSphere(centre);
    const square = 4 * haversineOf(withinKm);
    const blocks = among.blocks.map((block, at) => {
      const points = this.#blocks[at];
      if (!block || !points) return undefined;
      const found = newBlock();
      for (let word = 0; word < block.length; word++)
        for (let left = block[word]!; left !== 0; left &= left - 1) {
          const rec = word * 32 + 31 - Math.clz32(left & -left);
          const dx = points[rec * AXES]! - x;
          const dy = points[rec * AXES + 1]! - y;
          const dz = points[rec * AXES + 2]! - z;
          if (dx * dx + dy * dy + dz * dz <= square) setBit(found, rec);
        }
      return found;
    });
    return new Bits(blocks);
  }
}

/** What one transaction changes in places, on copies, as it does in sets. */
export class StagedPoints {
  readonly #points: Points;
  readonly #parts = new Map<number, Float64Array>();

  constructor(points: Points) {
    this.#points = points;
  }

  put(rec: number, place: Point | null): void {
    const at = Math.floor(rec / PART);
    const part = this.#parts.get(at) ?? this.#points.part(at) ?? newPart();
    this.#parts.set(at, part);
    const { x, y, z } = place ? onSphere(place) : { x: NaN, y: NaN, z: NaN };
    part.set([x, y, z], (rec % PART) * AXES);
  }

  /** Within the transaction. */
  write(db: Connection): void {
    for (const [at, part] of this.#parts)
      if (part.every(Number.isNaN)) db.run("DELETE FROM points WHERE part = ?", at);
      else
        db.run(
          "INSERT OR REPLACE INTO points (part, places) VALUES (?, ?)",
          at,
          new Uint8Array(part.buffer),
        );
  }

  /** Once it is committed. */
  adopt(): void {
    for (const [at, part] of this.#parts) this.#points.replace(at, part);
  }
}
