import { randomUUID } from "node:crypto";
import { MongoClient } from "mongodb";
import { dropDatabases } from "../../../../subgraphs/region/src/store/testing/mongodb.ts";
import { startMongo } from "../../../../test/mongodb/server.ts";

export interface BenchMongo extends AsyncDisposable {
  url: string;
  database: string;
  /** Something else answers in its place, such as mongo-java-server. */
  standIn: boolean;
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
    standIn: await isStandIn(url),
    async [Symbol.asyncDispose]() {
      await dropDatabases(url, run, 1);
      await stop();
    },
  };
}

async function isStandIn(url: string): Promise<boolean> {
  const client = new MongoClient(url);
  try {
    const about = await client.db("admin").command({ buildInfo: 1 });
    // Every mongod lists what it can store with.
    return !("storageEngines" in about);
  } finally {
    await client.close();
  }
}
