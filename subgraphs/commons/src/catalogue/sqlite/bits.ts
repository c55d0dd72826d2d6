/** How many recs one block is about: what a write replaces in the file is a block. */
export const BLOCK = 4096;
const WORDS = BLOCK / 32;

export type Block = Uint32Array;

export const newBlock = (): Block => new Uint32Array(WORDS);
export const blockOf = (rec: number): number => Math.floor(rec / BLOCK);

/**
 * A set of records by their recs: a bit each, in blocks, and no block where there is none of its
 * records. Recs of one kind share blocks, so that sets of a kind are dense.
 */
export class Bits {
  readonly blocks: (Block | undefined)[];
  #size: number | undefined;

  constructor(blocks: (Block | undefined)[] = []) {
    this.blocks = blocks;
  }

  static of(recs: readonly number[]): Bits {
    const bits = new Bits();
    for (const rec of recs) setBit((bits.blocks[blockOf(rec)] ??= newBlock()), rec);
    return bits;
  }

  /** Counted when it is first asked for. */
  get size(): number {
    if (this.#size === undefined) {
      this.#size = 0;
      this.blocks.forEach((block) => (this.#size! += block ? countIn(block) : 0));
    }
    return this.#size;
  }

  has(rec: number): boolean {
    const block = this.blocks[blockOf(rec)];
    return block !== undefined && (block[(rec % BLOCK) >>> 5]! & (1 << (rec & 31))) !== 0;
  }

  /** Puts a block in another's place; an empty one is none. */
  replace(at: number, block: Block): void {
    const before = this.blocks[at];
    const count = countIn(block);
    if (this.#size !== undefined) this.#size += count - (before ? countIn(before) : 0);
    if (count > 0) this.blocks[at] = block;
    else delete this.blocks[at];
  }

  /** Ascending. */
  recs(): number[] {
    const recs: number[] = [];
    this.blocks.forEach((block, at) => {
      block?.forEach((word, index) => {
        for (let left = word; left !== 0; left &= left - 1)
          recs.push(at * BLOCK + index * 32 + 31 - Math.clz32(left & -left));
      });
    });
    return recs;
  }
}

export function setBit(block: Block, rec: number): void {
  block[(rec % BLOCK) >>> 5]! |= 1 << (rec & 31);
}

export function clearBit(block: Block, rec: number): void {
  block[(rec % BLOCK) >>> 5]! &= ~(1 << (rec & 31));
}

export function countIn(block: Block): number {
  let count = 0;
  for (let index = 0; index < WORDS; index++) count += ones(block[index]!);
  return count;
}

/** How many bits of a word are set: pairs of bits are added up, then fours, then bytes. */
export function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x5555_5555);
  sum = (sum & 0x3333_3333) + ((sum >>> 2) & 0x3333_3333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
