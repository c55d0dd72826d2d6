import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "@guildhall/serving/process";

/** A module to mutate, or some lines of it. */
export interface Target {
  /** Absolute path. */
  file: string;
  first: number;
  last: number;
}

const ARGUMENT = /^(?<path>.+?)(?::(?<first>\d+)(?:-(?<last>\d+))?)?$/;
const TESTS = /\.(?:test|e2e|bench|child)\.ts$|\.d\.ts$|\/testing\//;

/** `path`, `path:line` or `path:first-last`; of a folder every module that is no test. */
export function targetsOf(argument: string): Target[] {
  const { path = "", first, last = first } = ARGUMENT.exec(argument)?.groups ?? {};
  const at = resolve(path);
  if (!existsSync(at)) throw new UserError(`Got ${path}, wanted a module or a folder of modules.`);
  const files = statSync(at).isDirectory()
    ? readdirSync(at, { recursive: true, encoding: "utf8" })
        .map((name) => join(at, name))
        .filter((file) => file.endsWith(".ts") && !TESTS.test(file))
        .toSorted()
    : [at];
  return files.map((file) => ({ file, first: Number(first ?? 1), last: Number(last ?? Infinity) }));
}

/** The folder of the workspace that a module belongs to: its own tests should find its faults. */
export function workspaceOf(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return `${folder}/`;
}
