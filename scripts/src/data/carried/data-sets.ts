import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { groupBy } from "@guildhall/schema";
import { readJson } from "../registries.ts";
import { type Carried, allLost, fatesOf, type Mapping } from "./carried.ts";
import { context, exchangeRates, purchasingPower } from "./statistics.ts";

/** What the partnerships share: the data sets, and the areas that their rows name. */
export const SHARED = fileURLToPath(
  new URL("../../../../subgraphs/commons/registry", import.meta.url),
);

/** A figure of a data set with all that its file says of it in several places. */
export interface Row {
  of: string;
  indicator: string;
  year: number | string;
  value: number | string;
  [said: string]: unknown;
}

interface DataSetFile {
  flags?: { code: string; meaning: string }[];
  sources: { id: string }[];
  tables: {
    indicator: string;
    source: string;
    rows: [of: string, year: Row["year"], value: Row["value"], about?: { flag?: string }][];
  }[];
}

/** The figures of every data set of a folder, read as the files have them. */
export async function readRows(folder: string): Promise<Row[]> {
  const areas = (await readJson(join(folder, "territories.json"))) as { code: string }[];
  const territories = new Map(areas.map((area) => [area.code, area]));
  const files = await readdir(join(folder, "data-sets"));
  const sets = await Promise.all(files.map((file) => readJson(join(folder, "data-sets", file))));
  return (sets as DataSetFile[]).flatMap(({ tables, sources, flags = [], ...dataSet }) =>
    tables.flatMap(({ rows, source, ...table }) =>
      rows.map(([of, year, value, about = {}]) => ({
        ...table,
        ...about,
        of,
        year,
        value,
        dataSet,
        territory: territories.get(of),
        source: sources.find(({ id }) => id === source),
        flagMeaning: meaningOf(about.flag, flags),
      })),
    ),
  );
}

/** A figure may have several marks, each a letter. */
const meaningOf = (flag = "", flags: NonNullable<DataSetFile["flags"]>): string =>
  [...flag].map((mark) => flags.find(({ code }) => code === mark)?.meaning).join(", ");

/** A list of figures: how its records are found, and what a record and a row have in common. */
interface FigureList {
  mapping: Mapping;
  keyOf: (told: Readonly<Record<string, unknown>>) => readonly unknown[];
}

const LISTS: Readonly<Record<string, FigureList>> = {
  "context.json": {
    mapping: context,
    keyOf: ({ indicator, territory, year }) => [
      indicator,
      (territory as { code: string }).code,
      year,
    ],
  },
  "fx.json": {
    mapping: exchangeRates,
    keyOf: ({ currency, year }) => ["exchange-rate-per-euro", currency, year],
  },
  "ppp.json": {
    mapping: purchasingPower,
    keyOf: ({ kind, country, year }) => [kind, country, year],
  },
};
export const figureLists = Object.keys(LISTS);

/** What became of every leaf of a list of figures in these rows. */
export function figuresCarried(
  list: string,
  told: readonly Readonly<Record<string, unknown>>[],
  rows: readonly Row[],
): Carried[] {
  const { mapping, keyOf } = LISTS[list]!;
  const left = groupBy(rows, ({ indicator, of, year }) => [indicator, of, year].join(" "));
  return told.map((record) => {
    const id = keyOf(record).join(" ");
    const candidates = left.get(id) ?? [];
    const [best] = candidates
      .map((row) => ({ row, fates: fatesIn(row, record, mapping) }))
      .toSorted((a, b) => foundIn(b.fates) - foundIn(a.fates));
    if (best) candidates.splice(candidates.indexOf(best.row), 1);
    return { list, id, fates: best?.fates ?? allLost(record) };
  });
}

const fatesIn = (row: Row, told: object, mapping: Mapping) =>
  fatesOf(told, { record: row, part: row, recordOf: () => undefined }, mapping);

const foundIn = (fates: Carried["fates"]): number => fates.filter(({ rule }) => rule).length;
