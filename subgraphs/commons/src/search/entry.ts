import { parseRecordId, wordsOf, type StoredRecord } from "@guildhall/schema";
import { COLUMNS, kindToken, regionToken, type Column } from "./columns.ts";
import { bare, readingsOf } from "./names.ts";
import { textsOf } from "./texts.ts";

/** Between two texts of a column, so that no phrase goes from one into the next. */
export const GAP = "|";

/** What the index holds of a record. */
export interface Entry {
  id: string;
  kind: string;
  region: string;
  version: number;
  /** The tokens of each column, in order, with a space between them. */
  columns: Readonly<Record<Column, string>>;
  /** What it is called, with every bare way to write it. */
  names: readonly { name: string; bare: string }[];
  /** Words with the language that they stand in. */
  words: readonly (readonly [word: string, language: string])[];
  location: { latitude: number; longitude: number } | null;
}

export function entryOf(record: StoredRecord): Entry {
  const { id, region, version } = record;
  const kind = parseRecordId(id)?.kind ?? "";
  const parts: Record<Column, string[]> = {
    name: [],
    place: [regionToken(region)],
    terms: [kindToken(kind)],
    text: [],
  };
  const names: Entry["names"][number][] = [];
  const spoken = new Map<string, readonly [string, string]>();
  for (const { column, text, tokens, language } of textsOf(record)) {
    const readings = column === "name" ? readingsOf(text) : [wordsOf(text)];
    for (const words of readings) {
      parts[column].push([...tokens, ...words].join(" "));
      if (column === "name") names.push({ name: text, bare: bare(words) });
      if (language) for (const word of words) spoken.set(`${language} ${word}`, [word, language]);
    }
  }
  const joined = COLUMNS.map((column) => [column, parts[column].join(` ${GAP} `)] as const);
  return {
    id,
    kind,
    region,
    version,
    columns: Object.fromEntries(joined) as Record<Column, string>,
    names: [...new Map(names.map((one) => [`${one.bare} ${one.name}`, one])).values()],
    words: [...spoken.values()],
    location: placeOf(record),
  };
}

/** The distinct tokens of an entry's columns. */
export const tokensOf = (columns: Readonly<Record<Column, string>>): Set<string> => {
  const tokens = new Set(COLUMNS.flatMap((column) => columns[column].split(" ")));
  tokens.delete("");
  tokens.delete(GAP);
  return tokens;
};

function placeOf({ location }: StoredRecord): Entry["location"] {
  const { latitude, longitude } = (location ?? {}) as Record<string, unknown>;
  return Number.isFinite(latitude) && Number.isFinite(longitude)
    ? { latitude: latitude as number, longitude: longitude as number }
    : null;
}
