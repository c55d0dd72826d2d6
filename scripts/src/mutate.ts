import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "@guildhall/serving/process";
import { mutantsOf, tell } from "./mutate/mutants.ts";
import { openSlot } from "./mutate/slot.ts";
import { type Target, targetsOf, workspaceOf } from "./mutate/targets.ts";

/**
 * `npm run mutate -- <module or folder>[:line[-line]]… [--tests <folder or file>]…` plants small
 * faults, one at a time and in memory only, and tells which of them no test finds. It runs the
 * `*.test.ts` of the module's own workspace that lead to it, unless others are named.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: "string", multiple: true } },
});
const slots = Array.from({ length: Math.min(4, availableParallelism()) }, openSlot);
const count = { found: 0, lost: 0, missed: 0 };
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
process.once("exit", () => slots.forEach((slot) => slot.end()));

try {
  if (positionals.length === 0)
    throw new UserError("Name a module, such as: npm run mutate -- schema/src/rules/dates.ts");
  for (const target of positionals.flatMap(targetsOf)) await mutate(target);
  console.log(
    `${count.found + count.lost} found (${count.lost} of them as the tests never ended), ${count.missed} missed.`,
  );
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();

async function mutate({ file, first, last }: Target): Promise<void> {
  const name = relative(process.cwd(), file);
  const tests = values.tests?.map((path) => resolve(path)) ?? [workspaceOf(file)];
  const mutants = mutantsOf(readFileSync(file, "utf8")).filter(
    ({ line }) => line >= first && line <= last,
  );
  if (mutants.length === 0) return;
  const before = performance.now();
  const untouched = await slots[0]!.run({ file, tests });
  const patience = 10_000 + 3 * (performance.now() - before);
  if (!untouched || untouched.failed.length > 0)
    throw new UserError(
      [`${name}: tests fail before it is touched.`, ...(untouched?.failed ?? [])].join("\n"),
    );
  const { files } = untouched;
  console.log(`${name}: ${mutants.length} faults, ${files || "no"} test files that lead to it.`);
  if (files === 0) return;

  const queue = mutants.values();
  const work = slots.map(async (slot) => {
    for (const mutant of queue) {
      const outcome = await slot.run({ file, text: mutant.text, tests }, patience);
      if (!outcome) count.lost++;
      else if (outcome.failed.length > 0) count.found++;
      else {
        count.missed++;
        console.log(`${name}:${tell(mutant)}`);
      }
    }
  });
  await Promise.all(work);
}
