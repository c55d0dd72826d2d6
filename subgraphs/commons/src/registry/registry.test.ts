import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@guildhall/serving/process";
import { temporaryFolder } from "@guildhall/serving/testing";
import { describe, expect, it } from "vitest";
import { packagedRegistry } from "../packaged.ts";
import { readRegistry } from "./registry.ts";

const changed = async (file: string, content: unknown) => {
  const folder = await temporaryFolder();
  await cp(packagedRegistry(), folder.path, { recursive: true });
  await folder.write(file, content);
  return folder;
};
const area = {
  id: "learning",
  name: "Learning",
  partnership: "sme-cluster-growth",
  sources: [{ kind: "UNCITED", confidence: "LOW" }],
};

describe("what the partnerships share", () => {
  it("holds two partnerships, two strands of the West Midlands and their parts", async () => {
    const registry = await readRegistry(packagedRegistry());
    expect(registry.partnerships.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "innovation-alliance-wm-sme-innovation WORK_STRAND",
      "sme-cluster-growth KNOWLEDGE_ALLIANCE",
      "urban-m INTERREGIONAL_PROJECT",
      "wmip REGIONAL_PROGRAMME",
    ]);
    expect(registry.supportAreas.map(({ id }) => id)).toEqual([
      "mapping-and-spotlight",
      "cluster-growth-councils",
      "learning",
      "consultancy",
      "facilities-sharing",
    ]);
    expect(registry.keySuccessFactors.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
    expect(registry.beneficiaries).toHaveLength(3);
    expect(registry.concepts).toHaveLength(3);
  });

  it("names fifteen measurements and one event of the shared registry, each once", async () => {
    const { partnerships } = await readRegistry(packagedRegistry());
    const measurements = partnerships.flatMap((one) => one.measurements ?? []);
    expect(measurements).toHaveLength(15);
    expect(new Set(measurements).size).toBe(15);
    expect(partnerships.flatMap((one) => one.events ?? [])).toEqual([
      "commons/events/urban-m-conference-bratislava-2019",
    ]);
  });

  it("keeps the budget as published with the other figure in its note", async () => {
    const { partnerships } = await readRegistry(packagedRegistry());
    expect(partnerships.find(({ id }) => id === "urban-m")?.budget).toEqual({
      amount: 1_831_204,
      bound: "EXACT",
      currency: "EUR",
      note: expect.stringContaining("total as published by Vilnius"),
    });
  });

  it("keeps the lead among the partners, with the same record", async () => {
    const { partnerships } = await readRegistry(packagedRegistry());
    const led = partnerships.filter(({ lead }) => lead);
    expect(led.map(({ lead }) => [lead])).toEqual(
      led.map(({ partners }) => partners?.filter(({ role }) => role === "lead partner")),
    );
  });

  it.each([
    ["support-areas/learning.json", { ...area, colour: "red" }, /colour/],
    ["support-areas/learning.json", { ...area, partnership: "other" }, /"learning".*not its own/],
    ["support-areas/new.json", { ...area, id: "new" }, /"new" is not named by/],
    ["support-areas/other.json", area, /other\.json has the id "learning"/],
    ["concepts/broken.json", "{", /broken\.json cannot be used/],
    ["concepts/empty.json", { id: "empty", name: " " }, /empty\.json .*"name" is empty/],
    ["support-areas/learning.json", { ...area, partnership: "Other" }, /"Other", wanted small/],
  ])("refuses %s that cannot be right, and says why (%#)", async (file, content, reason) => {
    await using folder = await changed(file, content);
    await expect(readRegistry(join(folder.path))).rejects.toThrow(reason);
  });

  it("tells all that cannot be used, folders too, in the same order each time", async () => {
    await using folder = await changed("concepts/broken.json", "{");
    const place = (name: string): string => join(folder.path, name);
    for (const name of ["partnerships", "beneficiaries"])
      await rm(place(name), { recursive: true });
    await folder.write("beneficiaries", "a file");
    const refused: unknown = await readRegistry(folder.path).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    const wanted =
      "Wanted one JSON file a record in it: bring it back, or make it, empty if there are none.";
    expect((refused as UserError).message.split("\n")).toEqual([
      `The folder ${place("partnerships")} cannot be read: there is no such file or folder (ENOENT). ${wanted}`,
      `The folder ${place("beneficiaries")} cannot be read: a part of its path is a file, not a folder (ENOTDIR). ${wanted}`,
      expect.stringMatching(/concepts\/broken\.json cannot be used/),
    ]);
  });

  it("names every part that is not its partnership's own", async () => {
    await using folder = await changed("support-areas/new.json", { ...area, id: "new" });
    await folder.write("support-areas/learning.json", { ...area, partnership: "other" });
    await expect(readRegistry(folder.path)).rejects.toThrow(
      /"learning", which is not its own[^]*"learning" is not named by "other"[^]*"new" is not named/,
    );
  });
});
