import type { KeyValue } from "@guildhall/schema";
import type { WrittenChange } from "../entry.ts";
import type { Author } from "../store.ts";

/** Raised when the documents change. */
export const SCHEMA_VERSION = 2;

/**
 * One write. Its `_id` is the region and the number: the server lets one writer have it. The region
 * is a field too, so that a cluster can shard by it and keep one region's log in one place.
 */
export interface LogDocument {
  _id: string;
  region: string;
  number: number;
  at: string;
  author: Author;
  changes: WrittenChange[];
  /** How many changes the log held before this entry, and how many this one has. */
  offset: number;
  size: number;
  batch?: { import: string; part: number };
  /** Drawn by the writer, who can so tell an entry of its own after a lost answer. */
  token: string;
}

/**
 * A record as the log left it, kept as a tombstone once it is deleted: an older entry that is
 * applied late must find that something newer was there.
 */
export interface RecordDocument {
  _id: string;
  region: string;
  /** The entry that last wrote the record. */
  number: number;
  /** The rule that its keys were made by. */
  rule: string;
  /** Of a tombstone: the record was erased, and its id is never used again. */
  erased?: true;
  /** What follows is missing from a tombstone. */
  kind?: string;
  /** The record as JSON text: field names of any kind stay inert, and numbers as they were. */
  record?: string;
  keys?: { key: string; value: KeyValue }[];
  /** The smallest value of each key, to order by. */
  least?: Record<string, KeyValue>;
  words?: string[];
  latitude?: number;
  longitude?: number;
}

/** What a region's processes agree on. */
export interface MetaDocument {
  _id: string;
  version: number;
  keys: string;
  /** All entries up to this one are in the records; more may be. */
  applied: number;
  /** Number of the last entry that erased something. */
  erased?: number;
}

export const entryId = (region: string, number: number) => `${region}/${number}`;

/** A key as a field's name: without the signs that have a meaning in a path. */
export const fieldOf = (key: string): string =>
  encodeURIComponent(key.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replaceAll(".", "%2E")
    .replaceAll("$", "%24");

export const leastOf = (key: string): string => `least.${fieldOf(key)}`;
