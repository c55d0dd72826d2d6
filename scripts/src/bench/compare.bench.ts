import type { BenchOptions } from "../bench.ts";
import { startChild } from "./child.ts";
import type { CompareFigures, CompareTask } from "./compare/child.bench.ts";
import { table } from "./table.ts";

const CHILD = new URL("./compare/child.bench.ts", import.meta.url);
const PRACTICE = "istanbul/good-practices/gp-itu-cekirdek";

/** Regions side by side and a practice for all of them, and again when a record changed. */
export async function run({ quick }: BenchOptions): Promise<void> {
  const many = quick ? 100 : 1_000;
  const rounds = quick ? 3 : 10;
  const parts: [what: string, claim: string, task: CompareTask][] = [
    ["14 regions × 12 indicators", "5", { does: "compare", regions: 14, indicators: 12, rounds }],
    [
      `${many} regions × 30 indicators`,
      quick ? "" : "200",
      { does: "compare", regions: many, indicators: 30, rounds },
    ],
    [
      `a practice to ${many} regions`,
      "",
      { does: "transfer", regions: many, practice: PRACTICE, rounds },
    ],
  ];
  const rows: (string | number)[][] = [];
  for (const [what, claim, task] of parts) {
    const { first, again, changed, memory, growth } = await inChild(task);
    rows.push([what, first, again, changed, claim, memory, growth]);
  }
  console.log("compare: milliseconds of processor time\n");
  console.log(
    table(
      ["what", "first", "again", "one record changed", "wanted", "memory MB", "growth MB"],
      rows,
    ),
  );
  console.log();
}

async function inChild(task: CompareTask): Promise<CompareFigures> {
  await using child = startChild<CompareTask, CompareFigures>(CHILD, ["--expose-gc"]);
  return await child.ask(task);
}
