import { accessSync, constants, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MongoMemoryServer } from "mongodb-memory-server-core";
import type { MongoForTests } from "./server.ts";

/** A download that failed is not tried again for a day: it takes seconds to fail, at every run. */
const TRIED = fileURLToPath(new URL("dist/download-failed", import.meta.url));
const A_DAY_MS = 86_400_000;

export async function startInstalled(): Promise<MongoForTests> {
  const systemBinary = findOnPath("mongod");
  if (!systemBinary) throw new Error("not there");
  return disposable(await MongoMemoryServer.create({ binary: { systemBinary } }));
}

export async function startDownloaded(): Promise<MongoForTests> {
  const age = Date.now() - (statSync(TRIED, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age < A_DAY_MS) throw new Error(`failed within a day; to try again, delete ${TRIED}`);
  try {
    const server = await MongoMemoryServer.create();
    rmSync(TRIED, { force: true });
    return disposable(server);
  } catch (error) {
    mkdirSync(join(TRIED, ".."), { recursive: true });
    writeFileSync(TRIED, String(error));
    throw error;
  }
}

const disposable = (server: MongoMemoryServer): MongoForTests => ({
  url: server.getUri(),
  stop: async () => {
    await server.stop();
  },
});

function findOnPath(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
