import { kinds } from "@guildhall/schema";

/** The kinds of record that a registry may hold, by the names that ids have. */
export const KINDS: readonly string[] = kinds().map(({ kind }) => kind);
