import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exportRegistry } from "../cli/export.ts";
import { Agreements } from "../folder/agreed.ts";
import { readFolder } from "../folder/read.ts";
import { takeFolder } from "../folder/take.ts";
import { openStore } from "../records/open-store.ts";
import { temporaryFolder } from "../testing/folder.ts";

it("gives back the files of a founding registry that was taken in, byte for byte", async () => {
  const partner = join(import.meta.dirname, "../../../partners/birmingham");
  await using folder = await temporaryFolder();
  const data = join(folder.path, "regions");
  const store = await openStore("birmingham", { data });
  const { profile, records } = await readFolder(partner);
  const agreements = new Agreements(data, "birmingham");
  const { refused } = await takeFolder({ folder: partner, profile, store, agreements });
  expect(refused).toEqual([]);
  await store.close();
  const to = join(folder.path, "out");
  await exportRegistry({ region: "birmingham", data: folder.path, to });
  const files = (await readdir(to, { recursive: true })).filter((name) => name.endsWith(".json"));
  expect(files).toHaveLength(records.length);
  for (const file of files)
    expect(await readFile(join(to, file), "utf8")).toBe(
      await readFile(join(partner, file), "utf8"),
    );
});
