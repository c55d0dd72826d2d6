import { blockOf, clearBit, countIn, newBlock, setBit, type Block } from "./bits.ts";
import type { Connection } from "./connection.ts";
import { type Points, StagedPoints } from "./points.ts";
import type { NumberedSet } from "./sets.ts";

/** More sets than there ever are. */
const SETS = 2 ** 24;

/** Blocks of the same records stand together in the file, since they are written together. */
const placeOf = (set: number, block: number): number => block * SETS + set;
export const ofPlace = (place: number) => ({ set: place % SETS, block: Math.floor(place / SETS) });

/**
 * What one transaction changes in sets and places: on copies of the blocks, so that readers and a transaction
 * that fails meet the sets as they were. Memory follows the file when the transaction is through.
 */
export class Staged {
  readonly points: StagedPoints;
  readonly #blocks = new Map<NumberedSet, Map<number, Block>>();

  constructor(points: Points) {
    this.points = new StagedPoints(points);
  }

  mark(set: NumberedSet, rec: number): void {
    setBit(this.#block(set, rec), rec);
  }

  unmark(set: NumberedSet, rec: number): void {
    clearBit(this.#block(set, rec), rec);
  }

  /** Within the transaction. */
  write(db: Connection): void {
    const keep = "INSERT OR REPLACE INTO blocks (place, bits) VALUES (?, ?)";
    for (const [set, blocks] of this.#blocks) {
      if (!set.isKept) keepSet(db, set);
      for (const [at, block] of blocks) {
        const place = placeOf(set.number, at);
        if (countIn(block) > 0) db.run(keep, place, new Uint8Array(block.buffer));
        else db.run("DELETE FROM blocks WHERE place = ?", place);
      }
    }
    this.points.write(db);
  }

  /** Once it is committed. */
  adopt(): void {
    for (const [set, blocks] of this.#blocks) {
      set.isKept = true;
      for (const [at, block] of blocks) set.bits.replace(at, block);
    }
    this.points.adopt();
  }

  #block(set: NumberedSet, rec: number): Block {
    const blocks = this.#blocks.get(set) ?? new Map<number, Block>();
    this.#blocks.set(set, blocks);
    const at = blockOf(rec);
    const block = blocks.get(at) ?? set.bits.blocks[at]?.slice() ?? newBlock();
    blocks.set(at, block);
    return block;
  }
}

function keepSet(db: Connection, { number, about: { kind, key, value } }: NumberedSet): void {
  db.run(
    "INSERT INTO sets (number, kind, key, value) VALUES (?, ?, ?, ?)",
    number,
    kind,
    key,
    value,
  );
}
