import { readFile } from "node:fs/promises";
import { parseDirectory } from "@guildhall/serving/partners";
import { reasonOf, replaceFile, UserError } from "@guildhall/serving/process";

interface Entry {
  region: string;
  url: string;
}

/**
 * Writes the directory that gateway and commons follow. Partners that somebody added by hand stay;
 * the entries of the regions that have a record folder are those of this run.
 */
export async function writePartners(
  file: string,
  served: readonly Entry[],
  known: readonly string[],
): Promise<void> {
  const others = (await readPartners(file)).filter(({ region }) => !known.includes(region));
  const text = JSON.stringify({ partners: [...served, ...others] }, null, 2);
  await replaceFile(file, `${text}\n`);
}

async function readPartners(file: string): Promise<readonly Entry[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new UserError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  const parsed = parseDirectory(text);
  if (parsed.directory) return parsed.directory.partners;
  const [problem] = parsed.problems;
  throw new UserError(
    `${file}:${problem?.line}: ${problem?.message} Mend it, or remove the file to start anew.`,
  );
}
