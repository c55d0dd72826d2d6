import { MongoClient } from "mongodb";

/** Leaves a server that was there before the tests as it was. */
export async function dropDatabases(url: string, run: string, count: number): Promise<void> {
  const client = new MongoClient(url);
  for (let number = 1; number <= count; number++)
    await client.db(`${run}_${number}`).dropDatabase();
  await client.close();
}
