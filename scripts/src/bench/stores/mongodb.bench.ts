import { randomUUID } from "node:crypto";
import { MongoClient } from "mongodb";
import { dropDatabases } from "../../../../subgraphs/region/src/store/testing/mongodb.ts";
import { startMongo } from "../../../../test/mongodb/server.ts";

export interface BenchMongo extends AsyncDisposable {
  url: string;
  database: string;
  /** What answers: figures of a stand-in say nothing about MongoDB. */
  server: string;
}

/** A MongoDB by the same order as the tests, with a database of its own; or why there is none. */
export async function benchMongo(): Promise<BenchMongo | { none: string }> {
  let server;
  try {
    server = await startMongo();
  } catch (error) {
    return { none: (error as Error).message };
  }
  const { url, stop } = server;
  const run = `guildhall_bench_${randomUUID().slice(0, 8)}`;
  return {
    url,
    database: `${run}_1`,
    server: await serverAt(url),
    async [Symbol.asyncDispose]() {
      await dropDatabases(url, run, 1);
      await stop();
    },
  };
}

async function serverAt(url: string): Promise<string> {
  const client = new MongoClient(url);
  const about = await client.db("admin").command({ buildInfo: 1 });
  await client.close();
  const { version, storageEngines } = about as { version: string; storageEngines?: unknown };
  return storageEngines ? `MongoDB ${version}` : "a stand-in in memory, not MongoDB itself";
}
