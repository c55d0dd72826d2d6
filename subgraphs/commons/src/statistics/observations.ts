import type { DataSet } from "./data-set.ts";
import type { DataSetFile, Row, Table } from "./file.ts";
import { Observation } from "./observation.ts";

/** What rows name and their own file does not say: an area, and the region that it stands for. */
export type Areas = ReadonlyMap<string, Required<Pick<Observation, "territory" | "regionId">>>;

/** The figures of a file; what its rows name and nothing has is added to the problems. */
export function observationsOf(
  file: DataSetFile,
  dataSet: DataSet,
  areas: Areas,
  problems: string[],
): Observation[] {
  return file.tables.flatMap((table) => {
    const source = file.sources.find(({ id }) => id === table.source);
    if (!source) problems.push(`${file.id} has no source "${table.source}", which a table names.`);
    return table.rows.flatMap((row) => {
      const said = (problem: string): void =>
        void problems.push(`${file.id}, ${table.indicator}, ${row[0]} ${row[1]}: ${problem}`);
      const subject = subjectOf(file.of, row[0], areas);
      if (!subject) said(`territories.json has no "${row[0]}".`);
      const marks = marksOf(row, file);
      if (!marks) said(`the flag "${row[3]?.flag}" is not among the data set's.`);
      if (!source || !subject || !marks) return [];
      return [
        Object.assign(new Observation(), figureOf(table, row), subject, marks, { dataSet, source }),
      ];
    });
  });
}

function figureOf(table: Table, [, year, figure, about]: Row): Partial<Observation> {
  const { rows: _rows, source: _source, ...common } = table;
  const period = String(year);
  return {
    ...common,
    ...about,
    ...(typeof figure === "number" ? { value: figure } : { word: figure }),
    year: Number(period.slice(-4)),
    period,
  };
}

function subjectOf(
  of: DataSet["of"],
  name: string,
  areas: Areas,
): Partial<Observation> | undefined {
  if (of === "CURRENCY") return { currency: name };
  if (of === "COUNTRY") return { country: name };
  return areas.get(name);
}

/** Several marks stand together, one letter each. */
function marksOf(
  [, , , about]: Row,
  { flags = [] }: DataSetFile,
): Partial<Observation> | undefined {
  if (!about?.flag) return {};
  const meanings = [...about.flag].map((mark) => flags.find(({ code }) => code === mark)?.meaning);
  return meanings.includes(undefined) ? undefined : { flagMeaning: meanings.join(", ") };
}
