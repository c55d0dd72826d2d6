import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { query } from "@guildhall/serving/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { exportRegistry } from "../cli/export.ts";
import { importInto } from "../intake/import.ts";
import { openStore } from "../records/open-store.ts";
import { startRegion } from "../start.ts";
import { ask, BARN, CREATE, serveTestshire, SHED } from "../testing/editor.ts";
import { temporaryFolder, testRecord, writeRecord, writeTestshire } from "../testing/folder.ts";

async function newPlace() {
  const place = await temporaryFolder();
  onTestFinished(() => place[Symbol.asyncDispose]());
  const folder = join(place.path, "testshire");
  await writeTestshire(folder, []);
  const data = join(place.path, "data");
  const said: string[] = [];
  const log = pino({ level: "info" }, { write: (line) => void said.push(line) });
  const regions = join(data, "regions");
  return {
    folder,
    data,
    said,
    profile: (profile: object) => writeFile(join(folder, "region.json"), JSON.stringify(profile)),
    serve: () => startRegion({ folders: [folder], data: regions, log }),
    async importCsv(text: string, closeMissing = false) {
      const from = join(place.path, "spaces.csv");
      await writeFile(from, text);
      const store = await openStore("testshire", { data: regions });
      await importInto(store, { from, closeMissing });
      await store.close();
    },
    export: () => exportRegistry({ region: "testshire", data, to: folder }),
  };
}

const SPACES = "{ region { makerSpaces { nodes { name status website } } } }";

describe("a region that is served from its folder", () => {
  it("serves what was imported last, whatever was exported before", async () => {
    const place = await newPlace();
    await place.importCsv("id,name,website\nbarn,Barn,https://old.example.org\nshed,Shed,\n");
    await place.export();
    await place.importCsv("id,name,website\nbarn,Barn,https://new.example.org\n", true);
    for (let round = 0; round < 2; round++) {
      await using server = await place.serve();
      expect((await query(server.url, SPACES)).data).toEqual({
        region: {
          makerSpaces: {
            nodes: [
              { name: "Barn", status: "UNKNOWN", website: "https://new.example.org" },
              { name: "Shed", status: "CLOSED", website: null },
            ],
          },
        },
      });
      expect(server.conflicts).toEqual([]);
      expect(place.said.join()).toContain("2 files are older than what the registry has");
    }
  });

  it("names a record that both the folder and somebody else changed, when it starts and while it serves", async () => {
    const place = await newPlace();
    await place.importCsv("id,name\nbarn,Barn\nshed,Shed\n");
    await place.export();
    await place.importCsv("id,name\nbarn,Big Barn\nshed,Big Shed\n");
    await writeRecord(place.folder, testRecord("maker-spaces", "barn", { name: "My Barn" }));
    await using server = await place.serve();
    const named =
      /maker-spaces\/barn.json was changed, and import spaces.csv changed testshire\/maker-spaces\/barn on \d{4}-\d\d-\d\d .*Neither was overwritten/;
    expect(server.conflicts).toEqual([expect.stringMatching(named)]);
    await writeRecord(place.folder, testRecord("maker-spaces", "shed", { name: "My Shed" }));
    await expect.poll(() => place.said.join()).toContain("maker-spaces/shed.json was changed");
    // What was said at the start is not said again while it stays as it is.
    expect(place.said.join()).not.toMatch(named);
  });

  it("keeps what an editor added where there is no file of it, at every start", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    await ask(region, CREATE, { token, variables: { id: "barn", input: BARN } });
    const again = await region.secondServer();
    const { data } = await again.send("{ region { makerSpaces { nodes { id } } } }");
    expect(data).toEqual({
      region: { makerSpaces: { nodes: [{ id: "testshire/maker-spaces/barn" }, { id: SHED.id }] } },
    });
  });

  it("serves a changed region.json at once, and goes on with the last one that can be used", async () => {
    const place = await newPlace();
    await using server = await place.serve();
    const name = async (): Promise<unknown> =>
      (await query<{ region: { name: string } }>(server.url, "{ region { name } }")).data.region
        .name;
    await place.profile({ id: "testshire", name: "Greater Testshire" });
    await expect.poll(name).toBe("Greater Testshire");

    await place.profile({ id: "elsewhere", name: "Elsewhere" });
    await expect.poll(() => place.said.join()).toContain("a region's id stays");
    await rm(join(place.folder, "region.json"));
    await writeRecord(place.folder, testRecord("maker-spaces", "shed"));
    await expect
      .poll(() => query(server.url, "{ region { name makerSpaces { totalCount } } }"))
      .toMatchObject({
        data: { region: { name: "Greater Testshire", makerSpaces: { totalCount: 1 } } },
      });
    await expect.poll(() => place.said.join()).toContain("region.json: There is no such file.");
  });
});
