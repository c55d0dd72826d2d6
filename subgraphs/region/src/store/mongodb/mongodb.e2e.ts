import { afterAll, describe, expect, it } from "vitest";
import {
  HOW_TO_GET_ONE,
  startMongo,
  type MongoForTests,
} from "../../../../../test/mongodb/server.ts";
import { storeSuite } from "../store.suite.ts";
import { withDefaults, type Place } from "../testing/harness.ts";
import { besideSuite } from "./beside.suite.ts";
import { openMongoStore } from "./open.ts";
import { databaseHolds, dropDatabases } from "../testing/mongodb.ts";

interface Found {
  mongo?: MongoForTests;
  reason: string;
}

const { mongo, reason } = await startMongo().then(
  (server): Found => ({ mongo: server, reason: "" }),
  (error: Error): Found => ({ reason: error.message }),
);

const run = `store_${process.pid}_${Date.now().toString(36)}`;
let databases = 0;

afterAll(async () => {
  if (!mongo) return;
  await dropDatabases(mongo.url, run, databases);
  await mongo.stop();
});

async function newPlace(): Promise<Place> {
  const url = mongo?.url ?? "";
  const database = `${run}_${++databases}`;
  return {
    open: (options) => openMongoStore({ ...withDefaults(options), url, database }),
    holds: (text) => databaseHolds(url, database, text),
    address: { adapter: "mongodb", url, database },
  };
}

describe.skipIf(!mongo)(`MongoDB store${mongo ? "" : ` (no server: ${HOW_TO_GET_ONE})`}`, () => {
  storeSuite(newPlace);
  besideSuite(newPlace, mongo?.url ?? "mongodb://none");
});

it.runIf(process.env["CI"])("has a MongoDB to test against (only where CI is set)", () => {
  expect(reason).toBe("");
});
