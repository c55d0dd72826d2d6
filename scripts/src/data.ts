import { UserError } from "@guildhall/serving/process";
import { type DataOptions, HELP, readOptions } from "./data/options.ts";
import { readRegistries } from "./data/registries.ts";
import { inJson, inWords, reportOn } from "./data/report.ts";

/**
 * `npm run data`: checks the founding registries, or tells the state of some.
 *   --coverage  how many records have each field, and how many figures compare
 */
try {
  const options = readOptions(process.argv.slice(2));
  if (options.verb === "help") console.log(HELP);
  else if (options.verb === "coverage") console.log(await coverage(options));
  else await import("./check-data.ts");
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function coverage({ registries, kind, region, json }: DataOptions): Promise<string> {
  const report = reportOn(await readRegistries(registries), { kind, region });
  return json ? inJson(report) : inWords(report);
}
