import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Run extends AsyncDisposable {
  pid: number;
  /** What it has printed so far. */
  output(): string;
  /** The gateway's address, once everything is up. */
  up(): Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
}

/** `npm start -- …`, as a process of its own. */
export const npmStart = (...args: string[]): Run => npmStartWith({}, ...args);

/** The same with these settings in its environment. */
export function npmStartWith(settings: Record<string, string>, ...args: string[]): Run {
  const child = spawn("npm", ["start", "--silent", "--", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, npm_config_loglevel: "silent", ...settings },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "exit").then(([code]) => ({ code: code as number | null, output }));
  return {
    pid: child.pid!,
    output: () => output,
    ended,
    async up() {
      let over = false;
      void ended.then(() => (over = true));
      for (;;) {
        if (output.includes("Ctrl-C stops everything.")) break;
        if (over) throw new Error(`It ended before it was up:\n${output}`);
        await new Promise((next) => setTimeout(next, 20));
      }
      return /http:\S+\/graphql/.exec(output)![0];
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The servers that run somewhere below a process, by what they are: the names of their scripts. */
export async function processesBelow(top: number): Promise<Record<string, number>> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,args="]);
  const rows = [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s(.*)$/gm)];
  const parents = new Map(rows.map(([, pid, parent]) => [Number(pid), Number(parent)]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === top || isBelow(parents.get(pid)));
  const servers = rows.flatMap(([, pid, , args]) => {
    const name = /\/(\w+)-child\.[jt]s/.exec(args!)?.[1];
    return name !== undefined && isBelow(Number(pid)) ? [[name, Number(pid)] as const] : [];
  });
  return Object.fromEntries(servers);
}
