import { BLOCK } from "./bits.ts";
import type { Sets } from "./sets.ts";

/**
 * Gives records their recs. Each block of recs belongs to one kind, so that the sets of a kind are
 * dense in its blocks and nowhere else; what a record leaves is given to the next.
 */
export class Recs {
  /** By kind, what is free within its blocks; the last comes first. */
  readonly #free = new Map<string, number[]>();
  #blocks = 0;

  constructor(sets: Sets) {
    for (const [kind, { all }] of sets.kinds) {
      const { blocks } = all.bits;
      this.#blocks = Math.max(this.#blocks, blocks.length);
      blocks.forEach((block, at) => {
        if (block) this.#open(kind, at, (rec) => !all.bits.has(rec));
      });
    }
  }

  take(kind: string): number {
    const free = this.#freeOf(kind);
    if (free.length === 0) this.#open(kind, this.#blocks++, () => true);
    return free.pop()!;
  }

  give(kind: string, rec: number): void {
    this.#freeOf(kind).push(rec);
  }

  #open(kind: string, block: number, isFree: (rec: number) => boolean): void {
    const free = this.#freeOf(kind);
    for (let rec = (block + 1) * BLOCK - 1; rec >= block * BLOCK; rec--)
      if (isFree(rec)) free.push(rec);
  }

  #freeOf(kind: string): number[] {
    const known = this.#free.get(kind) ?? [];
    this.#free.set(kind, known);
    return known;
  }
}
