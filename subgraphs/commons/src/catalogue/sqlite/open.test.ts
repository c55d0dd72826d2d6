import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Catalogue } from "../catalogue.ts";
import { drop, labId, labKeys, LABS, put, stateAt } from "../testing/lab.ts";
import { openCatalogue } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "guildhall-catalogue-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let places = 0;
const newFile = () => join(folder, `${++places}`, "catalogue.sqlite");
type Log = (about: object, message: string) => void;
const log = () => ({ info: vi.fn<Log>(), warn: vi.fn<Log>() });

const open = (file: string, keys = labKeys(), told = log()) =>
  openCatalogue({ file, keys, log: told });

/** A file with one record in it. */
async function filled(file = newFile()): Promise<string> {
  const catalogue = await open(file);
  await catalogue.apply(stateAt("a", 1), [put(labId("a", 1), 1, { name: "One" })]);
  await catalogue.close();
  return file;
}

/** What the log says when a file is opened that is not used as it is; what is opened is empty, and works. */
async function begunAnew(file: string): Promise<string> {
  const told = log();
  const catalogue = await open(file, labKeys(), told);
  expect(catalogue.states()).toEqual([]);
  await catalogue.apply(stateAt("a", 1), [put(labId("a", 1), 1)]);
  expect(await catalogue.count(LABS, [])).toBe(1);
  await catalogue.close();
  const [[{ reason }, message]] = told.warn.mock.calls as [[{ reason: string }, string]];
  return `${message}: ${reason}`;
}

const beside = (file: string) => readdirSync(join(file, "..")).filter((name) => /aside/.test(name));

describe("opening a catalogue", () => {
  it("finds what was there when it was closed", async () => {
    const told = log();
    const catalogue = await open(await filled(), labKeys(), told);
    expect(told.warn).not.toHaveBeenCalled();
    expect(catalogue.states()).toEqual([stateAt("a", 1)]);
    expect(await catalogue.count(LABS, [{ key: "name", anyOf: ["One"] }])).toBe(1);
    await catalogue.close();
  });

  it("puts a file aside that is no database", async () => {
    const file = await filled();
    writeFileSync(file, "no database ".repeat(1_000));
    expect(await begunAnew(file)).toMatch(/begun anew: it is damaged/);
    expect(beside(file)).toHaveLength(1);
  });

  it("puts a file aside in which the sets are damaged", async () => {
    const file = await filled();
    const bytes = readFileSync(file);
    // The tables that are read at the start, all pages but the first.
    bytes.fill(0xff, 4_096);
    writeFileSync(file, bytes);
    expect(await begunAnew(file)).toMatch(/begun anew: it is damaged/);
  });

  it("puts a file of another program aside, as it is", async () => {
    const file = newFile();
    await (await open(file)).close();
    rmSync(file);
    const other = new Database(file);
    other.exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (7)");
    other.close();
    expect(await begunAnew(file)).toMatch(/some other program/);
    const [aside = ""] = beside(file);
    const kept = new Database(join(file, "..", aside));
    expect(kept.prepare("SELECT x FROM theirs").raw(true).all()).toEqual([[7]]);
    kept.close();
  });

  it("throws a file away that has the tables of another release", async () => {
    const file = await filled();
    const db = new Database(file);
    db.exec("PRAGMA user_version = 999");
    db.close();
    expect(await begunAnew(file)).toMatch(/version 999/);
    expect(beside(file)).toEqual([]);
  });

  it("makes the keys anew where the rule is another one, and keeps the records", async () => {
    const file = await filled();
    const rule = labKeys("2");
    const keys = {
      ...rule,
      orders: ["length"],
      of: (record: Parameters<typeof rule.of>[0]) => ({
        values: [["length", String(record["name"]).length] as const],
        words: "two",
      }),
    };
    const told = log();
    const catalogue = await open(file, keys, told);
    expect(told.info).toHaveBeenCalledOnce();
    expect(catalogue.states()).toEqual([stateAt("a", 1)]);
    const order = { key: "length", descending: true };
    const { items } = await catalogue.find({
      kind: LABS,
      where: [{ words: "two" }],
      order,
      first: 2,
    });
    expect(items.map(({ position }) => position)).toEqual([{ value: 3, id: labId("a", 1) }]);
    expect(await catalogue.count(LABS, [{ key: "name", present: true }])).toBe(0);
    await catalogue.close();
    const again = log();
    await (await open(file, keys, again)).close();
    expect(again.info).not.toHaveBeenCalled();
  });

  it("ends what a process that ended had begun to forget", async () => {
    const file = await filled();
    const db = new Database(file);
    db.exec("UPDATE copies SET state = NULL");
    db.close();
    const catalogue = await open(file);
    expect(await catalogue.count(LABS, [])).toBe(0);
    await catalogue.close();
  });

  it("refuses to write to a file that another process writes to", async () => {
    const file = await filled();
    const one = await open(file);
    const other = await open(file);
    await other.apply(stateAt("b", 1), [put(labId("b", 1), 1)]);
    await expect(one.apply(stateAt("a", 2), [])).rejects.toThrow(/was written by another process/);
    await one.close();
    await other.close();
  });
});

describe("a change that fails", () => {
  const state = async (catalogue: Catalogue) => ({
    states: catalogue.states(),
    facets: await catalogue.facets(
      LABS,
      [],
      ["name", "facility", "region"].map((key) => ({ key, first: 9 })),
    ),
    all: await catalogue.count(LABS, []),
  });

  it("leaves all as it was, in memory and in the file, and the next one works", async () => {
    const file = newFile();
    const catalogue = await open(file);
    const was = put(labId("a", 1), 1, { name: "One", facilities: ["laser"] });
    await catalogue.apply(stateAt("a", 1), [was, put(labId("a", 2), 1, { name: "Two" })]);
    const before = await state(catalogue);
    await expect(
      catalogue.apply(stateAt("a", 2), [
        put(labId("a", 1), 2, { name: "Uno", facilities: ["cnc"] }),
        drop(labId("a", 2)),
        put(labId("a", 3), 2, { broken: true }),
      ]),
    ).rejects.toThrow(/No key can be made/);
    expect(await state(catalogue)).toEqual(before);
    await catalogue.apply(stateAt("a", 3), [put(labId("a", 3), 3, { facilities: ["cnc"] })]);
    const after = await state(catalogue);
    expect(after.all).toBe(3);
    await catalogue.close();
    const reopened = await open(file);
    expect(await state(reopened)).toEqual(after);
    await reopened.close();
  });

  it("is told of a list whose order is not kept", async () => {
    const catalogue = await open(newFile());
    await catalogue.apply(stateAt("a", 1), [put(labId("a", 1), 1, { facilities: ["laser"] })]);
    const order = { key: "facility", descending: false };
    await expect(catalogue.find({ kind: LABS, where: [], order, first: 1 })).rejects.toThrow(
      /keeps no order by "facility". Wanted: one of name, fee, updatedAt/,
    );
    await catalogue.close();
  });
});

describe("a long stretch of a feed", () => {
  it("lets others have their turn, and tells how far the copy is when all of it is in", async () => {
    const catalogue = await open(":memory:");
    const changes = Array.from({ length: 3_000 }, (_, own) => put(labId("a", own), 1));
    const seen: (readonly [count: number, states: number])[] = [];
    let isDone = false;
    const look = async () => {
      seen.push([await catalogue.count(LABS, []), catalogue.states().length]);
      if (!isDone) setImmediate(look);
    };
    setImmediate(look);
    await catalogue.apply(stateAt("a", 1), changes);
    isDone = true;
    const during = seen.filter(([count]) => count > 0 && count < changes.length);
    expect(during.length).toBeGreaterThan(1);
    expect(during.every(([, states]) => states === 0)).toBe(true);
    expect(catalogue.states()).toHaveLength(1);
    await catalogue.close();
  });

  it("is cut short where the catalogue is closed", async () => {
    const file = newFile();
    const catalogue = await open(file);
    const changes = Array.from({ length: 3_000 }, (_, own) => put(labId("a", own), 1));
    const applied = catalogue.apply(stateAt("a", 1), changes);
    const closed = catalogue.close();
    await expect(applied).rejects.toThrow(/was closed/);
    await closed;
    const again = await open(file);
    expect(again.states()).toEqual([]);
    await again.apply(stateAt("a", 1), changes);
    expect(await again.count(LABS, [])).toBe(3_000);
    await again.close();
  });
});
