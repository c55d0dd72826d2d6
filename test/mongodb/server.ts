import { startDownloaded, startInstalled } from "./mongod.ts";
import { startJavaServer } from "./java-server.ts";

export interface MongoForTests {
  url: string;
  stop(): Promise<void>;
}

/** What to try, in order: what the host names, what is there, what can be had. */
const WAYS: readonly [name: string, start: () => Promise<MongoForTests>][] = [
  ["MONGODB_URL", startNamed],
  ["mongod on the PATH", startInstalled],
  ["a download of mongod", startDownloaded],
  ["mongo-java-server by Maven and Java", startJavaServer],
];

export const HOW_TO_GET_ONE =
  "set MONGODB_URL, install mongod, or install Java 17 with Maven and let it reach its repository";

/** Starts an empty MongoDB, or finds one; fails with what was tried where there is none. */
export async function startMongo(): Promise<MongoForTests> {
  const failures: string[] = [];
  for (const [name, start] of WAYS)
    try {
      return await start();
    } catch (error) {
      // Where the host names a server, another one would be a surprise.
      if (name === "MONGODB_URL" && process.env["MONGODB_URL"]) throw error;
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  throw new Error(`No MongoDB for the tests (${failures.join("; ")}): ${HOW_TO_GET_ONE}`);
}

async function startNamed(): Promise<MongoForTests> {
  const url = process.env["MONGODB_URL"];
  if (!url) throw new Error("not set");
  return { url, stop: async () => {} };
}
