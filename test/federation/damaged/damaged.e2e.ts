import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startRegion } from "@guildhall/region";
import { query, temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { letGo } from "../../../subgraphs/region/src/keeping/testing/let-go.ts";
import { FOLDERS, FOUNDING, startFounding } from "../../support/founding.ts";

const SPACE = "FabLab Lisboa";

/** Turns a byte over wherever a name stands in a registry's file. */
async function damage(file: string): Promise<void> {
  const bytes = await readFile(file);
  let found = 0;
  for (let from = 0; (from = bytes.indexOf(SPACE, from)) >= 0; from++, found++)
    bytes[from + 5]! ^= 0xff;
  expect(found).toBeGreaterThan(0);
  await writeFile(file, bytes);
}

it("leaves thirteen regions served from one process, and names the fourteenth with what to do", async () => {
  await using place = await temporaryFolder();
  const data = join(place.path, "regions");
  await (await startRegion({ folders: FOLDERS, data, follow: false })).stop();
  await letGo();
  await damage(join(data, "lisbon.sqlite"));

  await using federation = await startFounding({}, data);
  const answer = await query(
    federation.url,
    "{ regions { id name makerSpaces { totalCount } councils { totalCount } } }",
  );
  const regions = answer.data.regions as { id: string; makerSpaces: unknown; councils: unknown }[];
  expect(regions.map(({ id }) => id)).toEqual(FOUNDING);
  for (const { id, makerSpaces, councils } of regions)
    expect([id, makerSpaces === null, councils === null]).toEqual([
      id,
      id === "lisbon",
      id === "lisbon",
    ]);
  expect(answer.extensions?.regions).toEqual([
    expect.objectContaining({
      id: "lisbon",
      code: "REGISTRY_DAMAGED",
      message: expect.stringContaining("guildhall restore --region lisbon"),
    }),
  ]);
});
