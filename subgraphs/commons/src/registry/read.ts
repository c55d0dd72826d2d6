import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ClassType, schemaOf } from "@guildhall/schema";
import { reasonOf } from "@guildhall/serving/process";

/** A file of commons' own registry that cannot be used; the server does not start with it. */
export class RegistryError extends Error {
  override name = "RegistryError";
}

/** Every record of one folder, one JSON file each, by the order they state and then by id. */
export async function readFolder<T extends { id: string; order?: number }>(
  folder: string,
  type: ClassType & { prototype: T },
): Promise<readonly T[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const records = await Promise.all(
    names.map(async (name) => {
      const record = await readRecord<T>(join(folder, name), type);
      if (`${record.id}.json` === name) return record;
      throw new RegistryError(`${join(folder, name)} has the id "${record.id}"; they must agree.`);
    }),
  );
  return records.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
}

async function readRecord<T>(file: string, type: ClassType): Promise<T> {
  try {
    return schemaOf(type).parse(JSON.parse(await readFile(file, "utf8"), stated)) as T;
  } catch (error) {
    throw new RegistryError(`${file} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

/** A text of nothing tells nothing: its author meant to fill it in, or to leave the field out. */
function stated(name: string, value: unknown): unknown {
  if (typeof value === "string" && !value.trim()) throw new RegistryError(`"${name}" is empty.`);
  return value;
}
