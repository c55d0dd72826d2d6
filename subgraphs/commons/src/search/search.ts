import type { StoredRecord } from "@guildhall/schema";
import type { Change, CopyState } from "../catalogue/catalogue.ts";

export interface SearchQuery {
  text: string;
  /** Only these kinds, by their segment in ids. */
  kinds?: readonly string[] | undefined;
  regions?: readonly string[] | undefined;
  near?: { latitude: number; longitude: number; withinKm: number } | undefined;
  /** The language that the text is in, where that is known (BCP 47). */
  language?: string | undefined;
}

export interface Hit {
  id: string;
  kind: string;
  region: string;
  /** From 0 to 1: how well it fits, for hits of this one question. */
  score: number;
}

/** What a text was taken for. */
export interface Found {
  /** The best first. */
  hits: readonly Hit[];
  /** How many there are; more than `hits` where the text says little. */
  total(): number;
  /** The text without its slips; null where there seems to be none. */
  didYouMean: string | null;
  /** Where in a record the text's words stand. */
  highlights(record: StoredRecord): readonly Highlight[];
}

export interface Highlight {
  field: string;
  text: string;
  /** The words of the text that were found, as they stand there. */
  words: readonly string[];
}

export interface Suggestion {
  text: string;
  /** The record that is called so; null for a word of a vocabulary. */
  id: string | null;
}

/** A place as people call it, with the token that its records have. */
export interface Named {
  token: string;
  names: readonly string[];
}

/** Every region's records by their words. What it holds can be read from the catalogue again. */
export interface Search {
  search(query: SearchQuery): Found;
  suggest(text: string, first: number): Suggestion[];
  /** Takes in what the catalogue does; a record that is there in the same version is left alone. */
  apply(state: CopyState, changes: readonly Change[]): Promise<void>;
  /** Takes in records without being any farther for it. */
  add(region: string, records: readonly StoredRecord[]): Promise<void>;
  forget(region: string): Promise<void>;
  /** How far a region's part has come, as the last state said; undefined where it is not whole. */
  after(region: string): CopyState["after"] | undefined;
  regions(): readonly string[];
  close(): Promise<void>;
}
