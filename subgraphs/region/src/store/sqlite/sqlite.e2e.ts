import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { storeSuite } from "../store.suite.ts";
import { findSuite } from "../suite/find.suite.ts";
import { modelSuite } from "../suite/model.suite.ts";
import { withDefaults, type Place } from "../testing/harness.ts";
import { openSqliteStore } from "./open.ts";
import type { Tuning } from "./search.ts";

const folder = mkdtempSync(join(tmpdir(), "guildhall-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

const newPlace =
  (tuning: Tuning = {}) =>
  async (): Promise<Place> => {
    const file = join(folder, `${++files}.db`);
    return {
      open: (options) => openSqliteStore({ ...withDefaults(options), ...tuning, file }),
      address: { adapter: "sqlite", file },
    };
  };

describe("SQLite store", () => {
  storeSuite(newPlace());
});

describe("SQLite store that walks every list, as it does large ones", () => {
  findSuite(newPlace({ lists: "walked" }));
  modelSuite(newPlace({ lists: "walked" }));
});

describe("SQLite store that ranks every list, as it does hard ones", () => {
  findSuite(newPlace({ lists: "ranked" }));
  modelSuite(newPlace({ lists: "ranked" }));
});
