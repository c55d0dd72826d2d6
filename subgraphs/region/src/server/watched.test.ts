import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { Connection } from "../store/sqlite/connection.ts";
import { prepareFile } from "../store/sqlite/file.ts";
import { configure } from "../store/sqlite/open.ts";
import { SqliteStore } from "../store/sqlite/store.ts";
import { StoreError } from "../store/index.ts";
import { withDefaults } from "../store/testing/harness.ts";
import { entry, labId, LABS, put } from "../store/testing/lab.ts";
import { watched } from "./watched.ts";

/** A registry of which a test decides how many pages its file may have. */
async function registry() {
  const folder = mkdtempSync(join(tmpdir(), "guildhall-watched-"));
  const db = new Connection(join(folder, "registry.sqlite"));
  configure(db);
  await db.write(() => prepareFile(db, withDefaults()));
  const store = new SqliteStore(db, withDefaults());
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const log = { error: vi.fn<(...said: unknown[]) => void>() };
  return { db, log, ...watched(store, log) };
}

it("refuses to write where there is no room, loses nothing, reads on and writes once there is", async () => {
  const { db, store, trouble, log } = await registry();
  await store.append(0, entry(put("a", { name: "A" })));
  db.exec("PRAGMA max_page_count = 1"); // as many as there are
  const large = entry(put("b", { text: "long ".repeat(100_000) }));
  for (let time = 0; time < 2; time++)
    await expect(store.append(1, large)).rejects.toMatchObject({
      extensions: { code: "STORAGE_FULL" },
      message: expect.not.stringContaining("sqlite"),
    });
  expect(trouble()).toMatchObject({ region: "birmingham", code: "STORAGE_FULL" });
  expect(log.error).toHaveBeenCalledTimes(1);
  expect(await store.position()).toMatchObject({ number: 1 });
  expect(await store.count(LABS, [])).toBe(1);
  db.exec("PRAGMA max_page_count = 1000000");
  expect(await store.append(1, large)).toMatchObject({ ok: true });
  expect(trouble()).toBeNull();
  expect((await store.get([labId("a")]))[0]).toMatchObject({ name: "A" });
});

it("does not touch a registry again in which damage was found", async () => {
  const { db, store, trouble } = await registry();
  const all = vi.spyOn(db, "all").mockImplementation(() => {
    throw Object.assign(new Error("database disk image is malformed"), { rawCode: 779 });
  });
  await expect(store.count(LABS, [])).rejects.toMatchObject({
    extensions: { code: "REGISTRY_DAMAGED" },
    message: expect.stringContaining("guildhall restore --region birmingham"),
  });
  all.mockClear();
  await expect(store.get([labId("a")])).rejects.toMatchObject({
    extensions: { code: "REGISTRY_DAMAGED" },
  });
  expect(all).not.toHaveBeenCalled();
  expect(trouble()?.code).toBe("REGISTRY_DAMAGED");
});

it("tells a database that cannot be reached as such, and what is no trouble of the place as it is", async () => {
  const { db, store, trouble } = await registry();
  const all = vi.spyOn(db, "all");
  all.mockImplementationOnce(() => {
    throw new StoreError("STORE_UNREACHABLE", "No MongoDB answers at mongodb://host.");
  });
  await expect(store.count(LABS, [])).rejects.toMatchObject({
    extensions: { code: "STORAGE_UNAVAILABLE" },
    message: expect.not.stringContaining("mongodb://"),
  });
  all.mockImplementationOnce(() => {
    throw new TypeError("a mistake");
  });
  await expect(store.count(LABS, [])).rejects.toThrow(new TypeError("a mistake"));
  expect(trouble()?.code).toBe("STORAGE_UNAVAILABLE");
});
