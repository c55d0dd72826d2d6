import { fold } from "@guildhall/schema";

/** Words to compare by: folded, without punctuation, with single spaces. */
export const foldWords = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The last segment of an id: small letters, digits and hyphens; empty where nothing is left. */
export const slugOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 100)
    .replaceAll(/^-+|-+$/g, "");
