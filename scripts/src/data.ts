import { UserError } from "@guildhall/serving/process";
import { carried, inWords as carriedInWords, isLost } from "./data/carried/index.ts";
import { type DataOptions, HELP, readOptions } from "./data/options.ts";
import { checkReadme, writeReadme } from "./data/readme.ts";
import { readRegistries } from "./data/registries.ts";
import { inJson, inWords, reportOn } from "./data/report.ts";

/**
 * `npm run data`: checks the founding registries and the tables of their README, or tells the state
 * of some registries.
 *   --coverage  how many records have each field, and how many figures compare
 *   --carried   which leaves of collected lists the registries lack
 */
try {
  const options = readOptions(process.argv.slice(2));
  if (options.verb === "help") console.log(HELP);
  else if (options.verb === "coverage") console.log(await coverage(options));
  else if (options.verb === "carried") await tellCarried(options);
  else await check();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Ends with 1 where a leaf is lost: what is in other words is for somebody to read. */
async function tellCarried(options: DataOptions): Promise<void> {
  const lists = await carried(options);
  if (options.json) console.log(JSON.stringify(Object.fromEntries(lists), null, 2));
  else for (const [list, records] of lists) console.log(carriedInWords(list, records));
  const fates = [...lists.values()].flat().flatMap((one) => one.fates);
  if (fates.some(isLost)) process.exitCode = 1;
}

async function check(): Promise<void> {
  await import("./check-data.ts");
  await checkReadme();
}

async function coverage(options: DataOptions): Promise<string> {
  const { registries, kind, region, json, write } = options;
  if (write) return writeReadme();
  const report = reportOn(await readRegistries(registries), { kind, region });
  return json ? inJson(report) : inWords(report);
}
