import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";

/**
 * `npm run bench [-- plan stores catalogue search live dead limits sdl compare] [--quick]`: how fast it is, side by
 * side with something else in the same run. Figures are for people to read: nothing here passes or fails by the clock.
 */
export interface BenchOptions {
  /** Less data and fewer rounds: to see that it works, not to quote. */
  quick: boolean;
  /** Folder for a CPU profile of the gateway in part `live`. */
  profile: string | undefined;
  /** How many records parts `catalogue` and `search` have. */
  records: number | undefined;
}

export interface BenchPart {
  run(options: BenchOptions): Promise<void>;
}

// Each part is loaded when it runs: parts reach into sources and tests that the build leaves out.
const PARTS: Readonly<Record<string, URL>> = {
  plan: new URL("./bench/plan.bench.ts", import.meta.url),
  stores: new URL("./bench/stores.bench.ts", import.meta.url),
  catalogue: new URL("./bench/catalogue.bench.ts", import.meta.url),
  search: new URL("./bench/search.bench.ts", import.meta.url),
  live: new URL("./bench/live.bench.ts", import.meta.url),
  dead: new URL("./bench/dead.bench.ts", import.meta.url),
  limits: new URL("./bench/limits.bench.ts", import.meta.url),
  sdl: new URL("./bench/sdl.bench.ts", import.meta.url),
  compare: new URL("./bench/compare.bench.ts", import.meta.url),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    profile: { type: "string" },
    records: { type: "string" },
  },
});
const records = values.records === undefined ? undefined : Number(values.records);
if (records !== undefined && !(Number.isInteger(records) && records > 0)) {
  console.error(`Got --records ${values.records}, wanted a whole number above 0.`);
  process.exit(1);
}
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Got ${unknown.join(", ")}, wanted some of ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}
// A busy machine stretches every time below; ratios and processor time suffer less.
const busy = loadavg()[0]!.toFixed(1);
console.log(
  `Node.js ${process.version}, ${availableParallelism()} cores, load ${busy} at the start\n`,
);
for (const name of wanted) {
  const { run } = (await import(PARTS[name]!.href)) as BenchPart;
  await run({ quick: values.quick, profile: values.profile, records });
}
