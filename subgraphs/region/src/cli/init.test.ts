import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readProfile } from "../folder/read.ts";
import { temporaryFolder } from "../testing/folder.ts";
import { runCommand } from "../testing/run-command.ts";

const init = (...args: string[]) => runCommand("init", ...args);

describe("guildhall init", () => {
  it("makes a record folder that a server can read", async () => {
    await using place = await temporaryFolder();
    const folder = join(place.path, "novo-mesto");
    await init(folder, "--name", "Novo mesto", "--country", "SI", "--centre", "45.804,15.169");
    expect(await readProfile(folder)).toEqual({
      id: "novo-mesto",
      name: "Novo mesto",
      country: "SI",
      centroid: { latitude: 45.804, longitude: 15.169, precision: "CITY" },
    });
  });

  it("leaves a region.json that is there as it was", async () => {
    await using place = await temporaryFolder();
    const folder = join(place.path, "novo-mesto");
    await init(folder, "--name", "Novo mesto");
    const before = await readFile(join(folder, "region.json"), "utf8");
    await expect(init(folder, "--name", "Other")).rejects.toThrow(/left as it was/);
    expect(await readFile(join(folder, "region.json"), "utf8")).toBe(before);
  });

  it.each([
    [["Novo mesto", "--name", "x"], /wanted small letters/],
    [["novo", "--name", "x", "--country", "Slovenia"], /country: .*wanted a country such as SI/],
    [["novo", "--name", "x", "--centre", "45"], /wanted latitude,longitude/],
  ])("refuses %j in plain words", async ([folder, ...rest], message) => {
    await using place = await temporaryFolder();
    await expect(init(join(place.path, folder!), ...rest)).rejects.toThrow(message);
  });
});
