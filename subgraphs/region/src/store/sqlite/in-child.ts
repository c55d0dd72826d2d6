import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

/** What became of one file: what its program returned, or what went wrong with it. */
export type FromChild<Result> =
  | { ok: true; result: Result }
  | { ok: false; code: string; why: string };

/**
 * Runs a program on each of some files, in a process of its own: one that takes long, or that ends
 * its process since the file is damaged, then holds up and ends nobody else. It is the body of a
 * function of `db`, as plain text, since it must run from source and from a build alike, and start
 * at once. Where the process ends over a file, another goes on with those after it.
 */
export async function inChild<Result>(
  files: readonly string[],
  program: string,
  deadlineMs: number,
): Promise<FromChild<Result>[]> {
  const answers: FromChild<Result>[] = [];
  while (answers.length < files.length) {
    const { lines, end } = await run(files.slice(answers.length), program, deadlineMs);
    answers.push(...lines.map((line) => JSON.parse(line) as FromChild<Result>));
    if (answers.length < files.length) answers.push({ ok: false, ...end });
  }
  return answers;
}

const LIBSQL = createRequire(import.meta.url).resolve("libsql");

const harness = (program: string): string => `
const Database = require(process.argv[1]);
const { writeSync } = require("node:fs");
const { isUtf8 } = require("node:buffer");
for (const file of process.argv.slice(2)) {
  let answer;
  try {
    const db = new Database(file);
    answer = { ok: true, result: ((db) => {${program}})(db) ?? null };
  } catch ({ code = "", message }) {
    answer = { ok: false, code: String(code), why: message };
  }
  writeSync(1, JSON.stringify(answer) + "\\n");
}
process.exit();`;

async function run(files: readonly string[], program: string, deadlineMs: number) {
  const child = spawn(process.execPath, ["-e", harness(program), LIBSQL, ...files], {
    stdio: ["ignore", "pipe", "ignore"],
    timeout: deadlineMs,
    killSignal: "SIGKILL",
    env: {},
    windowsHide: true,
  });
  const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const said = await text(child.stdout);
  const [, signal] = await ended;
  const end =
    signal === "SIGKILL"
      ? { code: "LATE", why: "it took too long" }
      : { code: "ENDED", why: "reading it ends the process" };
  // What comes after the last end of a line was cut off.
  return { lines: said.split("\n").slice(0, -1), end };
}
