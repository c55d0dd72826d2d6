import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isRegionId, RegionProfile, schemaOf } from "@guildhall/schema";
import { makeFolder } from "@guildhall/serving/process";
import type { Command } from "commander";
import { CommandError } from "./command-error.ts";

interface InitOptions {
  name: string;
  country?: string;
  language?: string[];
  timeZone?: string;
  currency?: string;
  centre?: string;
}

/** `guildhall init`: the record folder of a new region, with what it tells of itself. */
export function addInitCommand(program: Command): void {
  program
    .command("init")
    .description("Makes the record folder of a new region: region.json, to be filled in further.")
    .argument(
      "<folder>",
      "the folder to make; its last part is the region's id, such as novo-mesto",
    )
    .requiredOption("--name <name>", "the region's name in English")
    .option("--country <code>", "two letters (ISO 3166-1), such as SI")
    .option("--language <tag...>", "languages, most used first (BCP 47), such as sl")
    .option("--time-zone <zone>", "such as Europe/Ljubljana")
    .option("--currency <code>", "three letters (ISO 4217), such as EUR")
    .option("--centre <lat,lon>", "the middle of the town in degrees, such as 45.804,15.169")
    .action((folder: string, options: InitOptions) => init(resolve(folder), options));
}

async function init(folder: string, options: InitOptions): Promise<void> {
  const id = folder.split(/[\\/]/).at(-1)!;
  if (!isRegionId(id))
    throw new CommandError(
      `The folder's name is the region's id: got ${id}, wanted small letters, digits and hyphens, such as novo-mesto.`,
    );
  const profile = {
    id,
    name: options.name,
    ...(options.country && { country: options.country }),
    ...(options.language && { languages: options.language }),
    ...(options.timeZone && { timeZone: options.timeZone }),
    ...(options.currency && { currency: options.currency }),
    ...(options.centre && { centroid: centroid(options.centre) }),
  };
  const checked = schemaOf(RegionProfile).safeParse(profile);
  if (!checked.success)
    throw new CommandError(
      checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  await makeFolder(folder);
  const file = join(folder, "region.json");
  try {
    await writeFile(file, `${JSON.stringify(profile, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new CommandError(`There is a ${file} already. It was left as it was: edit it instead.`);
  }
  console.log(`Made ${file}.`);
}

function centroid(text: string): object {
  const [latitude, longitude, ...rest] = text.split(",").map(Number);
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude) || rest.length > 0)
    throw new CommandError(
      `--centre got ${text}, wanted latitude,longitude such as 45.804,15.169.`,
    );
  return { latitude, longitude, precision: "CITY" };
}
