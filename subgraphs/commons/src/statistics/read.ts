import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaOf } from "@guildhall/schema";
import { reasonOf, UserError } from "@guildhall/serving/process";
import { z } from "zod";
import { DataSet } from "./data-set.ts";
import { type DataSetFile, dataSetFile, type StatisticTerritory, territoriesFile } from "./file.ts";
import type { Observation } from "./observation.ts";
import { observationsOf } from "./observations.ts";
import { type Statistics, statisticsOf } from "./statistics.ts";
import { TerritoryChange } from "./territory-change.ts";

/** Reads the public statistics of a registry; all that cannot be right is told and refused. */
export async function readStatistics(registry: string): Promise<Statistics> {
  const problems: string[] = [];
  const read = async <T>(name: string, schema: z.ZodType, otherwise: T): Promise<T> => {
    const file = join(registry, name);
    try {
      return schema.parse(JSON.parse(await readFile(file, "utf8"))) as T;
    } catch (error) {
      problems.push(`${file} cannot be used: ${reasonOf(error)}`);
      return otherwise;
    }
  };
  const listed = await read<StatisticTerritory[]>("territories.json", territoriesFile, []);
  const areas = new Map(
    listed.map(({ region, ...territory }) => [territory.code, { territory, regionId: region }]),
  );
  if (areas.size < listed.length) problems.push("territories.json has a code twice.");
  const changes = await read<TerritoryChange[]>(
    "territory-changes.json",
    z.array(schemaOf(TerritoryChange)),
    [],
  );
  // Without its areas no figure could be right.
  refuse(problems);
  const dataSets: DataSet[] = [];
  const figures: Observation[] = [];
  for (const name of await filesIn(join(registry, "data-sets"), problems)) {
    const file = await read<DataSetFile | null>(join("data-sets", name), dataSetFile, null);
    if (!file) continue;
    if (`${file.id}.json` !== name)
      problems.push(`${name} has the id "${file.id}"; they must agree.`);
    const dataSet = dataSetOf(file);
    dataSets.push(dataSet);
    figures.push(...observationsOf(file, dataSet, areas, problems));
  }
  refuse(problems);
  return statisticsOf(dataSets, figures, changes);
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new UserError(problems.join("\n"));
}

async function filesIn(folder: string, problems: string[]): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  } catch (error) {
    problems.push(`The folder ${folder} cannot be read: ${reasonOf(error)}. Bring it back.`);
    return [];
  }
}

const inOrder = <T>(all: readonly T[]): T[] => [...new Set(all)];

function dataSetOf({ tables, ...said }: DataSetFile): DataSet {
  const rows = tables.flatMap((table) => table.rows);
  const years = rows.map(([, year]) => Number(String(year).slice(-4)));
  return Object.assign(new DataSet(), said, {
    indicators: inOrder(tables.map(({ indicator }) => indicator)),
    years: inOrder(years).toSorted((a, b) => a - b),
    observationCount: rows.length,
  });
}
