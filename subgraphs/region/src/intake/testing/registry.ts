import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keysOf, keysVersion, type StoredRecord } from "@guildhall/schema";
import { eachRecord } from "../../records/each-record.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { importInto, type ImportOptions } from "../import.ts";
import type { ImportReport } from "../report.ts";

/** A registry in a folder of its own, with files to import; gone at the end of the test. */
export interface TestRegistry extends AsyncDisposable {
  store: Store;
  folder: string;
  file(name: string, content: string | Buffer): Promise<string>;
  import(
    name: string,
    content: string | Buffer,
    options?: Partial<ImportOptions>,
  ): Promise<ImportReport>;
  records(kind?: string): Promise<StoredRecord[]>;
  record(own: string): Promise<StoredRecord | null>;
}

export const REGION = "testville";
export const testFile = (folder: string): string => join(folder, `${REGION}.sqlite`);
export const openTestStore = (folder: string): Promise<Store> =>
  openSqliteStore({
    region: REGION,
    keys: { version: keysVersion(), of: keysOf },
    file: testFile(folder),
  });

export async function testRegistry(): Promise<TestRegistry> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-intake-"));
  const store = await openTestStore(folder);
  const file = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  return {
    store,
    folder,
    file,
    import: async (name, content, options = {}) =>
      importInto(store, {
        from: await file(name, content),
        now: () => new Date("2026-11-22T12:00:00Z"),
        ...options,
      }),
    records: async (kind = "maker-spaces") => {
      const records: StoredRecord[] = [];
      for await (const record of eachRecord(store, kind)) records.push(record);
      return records;
    },
    record: async (own) => (await store.get([`${REGION}/maker-spaces/${own}`]))[0] ?? null,
    async [Symbol.asyncDispose]() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
