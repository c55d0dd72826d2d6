import { z } from "zod";

/** What one request may ask of a server. Each is published at `/limits`. */
export interface Limits {
  /** Objects that an answer may hold, as estimated before anything is read and as counted then. */
  cost: number;
  /** Deepest nesting of an operation. */
  depth: number;
  /** Tokens of a document. */
  tokens: number;
  /** Aliases in a document. */
  aliases: number;
  /** Aliases of root fields in a document. */
  rootAliases: number;
  /** Directives in a document. */
  directives: number;
  /** Root fields of mutations in a document. */
  mutations: number;
  /** Representations that one `_entities` may be given. */
  representations: number;
  /** What all requests under way may cost together. */
  underWay: number;
  /** Milliseconds that a request may take. */
  time: number;
}

/** For clients, who write their queries by hand or have them written for an application. */
export const CLIENT_LIMITS: Limits = {
  cost: 50_000,
  depth: 20,
  tokens: 5_000,
  aliases: 200,
  rootAliases: 50,
  directives: 100,
  mutations: 20,
  representations: 2_000,
  underWay: 250_000,
  time: 10_000,
};

/**
 * What a gateway with these limits asks on behalf of a client: it may wrap what it was asked, add
 * aliases of its own, and ask for the records that an estimate took to be fewer.
 */
export const behind = (limits: Partial<Limits>): Partial<Limits> =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      limit * (TWICE.has(name) ? 2 : 1) + (name === "depth" ? 5 : 0),
    ]),
  );

const TWICE = new Set(["cost", "tokens", "aliases", "underWay"]);

/** For what gateways ask. */
export const SUBGRAPH_LIMITS: Limits = { ...CLIENT_LIMITS, ...behind(CLIENT_LIMITS) };

const MEANS: Record<keyof Limits, string> = {
  cost: "objects in an answer: a page counts its `first`, other lists an estimate",
  depth: "levels of nested fields",
  tokens: "tokens in a document",
  aliases: "aliases in a document",
  rootAliases: "aliases of root fields in a document",
  directives: "directives in a document",
  mutations: "root fields of mutations in a document",
  representations: "representations in `_entities`",
  underWay: "objects in all answers that are being made at once",
  time: "milliseconds for a request",
};

/** One published limit. */
export interface PublishedLimit {
  limit: number;
  means: string;
}

/** The limits as a client reads them at `/limits`. */
export const published = (limits: Limits): Record<string, PublishedLimit> =>
  Object.fromEntries(
    Object.entries(MEANS).map(([name, means]) => [
      name,
      { limit: limits[name as keyof Limits], means },
    ]),
  );

const PAIR = /^(\w+)=(\d{1,12})$/;

/** What changes some limits: `cost=100000,depth=12`. */
const limitsSetting = z
  .string()
  .transform((text, context): Partial<Limits> => {
    const given: Partial<Limits> = {};
    for (const part of text.split(",")) {
      const [, name, value] = PAIR.exec(part.trim()) ?? [];
      if (name !== undefined && Object.hasOwn(MEANS, name) && Number(value) > 0)
        given[name as keyof Limits] = Number(value);
      else
        context.addIssue({
          code: "custom",
          message: `got ${JSON.stringify(part)}, wanted name=number with one of ${Object.keys(MEANS).join(", ")}`,
        });
    }
    return given;
  })
  .default({});

/** The setting of every server for what one request may ask of it. */
export const limitsSettings = { GUILDHALL_LIMITS: limitsSetting };
