import { fileURLToPath } from "node:url";
import { BaseSequencer, createVitest, type TestModule, type TestSpecification } from "vitest/node";
import { mutantNow, mutateNow } from "./now.ts";

/** Runs the tests that a module concerns, with its text as it is or mutated. */
export interface Trial {
  /** Absolute path of the module. */
  file: string;
  /** Mutated text; without it the tests run on what is on disk. */
  text?: string;
  /** Folders or files; tests elsewhere are left alone. */
  tests: readonly string[];
}

export interface Outcome {
  /** Test files that the module concerns. */
  files: number;
  /** The tests that failed; the first ends the run. */
  failed: readonly string[];
}

/** Those beside the module first: they are the likeliest to fail, and the first failure ends a run. */
let near = "";
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => shared(b.moduleId) - shared(a.moduleId));
  }
}
function shared(path: string): number {
  let length = 0;
  while (length < path.length && path[length] === near[length]) length++;
  return length;
}

const vitest = await createVitest("test", {
  config: fileURLToPath(new URL("../../mutate.config.ts", import.meta.url)),
  watch: false,
  maxWorkers: 1,
  bail: 1,
  reporters: [{}],
  sequence: { sequencer: NearestFirst },
});

process.on("message", async (trial: Trial) => process.send?.(await run(trial)));
process.once("disconnect", () => process.exit());

async function run({ file, text, tests }: Trial): Promise<Outcome> {
  near = file;
  vitest.config.related = [file];
  const related = await vitest.getRelevantTestSpecifications([...tests]);
  const quick = related.filter(({ moduleId }) => moduleId.endsWith(".test.ts"));
  // The module of the trial before may be another one, and is to be as it is on disk again.
  for (const changed of [file, mutantNow()?.file]) if (changed) vitest.invalidateFile(changed);
  mutateNow(text === undefined ? undefined : { file, text });
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(quick);
  // Vitest also gives those of the trials before.
  const asked = new Set(quick.map(({ moduleId }) => moduleId));
  const failed = testModules.filter(({ moduleId }) => asked.has(moduleId)).flatMap(failuresOf);
  return { files: quick.length, failed: [...failed, ...unhandledErrors.map(String)] };
}

function failuresOf(module: TestModule): string[] {
  if (module.ok()) return [];
  const tests = [...module.children.allTests("failed")].map(({ fullName }) => fullName);
  const errors = module.errors().map(({ message }) => message);
  return [`${module.relativeModuleId}: ${[...tests, ...errors].join("; ")}`];
}
