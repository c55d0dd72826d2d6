import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withDefaults } from "../testing/harness.ts";
import { entry, put } from "../testing/lab.ts";
import { damageIn } from "./damage.ts";
import { inChild } from "./in-child.ts";
import { openSqliteStore } from "./open.ts";

const PAGE = 4096;
const folder = mkdtempSync(join(tmpdir(), "guildhall-damage-"));
const at = (name: string): string => join(folder, name);
let whole: Buffer;

beforeAll(async () => {
  const file = at("whole.sqlite");
  const store = await openSqliteStore({ ...withDefaults(), file });
  const labs = Array.from({ length: 120 }, (_, own) =>
    put(own, { name: `Kovačnica ${own}`, text: "laser ".repeat(20), operator: `club ${own}` }),
  );
  await store.append(0, entry(...labs));
  await store.close();
  const db = new Database(file);
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
  whole = readFileSync(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the registry with some bytes turned over. */
function flipped(...places: number[]): string {
  const bytes = Buffer.from(whole);
  for (const place of places) bytes[place]! ^= 0xff;
  const file = at(`${places.join("-")}.sqlite`);
  writeFileSync(file, bytes);
  return file;
}

/** Reads all that a registry holds, as its store does. */
const READ = `
  for (const [name] of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").raw(true).all())
    db.prepare('SELECT * FROM "' + name + '"').raw(true).all();
  db.prepare("SELECT value FROM keys ORDER BY name, value").raw(true).all();
  db.prepare("SELECT id FROM records ORDER BY id").raw(true).all();
  db.prepare("SELECT id FROM changes ORDER BY id, sequence").raw(true).all();
  db.prepare("SELECT rowid FROM words WHERE words MATCH 'laser'").raw(true).all();`;

describe("damage", () => {
  it("is found wherever a byte is turned over that would end the process that reads it", async () => {
    const places = Array.from({ length: 100 }, (_, byte) => byte);
    for (let page = 1; page < whole.length / PAGE; page++)
      for (const byte of [0, 1, 3, 5, 8, 9, 40, 700, 2_000, 3_300, 4_000, 4_090])
        places.push(page * PAGE + byte);
    const files = places.map((place) => flipped(place));
    const damage = await damageIn(files);
    const passed = files.filter((file) => !damage.has(file));
    expect(damage.size).toBeGreaterThan(passed.length);
    const ended = (await inChild(passed, READ, 60_000)).filter(({ ok }) => !ok);
    expect(ended).toEqual([]);
  }, 120_000);

  it("is found in a text that SQLite takes for whole", async () => {
    // Wherever it stands: some copies are in space that is not in use.
    const places: number[] = [];
    for (let from = 0; (from = whole.indexOf('"name":"Kovačnica 7"', from)) >= 0; from++)
      places.push(from + 12);
    const file = flipped(...places);
    const db = new Database(file);
    expect(db.prepare("PRAGMA integrity_check").raw(true).all()).toEqual([["ok"]]);
    db.close();
    const damage = await damageIn([file]);
    expect([...damage.values()]).toEqual(["a text in changes is not what was written"]);
  });

  it("is what is no database at all, and is told of no file that is whole, missing or another's", async () => {
    writeFileSync(at("none.sqlite"), "no database ".repeat(1_000));
    writeFileSync(at("empty.sqlite"), "");
    const other = new Database(at("other.sqlite"));
    other.exec("CREATE TABLE log (x)");
    other.close();
    const files = ["whole", "missing", "empty", "other", "none"].map((name) =>
      at(`${name}.sqlite`),
    );
    expect([...(await damageIn(files)).keys()]).toEqual([at("none.sqlite")]);
  });

  it("is not what only keeps a file locked", async () => {
    const db = new Database(at("whole.sqlite"));
    db.exec("BEGIN IMMEDIATE");
    expect((await damageIn([at("whole.sqlite")])).size).toBe(0);
    db.exec("ROLLBACK");
    db.close();
  });
});

describe("a process of its own", () => {
  it("goes on with the next file where one ends it or takes too long, and says which", async () => {
    const files = ["one", "abort", "two", "hang", "three"].map((name) => at(`${name}.db`));
    const program = `
      const file = db.prepare("PRAGMA database_list").raw(true).all()[0][2];
      if (file.endsWith("abort.db")) process.abort();
      if (file.endsWith("hang.db")) for (;;);
      if (file.endsWith("three.db")) throw new Error("no such luck");
      return file.length > 0;`;
    const answers = await inChild(files, program, 3_000);
    expect(answers).toEqual([
      { ok: true, result: true },
      { ok: false, code: "ENDED", why: "reading it ends the process" },
      { ok: true, result: true },
      { ok: false, code: "LATE", why: "it took too long" },
      { ok: false, code: "", why: "no such luck" },
    ]);
  });
});
