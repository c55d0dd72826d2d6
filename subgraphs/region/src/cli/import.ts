import { readFile } from "node:fs/promises";
import { kindNamed, kinds, RegionProfile, schemaOf } from "@guildhall/schema";
import { reasonOf, replaceFile } from "@guildhall/serving/process";
import { Option, type Command } from "commander";
import { FORMATS, type FormatName, type Opened } from "../intake/sources/format.ts";
import { importInto } from "../intake/import.ts";
import { sayReport, type ImportReport } from "../intake/report.ts";
import { mappingOf } from "../intake/table/mapping.ts";
import type { TablePlan } from "../intake/table/plan.ts";
import { CommandError } from "./command-error.ts";
import { newProgress } from "./import-progress.ts";
import { onRegistry, openRegistry, type RegistryOptions } from "./registry.ts";

interface Options extends RegistryOptions {
  kind: string;
  format: FormatName | "auto";
  mapping?: string;
  writeMapping?: boolean | string;
  profile?: string;
  source?: string;
  dryRun?: boolean;
  closeMissing?: boolean;
  overwrite?: boolean;
  json?: boolean;
}

const HELP = `
What cannot be a record is refused, alone, by file and row; what is doubtful is stored and flagged.
Importing the same source again changes nothing; an import that was cut off goes on where it stopped.
Records of one --source belong together: name it where the file's name changes from year to year.

Exit code: 0 where all was taken, 2 where rows were refused, 1 where nothing could be read.

Examples:
  guildhall import labs.csv --region bologna --dry-run --write-mapping
  guildhall import labs.csv --region bologna --mapping labs.csv.mapping.json
  guildhall import https://space.example.org/api.json --region bologna --format spaceapi`;

/** `guildhall import`: fills a region's registry from the files it has. */
export function addImportCommand(program: Command): void {
  onRegistry(program.command("import"))
    .description(
      "Takes records in from a record folder, a spreadsheet or another registry's format.",
    )
    .argument("<from>", "a file, a folder, or an address with http or https")
    .option("--kind <kind>", "what kind of record a table's rows are", "maker-spaces")
    .addOption(
      new Option("--format <format>", "how to read it")
        .choices(["auto", ...FORMATS])
        .default("auto"),
    )
    .option("--mapping <file>", "what each column of a table becomes (JSON)")
    .option("--write-mapping [file]", "write the guessed mapping, for you to correct")
    .option(
      "--profile <file>",
      "the region's region.json: flags coordinates and countries that do not fit it",
    )
    .option(
      "--source <title>",
      "title of the source, as records will cite it; the file's name otherwise",
    )
    .option("--dry-run", "say what would be done, and do nothing")
    .option("--close-missing", "close the records that this source brought and no longer has")
    .option("--overwrite", "take the source's word where somebody else changed a record since")
    .option("--json", "print the report as JSON")
    .addHelpText("after", HELP)
    .action((from: string, options: Options) => run(from, options));
}

async function run(from: string, options: Options): Promise<void> {
  if (!kindNamed(options.kind))
    throw new CommandError(
      `--kind got ${options.kind}, wanted one of ${kinds()
        .map(({ kind }) => kind)
        .join(", ")}.`,
    );
  const mapping = options.mapping === undefined ? undefined : await readJson(options.mapping);
  const profile = options.profile === undefined ? undefined : await readProfile(options.profile);
  const store = await openRegistry(options);
  const progress = newProgress();
  let opened: Opened | undefined;
  try {
    const { kind, format, source, dryRun, closeMissing, overwrite } = options;
    const report = await importInto(store, {
      from,
      kind,
      format,
      ...(mapping !== undefined && { mapping }),
      ...(profile && { profile }),
      ...(source !== undefined && { source }),
      ...(dryRun && { dryRun }),
      ...(closeMissing && { closeMissing }),
      ...(overwrite && { overwrite }),
      onOpened: (one) => (opened = one),
      onProgress: progress.update,
    });
    progress.end();
    if (opened?.plan) await tellPlan(from, opened.plan, options);
    print(report, options);
  } catch (error) {
    progress.end();
    throw error;
  } finally {
    await store.close();
  }
}

function print(report: ImportReport, { json }: Options): void {
  if (json) console.log(JSON.stringify(report, null, 2));
  else for (const line of sayReport(report)) console.log(line);
  if (report.refused > 0) process.exitCode = report.refused === report.read ? 1 : 2;
  else if (report.read === 0) process.exitCode = 1;
}

/** Shows what was guessed of a table's columns, and writes it down where that is asked for. */
async function tellPlan(
  from: string,
  { plan, guessed }: { plan: TablePlan; guessed: boolean },
  options: Options,
): Promise<void> {
  if (options.dryRun && guessed && !options.json) {
    console.log(
      `Guessed from the heading, for each column (correct it with --write-mapping and --mapping):`,
    );
    for (const { column, to, as } of plan.columns)
      console.log(
        `  ${column} → ${as === "leave-out" ? "left out" : to}${as === "detail" || as === "leave-out" ? "" : ` (${as})`}`,
      );
  }
  if (!options.writeMapping) return;
  const file =
    typeof options.writeMapping === "string"
      ? options.writeMapping
      : `${from.replace(/^https?:\/\/.*\/(?=[^/]+$)/, "")}.mapping.json`;
  await replaceFile(file, `${JSON.stringify(mappingOf(plan), null, 2)}\n`);
  console.error(`The mapping is in ${file}. Correct it, and give it with --mapping ${file}.`);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new CommandError(`${file} cannot be used: ${reasonOf(error)}.`, { cause: error });
  }
}

async function readProfile(file: string): Promise<RegionProfile> {
  const checked = schemaOf(RegionProfile).safeParse(await readJson(file));
  if (checked.success) return checked.data as unknown as RegionProfile;
  throw new CommandError(
    `${file}: ${checked.error.issues[0]?.path.join(".")}: ${checked.error.issues[0]?.message}`,
  );
}
