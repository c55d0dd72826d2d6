import type { StoredRecord } from "@guildhall/schema";
import { temporaryFolder } from "@guildhall/serving/testing";
import { eachRecord } from "../../records/each-record.ts";
import { openStore } from "../../records/open-store.ts";
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
export const openTestStore = (folder: string): Promise<Store> =>
  openStore(REGION, { data: folder });

export async function testRegistry(): Promise<TestRegistry> {
  const folder = await temporaryFolder();
  const store = await openTestStore(folder.path);
  const file = (name: string, content: string | Buffer): Promise<string> =>
    folder.write(name, content);
  return {
    store,
    folder: folder.path,
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
      await folder[Symbol.asyncDispose]();
    },
  };
}
