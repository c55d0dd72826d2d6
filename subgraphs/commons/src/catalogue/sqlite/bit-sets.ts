import { BLOCK, Bits, newBlock, ones } from "./bits.ts";

/** What is in both. */
export function intersection(one: Bits, other: Bits): Bits {
  const blocks = one.blocks.map((a, at) => {
    const b = other.blocks[at];
    if (!a || !b) return undefined;
    const both = newBlock();
    for (let index = 0; index < both.length; index++) both[index] = a[index]! & b[index]!;
    return both;
  });
  return new Bits(blocks);
}

/** What is in the one and not in the other. */
export function difference(one: Bits, other: Bits): Bits {
  const blocks = one.blocks.map((a, at) => {
    const b = other.blocks[at];
    if (!a || !b) return a;
    const left = newBlock();
    for (let index = 0; index < left.length; index++) left[index] = a[index]! & ~b[index]!;
    return left;
  });
  return new Bits(blocks);
}

/** What is in any of them. */
export function union(sets: readonly Bits[]): Bits {
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const all = new Bits();
  for (const { blocks } of sets)
    blocks.forEach((block, at) => {
      if (!block) return;
      const words = (all.blocks[at] ??= newBlock());
      for (let index = 0; index < words.length; index++) words[index]! |= block[index]!;
    });
  return all;
}

/** How many are in both, without making a set of them. */
export function shared(one: Bits, other: Bits): number {
  let count = 0;
  const blocks = Math.min(one.blocks.length, other.blocks.length);
  for (let at = 0; at < blocks; at++) {
    const a = one.blocks[at];
    const b = other.blocks[at];
    if (!a || !b) continue;
    for (let index = 0; index < a.length; index++) count += ones(a[index]! & b[index]!);
  }
  return count;
}

/** A byte for each rec, 1 or 0: SQL can look one up in them, and not a bit. */
export function bytesOf(bits: Bits): Uint8Array {
  const bytes = new Uint8Array(bits.blocks.length * BLOCK);
  bits.blocks.forEach((block, at) =>
    block?.forEach((word, index) => {
      const start = at * BLOCK + index * 32;
      for (let left = word; left !== 0; left &= left - 1)
        bytes[start + 31 - Math.clz32(left & -left)] = 1;
    }),
  );
  return bytes;
}
