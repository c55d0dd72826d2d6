import { MongoClient } from "mongodb";

/** Leaves a server that was there before the tests as it was. */
export async function dropDatabases(url: string, run: string, count: number): Promise<void> {
  const client = new MongoClient(url);
  for (let number = 1; number <= count; number++)
    await client.db(`${run}_${number}`).dropDatabase();
  await client.close();
}

/** Whether any document of a database has a text in it. */
export async function databaseHolds(url: string, name: string, text: string): Promise<boolean> {
  const client = new MongoClient(url);
  try {
    const db = client.db(name);
    for (const { name: collection } of await db.listCollections().toArray())
      for await (const document of db.collection(collection).find())
        if (JSON.stringify(document).includes(text)) return true;
    return false;
  } finally {
    await client.close();
  }
}
