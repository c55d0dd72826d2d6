import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const main = join(import.meta.dirname, "../cli/main.ts");
const NODE = ["--import", "tsx", "--conditions=source", main];
const { MONGODB_URL: _url, GUILDHALL_DATA: _data, ...own } = process.env;

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** `guildhall …` as a process of its own, with these settings more and no others of the machine. */
export async function guildhall(args: readonly string[], settings = {}): Promise<Ran> {
  const env = { ...own, ...settings };
  try {
    const ran = await promisify(execFile)(process.execPath, [...NODE, ...args], { env });
    return { code: 0, ...ran };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}

/** `guildhall serve …` on a free port, which holds its registry open until it is stopped. */
export async function served(
  args: readonly string[],
  settings = {},
  /** How large a file may become, where there is a limit. */
  { fileKilobytes }: { fileKilobytes?: number } = {},
) {
  const command = [process.execPath, ...NODE, "serve", ...args, "--port", "0"];
  // In blocks of 512 bytes.
  const limit = fileKilobytes ? `ulimit -f ${fileKilobytes * 2} && ` : "";
  const child = spawn("sh", ["-c", `${limit}exec "$@"`, "sh", ...command], {
    env: { ...own, ...settings },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    line,
    url: line.slice(line.indexOf("http")),
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
