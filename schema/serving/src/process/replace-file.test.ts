import { chmod, mkdir, open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type Content, replaceFile } from "./replace-file.ts";
import { temporaryFolder } from "../testing/index.ts";
import { UserError } from "./user-error.ts";

/** A folder with nothing in it but a file whose text is `old`. */
async function kept() {
  const folder = await temporaryFolder();
  const file = await folder.write("kept.json", "old");
  return { ...folder, file, read: () => readFile(file, "utf8") };
}

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

/** Watches, or replaces, what puts an open file's content on the disk. */
async function onSync(work: (isFolder: boolean) => Promise<void>): Promise<Disposable> {
  const handle = await open(import.meta.filename);
  const all = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const spy = vi.spyOn(all, "sync").mockImplementation(async function (this: typeof handle) {
    await work((await this.stat()).isDirectory());
  });
  return { [Symbol.dispose]: () => spy.mockRestore() };
}

const line = (at: number): string => `line ${at}\n`;
async function* lines(count: number): AsyncGenerator<string> {
  for (let at = 0; at < count; at++) yield line(at);
}

describe("replacing a file", () => {
  it.each<[string, () => Content, string]>([
    ["a text", () => "né\n", "né\n"],
    ["no text at all", () => [], ""],
    ["a list of texts", () => ["a", "b"], "ab"],
    [
      "texts that come one by one",
      () => lines(20_000),
      Array.from({ length: 20_000 }, (_, at) => line(at)).join(""),
    ],
  ])("takes %s", async (_what, content, text) => {
    await using place = await kept();
    await replaceFile(place.file, content());
    expect(await place.read()).toBe(text);
    expect(await readdir(place.path)).toEqual(["kept.json"]);
  });

  it.skipIf(process.platform === "win32")(
    "keeps who may read it, unless told who may (not on Windows, which has no such modes)",
    async () => {
      await using place = await kept();
      await chmod(place.file, 0o666);
      await replaceFile(place.file, "new");
      expect(await modeOf(place.file)).toBe(0o666);
      await replaceFile(place.file, "new", { mode: 0o600 });
      expect(await modeOf(place.file)).toBe(0o600);
      const secret = join(place.path, "secret");
      await replaceFile(secret, "new", { mode: 0o600 });
      expect(await modeOf(secret)).toBe(0o600);
    },
  );

  it.skipIf(process.platform === "win32")(
    "has the content on the disk before it has the name, and then the name (not on Windows, which flushes no folder)",
    async () => {
      await using place = await kept();
      const synced: string[] = [];
      using _ = await onSync(async (isFolder) => {
        synced.push(`${isFolder ? "folder" : "file"} while it is ${await place.read()}`);
      });
      await replaceFile(place.file, "new");
      expect(synced).toEqual(["file while it is old", "folder while it is new"]);
    },
  );
});

describe("a file that is not replaced", () => {
  it("stays as it was, with nothing beside it, where what writes it fails half-way", async () => {
    await using place = await kept();
    const half = async function* () {
      yield* lines(20_000);
      throw new RangeError("of its own");
    };
    await expect(replaceFile(place.file, half())).rejects.toThrow(RangeError);
    expect(await place.read()).toBe("old");
    expect(await readdir(place.path)).toEqual(["kept.json"]);
  });

  it("stays as it was, with nothing beside it, where the disk fails", async () => {
    await using place = await kept();
    using _ = await onSync(() =>
      Promise.reject(Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "fsync" })),
    );
    await expect(replaceFile(place.file, "new")).rejects.toThrow(
      new UserError(`${place.file} cannot be written: the disk is full (ENOSPC).`),
    );
    expect(await place.read()).toBe("old");
    expect(await readdir(place.path)).toEqual(["kept.json"]);
  });

  it.each<[string, string, RegExp]>([
    ["a folder has its name", "folder", /folder cannot be written: it is a folder.*\(EISDIR\)\.$/],
    [
      "its folder is missing",
      "none/x",
      /none\/x cannot be written: there is no folder .*\/none\.$/,
    ],
    [
      "a file is where its folder should be",
      "kept.json/x",
      /kept\.json\/x cannot be written: a part/,
    ],
  ])("is named with the reason where %s", async (_what, name, message) => {
    await using place = await kept();
    await mkdir(join(place.path, "folder"));
    const replacing = replaceFile(join(place.path, name), "new");
    await expect(replacing).rejects.toThrow(message);
    await expect(replacing).rejects.toBeInstanceOf(UserError);
    expect((await readdir(place.path)).toSorted()).toEqual(["folder", "kept.json"]);
  });
});
