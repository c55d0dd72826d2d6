import { type Kind, kinds, type StoredRecord } from "@guildhall/schema";
import type { Reference } from "../snapshots/cite.ts";
import { calendar } from "./calendar.ts";
import { csv } from "./csv.ts";
import { geojson, ndjson } from "./json.ts";
import { jsonLd } from "./json-ld.ts";

/** One way of writing down records, a piece at a time. */
export interface ExportFormat {
  type: string;
  write(
    kind: Kind,
    records: AsyncIterable<StoredRecord>,
    reference: Reference,
  ): AsyncGenerator<string>;
  /** Which kinds it is for. @default all */
  isFor?(kind: Kind): boolean;
}

const isPlaced = ({ filters }: Kind): boolean =>
  Object.values(filters).some(({ mode }) => mode === "near");

const FORMATS: Readonly<Record<string, ExportFormat>> = {
  csv: { type: "text/csv; charset=utf-8; header=present", write: csv },
  ndjson: { type: "application/x-ndjson; charset=utf-8", write: ndjson },
  geojson: { type: "application/geo+json", write: geojson, isFor: isPlaced },
  jsonld: { type: "application/ld+json", write: jsonLd },
  ics: {
    type: "text/calendar; charset=utf-8",
    write: calendar,
    isFor: ({ kind }) => kind === "events",
  },
};

/** What a file's name asks for: `maker-spaces.csv`; null where there is no such file. */
export function fileNamed(name: string): { kind: Kind; format: ExportFormat } | null {
  const [stem, extension = ""] = name.split(".", 2);
  const kind = kinds().find((one) => one.kind === stem);
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  return kind && format && (format.isFor?.(kind) ?? true) ? { kind, format } : null;
}

/** Every file that there is. */
export const fileNames = (): string[] =>
  kinds().flatMap((kind) =>
    Object.entries(FORMATS).flatMap(([extension, { isFor }]) =>
      (isFor?.(kind) ?? true) ? [`${kind.kind}.${extension}`] : [],
    ),
  );
