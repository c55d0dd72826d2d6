import { join } from "node:path";
import { post, type Answer } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { createToken } from "../auth/change-tokens.ts";
import { tokenFile } from "../auth/token-file.ts";
import { startRegion } from "../start.ts";
import { temporaryFolder, testRecord, writeTestshire } from "../testing/folder.ts";
import { served } from "../testing/guildhall.ts";

const SHED = testRecord("maker-spaces", "shed");
const NOTE = `mutation ($version: Int!, $note: String!) {
  updateMakerSpace(id: "${SHED.id}", expectedVersion: $version, input: { description: $note }) { record { version } problems { message } }
}`;
const POSITION = "{ region { registry { position } makerSpaces { totalCount } } }";

interface Told {
  updateMakerSpace: { record: { version: number } } | null;
  region: { registry: { position: number }; makerSpaces: { totalCount: number } };
}

it("acknowledges no write that its files have no room for, reads on, and has all it acknowledged", async () => {
  await using place = await temporaryFolder();
  const folder = join(place.path, "testshire");
  const data = join(place.path, "data");
  await writeTestshire(folder, [SHED]);
  const args = [folder, "--data", data];
  const regions = join(data, "regions");
  const { token } = await createToken(tokenFile(regions, "testshire"), {
    name: "Ana",
    scope: "edit",
  });
  let acknowledged = 1;
  {
    // No file may grow beyond a megabyte, as where a quota ends: the system refuses to write on.
    await using server = await served(args, {}, { fileKilobytes: 1_000 });
    const send = async (query: string, variables = {}) => {
      const headers = { authorization: `Bearer ${token}` };
      return (await (await post(server.url, query, variables, headers)).json()) as Answer<Told>;
    };
    let refused: unknown;
    for (let turn = 0; turn < 100 && !refused; turn++) {
      const variables = { version: acknowledged, note: `${turn} ${"long ".repeat(3_900)}` };
      const { data: told, errors } = await send(NOTE, variables);
      if (errors) refused = errors[0];
      else acknowledged = told.updateMakerSpace!.record.version;
    }
    expect(refused).toMatchObject({ extensions: { code: "STORAGE_UNAVAILABLE" } });
    expect(acknowledged).toBeGreaterThan(3);
    expect((await send(POSITION)).data.region).toEqual({
      registry: { position: acknowledged },
      makerSpaces: { totalCount: 1 },
    });
    const ready = await fetch(new URL("/ready", server.url));
    expect(await ready.json()).toMatchObject({
      status: "degraded",
      regions: ["testshire"],
      troubles: [{ code: "STORAGE_UNAVAILABLE" }],
    });
  }
  await using server = await startRegion({ folders: [folder], data: regions, follow: false });
  const { data: told } = (await (await post(server.url, POSITION)).json()) as Answer<Told>;
  expect(told.region.registry.position).toBe(acknowledged);
}, 120_000);
