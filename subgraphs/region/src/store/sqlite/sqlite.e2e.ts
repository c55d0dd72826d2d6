import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe } from "vitest";
import { storeSuite } from "../store.suite.ts";
import { withDefaults, type Place } from "../testing/harness.ts";
import { openSqliteStore } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "guildhall-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

async function newPlace(): Promise<Place> {
  const file = join(folder, `${++files}.db`);
  return {
    open: (options) => openSqliteStore({ ...withDefaults(options), file }),
    holds: async (text) =>
      readdirSync(folder)
        .filter((name) => name.startsWith(`${basename(file)}`))
        .some((name) => readFileSync(join(folder, name)).includes(text)),
    address: { adapter: "sqlite", file },
  };
}

describe("SQLite store", () => {
  storeSuite(newPlace);
});
