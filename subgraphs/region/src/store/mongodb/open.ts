import { MongoClient, MongoServerError, type Collection } from "mongodb";
import { StoreError } from "../errors.ts";
import type { Store, StoreOptions } from "../store.ts";
import { explained, unreadable } from "./address.ts";
import {
  SCHEMA_VERSION,
  type LogDocument,
  type MetaDocument,
  type RecordDocument,
} from "./documents.ts";
import { createIndexes } from "./indexes.ts";
import { MongoLog } from "./log.ts";
import { DUPLICATE } from "./project.ts";
import { MongoStore, type Connected } from "./store.ts";

/** A server that is not there is reported within so long, where the address does not say otherwise. */
const FOUND_WITHIN_MS = 5_000;

export interface MongoOptions extends StoreOptions {
  /** `mongodb://` or `mongodb+srv://` */
  url: string;
  /** @default the database that the address names, or `guildhall` */
  database?: string;
}

/**
 * Opens a region's registry in a MongoDB, which may be a single server, a replica set or a cluster
 * that shards by `region`. Any number of processes may have it open.
 */
export async function openMongoStore(options: MongoOptions): Promise<Store> {
  const client = clientFor(options.url);
  try {
    const db = connected(client, options);
    await createIndexes(db.log, db.records, options.keys.orders ?? []);
    const applied = await agree(db.meta, options);
    const head = await new MongoLog(db.log, options.region).about(applied);
    const store = new MongoStore(db, options, { ...head, number: applied });
    await store.catchUp();
    return store;
  } catch (error) {
    await client.close();
    throw explained(options.url, error);
  }
}

/** A client whose writes count once they cannot be lost any more. */
export function clientFor(url: string): MongoClient {
  const timeout = /serverSelectionTimeoutMS=/i.test(url)
    ? {}
    : { serverSelectionTimeoutMS: FOUND_WITHIN_MS };
  try {
    return new MongoClient(url, {
      appName: "guildhall",
      // Said one by one, or an address could still take them back.
      w: "majority",
      journal: true,
      // What a majority has cannot be rolled back: a writer must not build upon anything less.
      readConcernLevel: "majority",
      ignoreUndefined: true,
      ...timeout,
    });
  } catch {
    throw unreadable(url);
  }
}

function connected(client: MongoClient, { url, database }: MongoOptions): Connected {
  const named = client.options.dbName;
  const db = client.db(database ?? (named === "test" ? "guildhall" : named));
  const log: Collection<LogDocument> = db.collection("log");
  const records: Collection<RecordDocument> = db.collection("records");
  const meta: Collection<MetaDocument> = db.collection("meta");
  return { client, url, log, records, meta };
}

/**
 * Settles with the region's other processes by which rule its records are indexed, and answers up
 * to which entry they follow the log by that rule. A new rule starts at 0: every entry is then
 * applied anew, which leaves all that is by the new rule already as it is.
 */
async function agree(
  meta: Collection<MetaDocument>,
  { region, keys }: StoreOptions,
): Promise<number> {
  const fresh = { version: SCHEMA_VERSION, keys: keys.version, applied: 0 };
  try {
    await meta.updateOne({ _id: region }, { $setOnInsert: fresh }, { upsert: true });
  } catch (error) {
    // Two processes start at once; the other one has made it.
    if (!(error instanceof MongoServerError && error.code === DUPLICATE)) throw error;
  }
  const known = await meta.findOne({ _id: region });
  if (known && known.version > SCHEMA_VERSION)
    throw new StoreError(
      "STORE_VERSION_NEWER",
      `The registry of "${region}" has documents of version ${known.version}; this release knows up ` +
        `to ${SCHEMA_VERSION}. Run the release that wrote it, or a later one.`,
    );
  if (known?.keys === keys.version) return known.applied;
  await meta.updateOne({ _id: region }, { $set: { keys: keys.version, applied: 0 } });
  return 0;
}
