/**
 * What a partner's SDL may take, and what it may have over the contract. The contract itself is
 * 200 KB with its descriptions; what an extension adds is in everybody's graph, so it is little.
 */
export const SDL_LIMITS = {
  /** Of the whole SDL. */
  bytes: 512 * 1024,
  /** Milliseconds in which it is reviewed, and in which it is composed with all others. */
  milliseconds: 5_000,
  /** MiB that either may take. */
  memory: 256,
  /** Seconds before another SDL of the same partner is looked at. */
  pause: 30,
  /** Of what is over the contract. */
  extension: {
    bytes: 64 * 1024,
    types: 50,
    /** Arguments, fields of inputs and values of enums are counted too. */
    fields: 500,
    /** Of one union, or types with one interface. */
    members: 20,
    /** Of what is written in what, such as lists of lists and the values of defaults. */
    depth: 30,
  },
} as const;
