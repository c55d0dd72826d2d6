import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaOf } from "@guildhall/schema";
import { reasonOf, UserError } from "@guildhall/serving/process";

/** What of commons' own registry cannot be used; the server does not start with it. */
export class RegistryError extends UserError {
  override name = "RegistryError";
}

/** What any record of it has. */
export interface Shared {
  id: string;
  order?: number;
}

/**
 * Every record of one folder, one JSON file each, by the order they state and then by id. What cannot
 * be used is added to the problems.
 */
export async function readFolder<T extends Shared>(
  folder: string,
  type: new () => T,
  problems: string[],
): Promise<readonly T[]> {
  const records: T[] = [];
  for (const name of await filesIn(folder, problems)) {
    const file = join(folder, name);
    try {
      const record = await readRecord(file, type);
      if (`${record.id}.json` === name) records.push(record);
      else problems.push(`${file} has the id "${record.id}"; they must agree.`);
    } catch (error) {
      problems.push(`${file} cannot be used: ${reasonOf(error)}`);
    }
  }
  return records.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
}

async function filesIn(folder: string, problems: string[]): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  } catch (error) {
    problems.push(
      `The folder ${folder} cannot be read: ${reasonOf(error)}. Wanted one JSON file a record in it: bring it back, or make it, empty if there are none.`,
    );
    return [];
  }
}

const readRecord = async <T extends Shared>(file: string, type: new () => T): Promise<T> =>
  schemaOf(type).parse(JSON.parse(await readFile(file, "utf8"), stated)) as unknown as T;

/** A text of nothing tells nothing: its author meant to fill it in, or to leave the field out. */
function stated(name: string, value: unknown): unknown {
  if (typeof value === "string" && !value.trim()) throw new RegistryError(`"${name}" is empty.`);
  return value;
}
