import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { array, assert, asyncProperty, constant, constantFrom, oneof, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFolder } from "../keeping/export-folder.ts";
import { replay } from "../keeping/replay.ts";
import { openStore } from "../records/open-store.ts";
import type { Author, Draft } from "../store/index.ts";
import { temporaryFolder, testRecord, writeRecord, writeTestshire } from "../testing/folder.ts";
import { Agreements } from "./agreed.ts";
import { readFolder } from "./read.ts";
import { takeFolder } from "./take.ts";

const OWN = "shed";
const ID = `testshire/maker-spaces/${OWN}`;
const saying = (name: string) => testRecord("maker-spaces", OWN, { name });

type Said = string | null;
type Sides = { file: Said; stored: Said };

/** A registry with a record folder, and one record in both that each side may change. */
async function newPair() {
  const temporary = await temporaryFolder();
  const folder = join(temporary.path, "testshire");
  const data = join(temporary.path, "data");
  const noted = join(data, "testshire.folders.json");
  await writeTestshire(folder, []);
  let store = await openStore("testshire", { data });
  const write = async (author: Author, change: Draft): Promise<void> => {
    const { number } = await store.position();
    expect(await store.append(number, { author, changes: [change] })).toMatchObject({ ok: true });
  };
  const agreements = () => new Agreements(data, "testshire");
  return {
    folder,
    noted,
    edit: (name: string) => writeRecord(folder, saying(name)),
    remove: () => rm(join(folder, `maker-spaces/${OWN}.json`), { force: true }),
    bring: (kind: "import" | "editor", name: string) =>
      write({ kind, name: "somebody" }, { op: "put", record: saying(name) }),
    withdraw: () =>
      write({ kind: "editor", name: "somebody" }, { op: "delete", id: ID, reason: "test" }),
    erase: () => write({ kind: "editor", name: "admin" }, { op: "erase", id: ID, reason: "test" }),
    async take() {
      const { profile } = await readFolder(folder);
      return (await takeFolder({ folder, profile, store, agreements: agreements() })).synced;
    },
    async export({ asOf, force = false }: { asOf?: number; force?: boolean } = {}) {
      const replayed = await replay(store, { asOf });
      return exportFolder({ store, replayed, folder, agreements: agreements(), force });
    },
    /** What was noted of the two is lost, as where the data folder was put back without it. */
    forget: () => rm(noted),
    async restart() {
      await store.close();
      store = await openStore("testshire", { data });
    },
    /** What the file says and what the registry says; null where it is not there. */
    async sides(): Promise<Sides> {
      const { records } = await readFolder(folder);
      const [stored] = await store.get([ID]);
      const said = (one: Record<string, unknown> | null | undefined): Said =>
        one ? String(one["name"]) : null;
      return { file: said(records[0]), stored: said(stored) };
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await temporary[Symbol.asyncDispose]();
    },
  };
}

describe("a record folder and its registry", () => {
  it("keeps what was imported after an export, and says that the file is behind", async () => {
    await using pair = await newPair();
    await pair.bring("import", "first");
    await pair.export();
    await pair.bring("import", "corrected");
    expect(await pair.take()).toMatchObject({ changed: 0, behind: 1, conflicts: [] });
    expect(await pair.sides()).toEqual({ file: "first", stored: "corrected" });
    await pair.export();
    expect(await pair.sides()).toEqual({ file: "corrected", stored: "corrected" });
  });

  it.skipIf(process.platform === "win32")(
    "keeps what was noted of them for its owner, and leaves what is exported to the umask (not on Windows, which has no such modes)",
    async () => {
      await using pair = await newPair();
      await pair.bring("editor", "new");
      await pair.export();
      const modeOf = async (file: string) => (await stat(file)).mode & 0o777;
      expect(await modeOf(pair.noted)).toBe(0o600);
      const record = join(pair.folder, `maker-spaces/${OWN}.json`);
      expect(await modeOf(record)).toBe(0o666 & ~process.umask());
    },
  );

  it("keeps a record withdrawn that was withdrawn after an export", async () => {
    await using pair = await newPair();
    await pair.bring("import", "first");
    await pair.export();
    await pair.withdraw();
    expect(await pair.take()).toMatchObject({ added: 0, behind: 1, conflicts: [] });
    expect((await pair.sides()).stored).toBeNull();
    expect(await pair.export()).toMatchObject({ removed: 1 });
  });

  it("takes a file in that was set back to what it said before", async () => {
    await using pair = await newPair();
    await pair.edit("first");
    await pair.take();
    await pair.edit("second");
    await pair.take();
    await pair.edit("first");
    expect(await pair.take()).toMatchObject({ changed: 1, behind: 0 });
    expect((await pair.sides()).stored).toBe("first");
  });

  it("names a record that both changed, with who, when and both ways out, and overwrites neither", async () => {
    await using pair = await newPair();
    await pair.bring("import", "first");
    await pair.export();
    await pair.edit("file's");
    await pair.bring("editor", "editor's");
    for (let round = 0; round < 2; round++) {
      const { conflicts } = await pair.take();
      expect(conflicts).toMatchObject([
        { id: ID, removed: false, fields: ["name"], registry: { who: "editor somebody" } },
      ]);
      expect(await pair.sides()).toEqual({ file: "file's", stored: "editor's" });
      await pair.restart();
    }
    expect(await pair.export()).toMatchObject({
      written: 0,
      edited: [expect.stringMatching(/shed/)],
    });
    expect(await pair.export({ force: true })).toMatchObject({ written: 1, edited: [] });
    expect(await pair.take()).toMatchObject({ conflicts: [], behind: 0, changed: 0 });
    expect((await pair.sides()).stored).toBe("editor's");
  });

  it("names a record whose file was removed after somebody changed it, and keeps it", async () => {
    await using pair = await newPair();
    await pair.edit("first");
    await pair.take();
    await pair.bring("editor", "editor's");
    await pair.remove();
    expect((await pair.take()).conflicts).toMatchObject([{ id: ID, removed: true }]);
    expect((await pair.sides()).stored).toBe("editor's");
  });

  it("never takes an erased record in again, whatever its file says, and export removes the file", async () => {
    await using pair = await newPair();
    await pair.edit("first");
    await pair.take();
    await pair.erase();
    for (const said of ["first", "second"]) {
      await pair.edit(said);
      expect(await pair.take()).toMatchObject({
        added: 0,
        changed: 0,
        conflicts: [],
        erased: [ID],
      });
      expect(await pair.sides()).toEqual({ file: said, stored: null });
    }
    await pair.forget();
    expect((await pair.take()).erased).toEqual([ID]);
    expect(await pair.export()).toMatchObject({ removed: 1, edited: [] });
    expect(await pair.take()).toMatchObject({ withdrawn: 0, erased: [] });
    expect(await pair.sides()).toEqual({ file: null, stored: null });
  });

  it("withdraws nothing because of a folder that never had it", async () => {
    await using pair = await newPair();
    await pair.bring("import", "first");
    expect(await pair.take()).toMatchObject({ withdrawn: 0, conflicts: [] });
    expect((await pair.sides()).stored).toBe("first");
  });

  it("leaves a file alone at an export that has a change of its own, also the file of a record that is gone", async () => {
    await using pair = await newPair();
    await pair.bring("import", "first");
    await pair.export();
    await pair.edit("file's");
    expect((await pair.export()).edited).toHaveLength(1);
    await pair.withdraw();
    expect((await pair.export()).edited).toHaveLength(1);
    expect((await pair.sides()).file).toBe("file's");
  });

  it("is not set back by an export as of an earlier entry", async () => {
    await using pair = await newPair();
    await pair.bring("import", "first");
    await pair.bring("import", "second");
    await pair.export({ asOf: 1 });
    expect(await pair.take()).toMatchObject({ changed: 0, behind: 1 });
    expect((await pair.sides()).stored).toBe("second");
  });

  it("takes back in a file that was removed and is there again", async () => {
    await using pair = await newPair();
    await pair.edit("first");
    await pair.take();
    await pair.remove();
    expect(await pair.take()).toMatchObject({ withdrawn: 1 });
    await pair.edit("first");
    expect(await pair.take()).toMatchObject({ added: 1, conflicts: [] });
  });

  it("finds out from the log which is newer where what was noted is lost", async () => {
    await using pair = await newPair();
    await pair.bring("import", "first");
    await pair.export();
    await pair.bring("import", "second");
    await pair.forget();
    expect(await pair.take()).toMatchObject({ behind: 1, conflicts: [] });
    await pair.edit("third");
    expect((await pair.take()).conflicts).toHaveLength(1);
    await pair.export({ force: true });
    for (const name of ["third", "fourth"]) {
      await pair.edit(name);
      await pair.take();
    }
    await pair.forget();
    await pair.edit("third");
    expect(await pair.take()).toMatchObject({ changed: 1, conflicts: [] });
    expect((await pair.sides()).stored).toBe("third");
  });

  it("loses nothing that was said on either side, in whatever order things are done", async () => {
    const step = oneof(
      tuple(constantFrom("edit", "import", "editor"), constantFrom("a", "b", "c")),
      tuple(constantFrom("remove", "withdraw", "take", "export", "restart"), constant("")),
    );
    await assert(
      asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
        await using pair = await newPair();
        await pair.edit("a");
        await pair.take();
        let base: Said = "a";
        for (const [what, name] of steps) {
          const before = await pair.sides();
          const wanted = wantedOf(what, before, base);
          if (what === "edit") await pair.edit(name);
          else if (what === "import" || what === "editor") await pair.bring(what, name);
          else if (what === "remove") await pair.remove();
          else if (what === "withdraw") await (before.stored !== null && pair.withdraw());
          else if (what === "take") await pair.take();
          else if (what === "export") await pair.export();
          else await pair.restart();
          const after = await pair.sides();
          expect(after).toMatchObject(wanted);
          if ("stored" in wanted && after.file === after.stored) base = after.file;
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** What must hold after a step, by what the two said last when they agreed. */
function wantedOf(what: string, { file, stored }: Sides, base: Said): Partial<Sides> {
  const [mine, theirs] = [file !== base, stored !== base];
  // Only a file that changed, over a registry that did not, is ever taken.
  if (what === "take") return { file, stored: mine && !theirs ? file : stored };
  // A change of the file's that the registry lacks is never written over.
  if (what === "export") return { stored, file: mine && file !== null ? file : stored };
  return {};
}
