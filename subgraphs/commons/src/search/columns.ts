/**
 * What a word of a record stands in, the weightiest first: a name says what a record is about, a
 * text only what else is told of it.
 */
export const COLUMNS = ["name", "place", "terms", "text"] as const;
export type Column = (typeof COLUMNS)[number];

export const WEIGHTS: Readonly<Record<Column, number>> = { name: 8, place: 5, terms: 4, text: 1 };

/** Nothing that a person types has a colon once it is taken apart: such a token is never a word. */
export const termToken = (vocabulary: string, code: string): string => `${vocabulary}:${code}`;
export const regionToken = (region: string): string => `region:${region}`;
export const countryToken = (country: string): string => `country:${country.toLowerCase()}`;
export const kindToken = (kind: string): string => `kind:${kind}`;
export const isWord = (token: string): boolean => !token.includes(":");
export const isPlaceToken = (token: string): boolean => /^(region|country):/.test(token);
