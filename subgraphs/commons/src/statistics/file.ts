import { schemaOf, Territory } from "@guildhall/schema";
import { FORMATS } from "@guildhall/schema/define";
import { z } from "zod";
import { DataSet, StatisticSource } from "./data-set.ts";

const word = z.string().min(1);
/** What may be said of all figures of a table, or of one alone. */
const remarks = { derived: word, edition: word, yearNote: word, note: word };

const year = z.union([
  z.int().min(1900).max(2100),
  z.string().regex(/^\d{4}\/\d{4}$/, "Wanted two years, such as 2017/2018."),
]);
const about = z
  .strictObject({ ...remarks, flag: word, marginOfError: z.number().min(0), days: z.int().min(1) })
  .partial();

/** Of what, when, how much or which word, and what else is to be said of it. */
const row = z.tuple([word, year, z.union([z.number(), word]), about.optional()]);

const table = z.strictObject({
  indicator: word,
  unit: word,
  source: word,
  ...z.object(remarks).partial().shape,
  rows: z.array(row).min(1),
});

/** What is told from the figures is not written beside them. */
export const dataSetFile = schemaOf(DataSet)
  .omit({ indicators: true, years: true, observationCount: true })
  .extend({ tables: z.array(table).min(1), sources: z.array(schemaOf(StatisticSource)).min(1) });

/** Areas that the rows of all data sets name by their code, each with the region it stands for. */
export const territoriesFile = z.array(
  schemaOf(Territory).extend({
    region: z.string().refine(FORMATS.slug.valid, `Wanted ${FORMATS.slug.wanted}.`),
  }),
);

/** A data set as its file has it: the figures of one indicator from one source are a table. */
export type DataSetFile = Pick<
  DataSet,
  Exclude<keyof DataSet, "indicators" | "years" | "observationCount">
> & { tables: z.infer<typeof table>[] };
export type StatisticTerritory = Territory & { region: string };
export type Row = z.infer<typeof row>;
export type Table = z.infer<typeof table>;
