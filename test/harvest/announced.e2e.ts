import { join } from "node:path";
import { startCommons } from "@guildhall/commons";
import { startRegion } from "@guildhall/region";
import { query, temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { openCatalogue } from "../../subgraphs/commons/src/catalogue/sqlite/open.ts";
import { silent } from "../../subgraphs/commons/src/catalogue/testing/silent.ts";
import {
  testRecord,
  writeRecord,
  writeTestshire,
} from "../../subgraphs/region/src/testing/folder.ts";

/** Asked again after an hour: what is there sooner was announced. */
const HOUR = 3_600_000;

it("has a change in the catalogue as soon as the region announces it, and what was missed after a cut", async () => {
  await using place = await temporaryFolder();
  const folder = join(place.path, "profiles", "testshire");
  const space = (own: string) => testRecord("maker-spaces", own);
  await writeTestshire(folder, [space("shed")]);
  const data = join(place.path, "regions");
  const serve = (port?: number) =>
    startRegion({ folders: [folder], data, ...(port !== undefined && { port }) });
  const region = await serve();
  const { port } = new URL(region.url);
  const url = region.endpoints[0]!.url;
  const partners = await place.write("partners.json", {
    partners: [{ region: "testshire", url }],
  });
  const catalogue = await openCatalogue({ file: ":memory:", log: silent });
  const profiles = join(place.path, "profiles");
  const commons = await startCommons({ profiles, partners, catalogue, harvest: HOUR });
  const names = async () =>
    (
      await catalogue.find({
        kind: "maker-spaces",
        where: [],
        order: { key: "name", descending: false },
        first: 10,
      })
    ).items.map(({ record }) => record["name"]);
  const stands = async () =>
    (await query(commons.url, "{ regions { harvest { state announced lag } } }")).data.regions;
  let again: Awaited<ReturnType<typeof serve>> | undefined;
  try {
    await expect
      .poll(stands)
      .toEqual([{ harvest: { state: "FOLLOWING", announced: true, lag: 0 } }]);
    await writeRecord(folder, space("barn"));
    await expect.poll(names).toEqual(["barn", "shed"]);
    await region.stop();
    await expect.poll(stands).toMatchObject([{ harvest: { announced: false } }]);
    await writeRecord(folder, space("yard"));
    again = await serve(Number(port));
    await expect.poll(names).toEqual(["barn", "shed", "yard"]);
  } finally {
    await commons.stop();
    await (again ?? region).stop();
    await catalogue.close();
  }
});
