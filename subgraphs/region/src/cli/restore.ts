import { resolve } from "node:path";
import type { Command } from "commander";
import { restore, type Restored } from "../keeping/restore.ts";
import { embeddedFile } from "./existing.ts";
import { onRegistry, type RegistryOptions } from "./registry.ts";

export interface RestoreOptions extends RegistryOptions {
  from: string;
  force?: boolean;
}

/** `guildhall restore`: a backup becomes the registry. */
export function addRestoreCommand(program: Command): void {
  onRegistry(program.command("restore"))
    .description("Makes a backup the registry. The server must be stopped.")
    .requiredOption("--from <file>", "a file that guildhall backup wrote")
    .option("--force", "replace a registry that is not empty; it is kept aside")
    .action(async (options: RestoreOptions) => {
      for (const line of await restoreRegistry(options)) console.log(line);
    });
}

/** Restores and answers what was done, a sentence a line. */
export async function restoreRegistry(options: RestoreOptions): Promise<string[]> {
  const { region, from, force = false } = options;
  const file = embeddedFile(options);
  return told(region, resolve(from), await restore({ region, from: resolve(from), file, force }));
}

function told(
  region: string,
  from: string,
  { verified, replaced, broughtBack }: Restored,
): string[] {
  const { position, records } = verified;
  const lines = [`${region}: ${records} records as of entry ${position}, from ${from}, verified.`];
  if (!replaced) return lines;
  const { file, head } = replaced;
  lines.push(`What was there before is kept as ${file}.`);
  if (head !== null && head > position)
    lines.push(
      `The log went back from entry ${head} to ${position}: whoever follows its changes has to read them from the start.`,
    );
  for (const id of broughtBack)
    lines.push(`${id} was erased since, and the backup has it: guildhall erase ${id} --reason …`);
  return lines;
}
