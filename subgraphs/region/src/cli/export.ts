import { resolve } from "node:path";
import { isFile, replaceFile } from "@guildhall/serving/process";
import type { Command } from "commander";
import { Agreements } from "../folder/agreed.ts";
import { exportFolder } from "../keeping/export-folder.ts";
import { exportLines } from "../keeping/export-lines.ts";
import { replay, type Replayed } from "../keeping/replay.ts";
import type { Store } from "../store/index.ts";
import { CommandError } from "./command-error.ts";
import { withRegistry } from "./existing.ts";
import { pour } from "./pour.ts";
import { onRegistry, placeOf, type RegistryOptions } from "./registry.ts";

export interface ExportOptions extends RegistryOptions {
  /** A folder, a file that ends with .ndjson, or "-" for standard output. */
  to: string;
  format?: string;
  asOf?: string;
  withVersions?: boolean;
  force?: boolean;
}

/** `guildhall export`: the registry as files that need no program to be read. */
export function addExportCommand(program: Command): void {
  onRegistry(program.command("export"))
    .description("Writes the registry out: a folder with a file a record, or NDJSON.")
    .requiredOption("--to <place>", 'a folder, a file that ends with .ndjson, or "-"')
    .option("--format <name>", "folder or ndjson; by default what --to looks like")
    .option("--as-of <number>", "as the registry was after this entry of its log")
    .option("--force", "folder only: overwrite files with changes that were not taken in")
    .option("--with-versions", "NDJSON only: with the version and time of the last change")
    .action(async (options: ExportOptions) => console.error(await exportRegistry(options)));
}

/** Exports and answers what was done, in a sentence. */
export function exportRegistry(
  options: ExportOptions,
  output: NodeJS.WritableStream = process.stdout,
): Promise<string> {
  const format = formatOf(options);
  return withRegistry(options, async (store) => {
    const replayed = await replay(store, { asOf: await entryOf(options, store) });
    const what = `${replayed.versions.size} records of ${options.region} as of entry ${replayed.position}`;
    if (format === "folder") return `${what}: ${await toFolder(store, replayed, options)}`;
    await toLines(store, replayed, options, output);
    return `${what} written as NDJSON.`;
  });
}

async function toFolder(store: Store, replayed: Replayed, options: ExportOptions): Promise<string> {
  const { to, region, force = false } = options;
  const folder = resolve(to);
  const agreements = new Agreements(placeOf(options).data, region);
  const exported = await exportFolder({ store, replayed, folder, agreements, force });
  const { written, unchanged, removed, edited, hasProfile } = exported;
  const said = [
    `${written} files written, ${unchanged} unchanged, ${removed} removed in ${folder}.`,
    ...(hasProfile
      ? []
      : ["The folder has no region.json: copy the region's own there before it is served."]),
  ];
  if (edited.length > 0) {
    process.exitCode = 2;
    const [names, more] = [edited.slice(0, NAMED).join(", "), edited.length - NAMED];
    said.push(
      `${edited.length} left as they are, because they have changes that the registry has not taken in: ${names}${more > 0 ? ` and ${more} more` : ""}. Serve the folder to take them in, or overwrite them with --force.`,
    );
  }
  return said.join(" ");
}

/** More names than these are counted. */
const NAMED = 10;

async function toLines(
  store: Store,
  replayed: Replayed,
  { to, withVersions = false }: ExportOptions,
  output: NodeJS.WritableStream,
): Promise<void> {
  const lines = exportLines(store, replayed, { versions: withVersions });
  return to === "-" ? pour(lines, output) : replaceFile(resolve(to), lines);
}

function formatOf({ to, format, withVersions }: ExportOptions): "folder" | "ndjson" {
  const looks = to === "-" || to.endsWith(".ndjson") ? "ndjson" : "folder";
  const wanted = format ?? looks;
  if (wanted !== "folder" && wanted !== "ndjson")
    throw new CommandError(`--format got ${wanted}, wanted folder or ndjson.`);
  if (wanted === "folder" && to === "-")
    throw new CommandError("A folder cannot go to standard output: name one with --to.");
  if (wanted === "folder" && isFile(to))
    throw new CommandError(`--to got the file ${to}, wanted a folder or a name with .ndjson.`);
  if (wanted === "folder" && withVersions)
    throw new CommandError("--with-versions is for NDJSON: files of a folder hold no versions.");
  return wanted;
}

async function entryOf({ asOf }: ExportOptions, store: Store): Promise<number> {
  const { number: head } = await store.position();
  if (asOf === undefined) return head;
  const number = Number(asOf);
  if (/^\d+$/.test(asOf) && number <= head) return number;
  throw new CommandError(
    `--as-of got ${asOf}, wanted an entry of the log: a number from 0 to ${head}.`,
  );
}
