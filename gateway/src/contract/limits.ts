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
  /** Types and fields of all partners' extensions together: the serving gateway loads them all. */
  together: 2_000,
} as const;

/** The same for partners to read, at `/limits`. */
export const SDL_PUBLISHED = {
  sdlBytes: { limit: SDL_LIMITS.bytes, means: "bytes of a partner's SDL" },
  sdlTime: { limit: SDL_LIMITS.milliseconds, means: "milliseconds to review it in" },
  sdlPause: { limit: SDL_LIMITS.pause, means: "seconds before a partner's next SDL is taken" },
  extensionBytes: {
    limit: SDL_LIMITS.extension.bytes,
    means: "bytes of what is over the contract",
  },
  extensionTypes: { limit: SDL_LIMITS.extension.types, means: "types over the contract" },
  extensionFields: {
    limit: SDL_LIMITS.extension.fields,
    means: "fields, arguments and values over the contract",
  },
  extensionMembers: {
    limit: SDL_LIMITS.extension.members,
    means: "members of a union, or types with one interface, over the contract",
  },
  extensionsTogether: {
    limit: SDL_LIMITS.together,
    means: "types and fields over the contract of all partners together",
  },
  extensionDepth: {
    limit: SDL_LIMITS.extension.depth,
    means: "levels of nesting over the contract",
  },
};
