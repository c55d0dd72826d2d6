import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export { temporaryFolder, type TemporaryFolder } from "@guildhall/serving/testing";

const SOURCES = [{ kind: "UNCITED", title: "made for a test", confidence: "LOW" }];

/** A record of the region `testshire`, complete but for what is given. */
export const testRecord = (kind: string, own: string, rest: Record<string, unknown> = {}) => ({
  id: `testshire/${kind}/${own}`,
  region: "testshire",
  name: own,
  status: "UNKNOWN",
  sources: SOURCES,
  ...rest,
});

export type TestRecord = ReturnType<typeof testRecord>;

export async function writeRecord(folder: string, record: TestRecord): Promise<void> {
  const file = join(folder, `${record.id.slice("testshire/".length)}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(record));
}

/** Writes the record folder of the made-up region `testshire`. */
export async function writeTestshire(
  folder: string,
  records: readonly TestRecord[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const profile = { id: "testshire", name: "Testshire", kind: "city", timeZone: "Europe/London" };
  await writeFile(join(folder, "region.json"), JSON.stringify(profile));
  for (const record of records) await writeRecord(folder, record);
}
