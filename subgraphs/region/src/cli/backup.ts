import { resolve } from "node:path";
import type { Command } from "commander";
import { backUp } from "../keeping/backup.ts";
import { existingFile } from "./existing.ts";
import { onRegistry, type RegistryOptions } from "./registry.ts";

export interface BackupOptions extends RegistryOptions {
  to: string;
}

/** `guildhall backup`: one file with the whole registry and its history. */
export function addBackupCommand(program: Command): void {
  onRegistry(program.command("backup"))
    .description("Copies the registry with its whole log to one file, while it is served.")
    .requiredOption("--to <file>", "the backup, such as testshire-2026-11-22.sqlite")
    .action(async (options: BackupOptions) => console.log(await backUpRegistry(options)));
}

/** Backs up and answers what was done, in a sentence. */
export async function backUpRegistry({ to, ...options }: BackupOptions): Promise<string> {
  const file = existingFile(options);
  const target = resolve(to);
  const { position, records, sha256 } = await backUp({ region: options.region, file, to: target });
  return `${target}: ${records} records of ${options.region} as of entry ${position}, verified. sha256 of the content: ${sha256}`;
}
