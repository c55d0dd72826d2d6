import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { MongoForTests } from "./server.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const LIBRARIES = join(FOLDER, "dist", "lib");

/** Starts mongo-java-server, which has no transactions and knows a part of the query language. */
export async function startJavaServer(): Promise<MongoForTests> {
  await fetchLibraries();
  const classPath = join(LIBRARIES, "*");
  const server = spawn("java", ["-cp", classPath, join(FOLDER, "Server.java")], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const complaints: string[] = [];
  server.stderr.on("data", (text: Buffer) => complaints.push(String(text)));
  const ended = once(server, "exit").then(() => "");
  const lines = createInterface({ input: server.stdout });
  const url = await Promise.race([once(lines, "line").then(([line]) => String(line)), ended]);
  if (!url) throw new Error(`java ended: ${complaints.join("").slice(0, 500)}`);
  return {
    url,
    stop: async () => {
      server.stdin.end();
      await ended;
    },
  };
}

/** Has Maven fetch the libraries, once; several runs may do so at the same time. */
async function fetchLibraries(): Promise<void> {
  if (existsSync(LIBRARIES)) return;
  const fresh = `${LIBRARIES}-${process.pid}`;
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${fresh}`];
  await promisify(execFile)("mvn", ["-q", "-B", "-f", join(FOLDER, "pom.xml"), ...goal]);
  try {
    renameSync(fresh, LIBRARIES);
  } catch (error) {
    if (!existsSync(LIBRARIES)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}
