import { readdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exportRegistry } from "../cli/export.ts";
import { Agreements } from "../folder/agreed.ts";
import { readFolder } from "../folder/read.ts";
import { takeFolder } from "../folder/take.ts";
import { openStore } from "../records/open-store.ts";
import { temporaryFolder } from "../testing/folder.ts";

const PARTNERS = join(import.meta.dirname, "../../../partners");
const regions = readdirSync(PARTNERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it.each(regions)(
  "gives back the files of %s as they were taken in, byte for byte",
  async (region) => {
    const partner = join(PARTNERS, region);
    await using folder = await temporaryFolder();
    const data = join(folder.path, "regions");
    const store = await openStore(region, { data });
    const { profile, records } = await readFolder(partner);
    const agreements = new Agreements(data, region);
    const { refused } = await takeFolder({ folder: partner, profile, store, agreements });
    expect(refused).toEqual([]);
    await store.close();
    const to = join(folder.path, "out");
    await exportRegistry({ region, data: folder.path, to });
    const files = (await readdir(to, { recursive: true })).filter((name) => name.endsWith(".json"));
    expect(files).toHaveLength(records.length);
    for (const file of files)
      expect(await readFile(join(to, file), "utf8")).toBe(
        await readFile(join(partner, file), "utf8"),
      );
  },
);
