import { execFile } from "node:child_process";
import { createRequire } from "node:module";

/** What the last of the statements gave; or why there is nothing, in a few words. */
export type FromChild =
  | { ok: true; rows: readonly (readonly unknown[])[] }
  | { ok: false; why: string; code: string };

/**
 * Runs statements on a file in a process of its own: one that takes long, or that ends the process
 * it runs in since the file is damaged, then holds up and ends nobody else.
 */
export function inChild(
  file: string,
  statements: readonly string[],
  deadlineMs: number,
): Promise<FromChild> {
  const libsql = createRequire(import.meta.url).resolve("libsql");
  const args = ["-e", PROGRAM, libsql, file, JSON.stringify(statements)];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { timeout: deadlineMs, killSignal: "SIGKILL", env: {}, windowsHide: true },
      (error, stdout) => resolve(answerOf(stdout, error)),
    );
  });
}

/** Plain text, since it must run from source and from a build alike, and start at once. */
const PROGRAM = `
const [libsql, file, statements] = process.argv.slice(1);
const answer = (given) => process.stdout.write(JSON.stringify(given));
try {
  const db = new (require(libsql))(file);
  let rows = [];
  for (const text of JSON.parse(statements)) {
    if (/^(pragma|select)/i.test(text)) rows = db.prepare(text).raw(true).all();
    else db.exec(text);
  }
  answer({ ok: true, rows });
} catch ({ code = "", message }) {
  answer({ ok: false, code: String(code), why: message });
}`;

function answerOf(
  stdout: string,
  error: { killed?: boolean | undefined; signal?: string | undefined; message: string } | null,
): FromChild {
  try {
    return JSON.parse(stdout) as FromChild;
  } catch {
    // It ended before it could say anything.
    if (error?.killed) return { ok: false, code: "LATE", why: "it took too long" };
    return {
      ok: false,
      code: "ENDED",
      why: `the process ended with ${error?.signal ?? "an error"}`,
    };
  }
}
