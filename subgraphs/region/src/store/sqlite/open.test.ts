import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { withDefaults } from "../testing/harness.ts";
import { entry, LABS, labKeys, put, remove } from "../testing/lab.ts";
import { Connection } from "./connection.ts";
import { configure, openSqliteStore } from "./open.ts";
import { sql } from "./sql.ts";

const folder = mkdtempSync(join(tmpdir(), "guildhall-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openAt = (file: string, region?: string) =>
  openSqliteStore({ ...withDefaults(region ? { region } : {}), file });

describe("opening a SQLite store", () => {
  it("says that a file is not a database, and leaves it as it is", async () => {
    const file = join(folder, "text.db");
    writeFileSync(file, "name,fee\nFab,10\n".repeat(500));
    await expect(openAt(file)).rejects.toMatchObject({
      code: "STORE_FILE_INVALID",
      message: expect.stringContaining(file),
    });
  });

  it("says that a database is another program's, and adds no tables to it", async () => {
    const file = join(folder, "other.db");
    const other = new Database(file);
    other.exec("CREATE TABLE invoices (id)");
    await expect(openAt(file)).rejects.toMatchObject({ code: "STORE_FILE_INVALID" });
    expect(other.prepare("SELECT name FROM sqlite_schema").raw(true).all()).toEqual([["invoices"]]);
    other.close();
  });

  it("says that a file was written by a newer release", async () => {
    const file = join(folder, "newer.db");
    await (await openAt(file)).close();
    const db = new Database(file);
    db.exec("PRAGMA user_version = 99");
    db.close();
    await expect(openAt(file)).rejects.toMatchObject({ code: "STORE_VERSION_NEWER" });
  });

  it("writes ahead of the tables, so that others read meanwhile, and waits for the disk", async () => {
    const file = join(folder, "durable.db");
    await (await openAt(file)).close();
    const db = new Connection(file);
    // The first is kept in the file, the second is each connection's own; 2 is FULL.
    expect(db.first(sql`PRAGMA journal_mode`)).toEqual(["wal"]);
    db.exec("PRAGMA synchronous = OFF");
    configure(db);
    expect(db.first(sql`PRAGMA synchronous`)).toEqual([2]);
    db.close();
  });

  it("indexes a file anew by a new rule, however many records it has", async () => {
    const file = join(folder, "large.db");
    const old = await openAt(file);
    const labs = Array.from({ length: 1_100 }, (_, number) => put(number, { fee: number }));
    await old.append(0, entry(...labs));
    await old.append(1, entry(remove(7), put(8, { fee: -1 })));
    await old.close();
    const store = await openSqliteStore({
      ...withDefaults(),
      file,
      keys: { ...labKeys, version: "2" },
    });
    expect(await store.count(LABS, [])).toBe(1_099);
    expect(await store.count(LABS, [{ key: "fee", from: 0 }])).toBe(1_098);
    await store.close();
  });

  it("makes the projection of an older file anew", async () => {
    const file = join(folder, "older.db");
    const old = await openAt(file);
    await old.append(0, entry(put("a", { name: "A", text: "laser" })));
    await old.close();
    const db = new Database(file);
    db.exec("DROP TABLE places; DELETE FROM keys; ALTER TABLE changes DROP COLUMN erased");
    db.exec("PRAGMA user_version = 1");
    db.close();
    const store = await openAt(file);
    const where = [{ key: "name", anyOf: ["A"] }, { words: "laser" }];
    expect(await store.count("maker-spaces", where)).toBe(1);
    expect(await store.append(1, entry(put("b")))).toMatchObject({ ok: true });
    await store.close();
  });

  it("says that a file is another region's registry", async () => {
    const file = join(folder, "malta.db");
    await (await openAt(file, "malta")).close();
    await expect(openAt(file)).rejects.toMatchObject({
      code: "STORE_REGION_OTHER",
      message: expect.stringContaining("malta"),
    });
  });

  it("says that there is no such folder, or that the name is a folder's", async () => {
    await expect(openAt(join(folder, "none", "x.db"))).rejects.toMatchObject({
      code: "STORE_READ_ONLY",
    });
    await expect(openAt(folder)).rejects.toMatchObject({ code: "STORE_FILE_INVALID" });
  });

  it.skipIf(process.platform === "win32")(
    "keeps the file and those beside it for their owner, and mends what others may read (not on Windows, which has no such modes)",
    async () => {
      const file = join(folder, "owned.db");
      const modes = () =>
        ["", "-wal", "-shm"].map((ending) => (statSync(file + ending).mode & 0o777).toString(8));
      const made = await openAt(file);
      await made.append(0, entry(put("a")));
      expect(modes()).toEqual(["600", "600", "600"]);
      for (const ending of ["", "-wal", "-shm"]) chmodSync(file + ending, 0o644);
      const again = await openAt(file);
      expect(modes()).toEqual(["600", "600", "600"]);
      await made.close();
      await again.close();
    },
  );

  it("leaves a file that is no registry as it is for those who may read it", async () => {
    const file = join(folder, "letter.txt");
    writeFileSync(file, "Dear mayor,\n".repeat(500));
    const { mode } = statSync(file);
    await expect(openAt(file)).rejects.toMatchObject({ code: "STORE_FILE_INVALID" });
    expect(statSync(file).mode).toBe(mode);
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)(
    "says that a folder cannot be written (not as root, who may write everywhere)",
    async () => {
      const closed = join(folder, "closed");
      mkdirSync(closed);
      chmodSync(closed, 0o555);
      await expect(openAt(join(closed, "x.db"))).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
    },
  );

  it("makes one registry of a file that several open at the same moment", async () => {
    const file = join(folder, "many.db");
    const stores = await Promise.all([1, 2, 3, 4].map(() => openAt(file)));
    const results = await Promise.all(stores.map((store) => store.append(0, entry(put("a")))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const store of stores) await store.close();
  });
});
