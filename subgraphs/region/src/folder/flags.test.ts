import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "@guildhall/schema";
import { describe, expect, it } from "vitest";
import { openStore } from "../records/open-store.ts";
import { temporaryFolder, testRecord, writeRecord, writeTestshire } from "../testing/folder.ts";
import { Agreements } from "./agreed.ts";
import { readProfile } from "./read.ts";
import { takeFolder } from "./take.ts";

const operated = testRecord("maker-spaces", "lab", {
  operator: { name: "Body", organisation: "testshire/organisations/body" },
});

async function taken(...records: Parameters<typeof writeTestshire>[1]) {
  const temporary = await temporaryFolder();
  const folder = join(temporary.path, "folder");
  await mkdir(folder);
  await writeTestshire(folder, records);
  const store = await openStore("testshire", { data: temporary.path });
  const codes = async (id: string) => {
    const [record] = await store.get([`testshire/${id}`]);
    return ((record?.["issues"] ?? []) as Issue[]).map(({ code }) => code);
  };
  const agreements = new Agreements(temporary.path, "testshire");
  const profile = await readProfile(folder);
  const take = async () => {
    const { synced, reflagged } = await takeFolder({ folder, profile, store, agreements });
    return { ...synced, reflagged };
  };
  await take();
  return {
    folder,
    store,
    codes,
    take,
    async [Symbol.asyncDispose]() {
      await store.close();
      await temporary[Symbol.asyncDispose]();
    },
  };
}

describe("flags of a record folder", () => {
  it("are stored with the records, those that show only among several too", async () => {
    await using registry = await taken(
      operated,
      testRecord("maker-spaces", "one", { name: "Fab Lab Testshire", kind: "castle" }),
      testRecord("maker-spaces", "two", { name: "FabLab Testshire" }),
    );
    expect(await registry.codes("maker-spaces/lab")).toContain("DANGLING_REFERENCE");
    expect(await registry.codes("maker-spaces/one")).toEqual(
      expect.arrayContaining(["UNKNOWN_WORD", "DUPLICATE_CANDIDATE"]),
    );
  });

  it("tell a fact that two records tell, until one names the other", async () => {
    const told = { name: "members", quantity: { value: 70, bound: "EXACT", unit: "people" } };
    const measured = {
      ...told,
      period: { start: "2015" },
      makerSpace: "testshire/maker-spaces/one",
    };
    const one = (sameAs: object[]) =>
      testRecord("maker-spaces", "one", { metrics: [{ ...told, asOf: "2015", sameAs }] });
    await using registry = await taken(one([]), testRecord("measurements", "members", measured));
    expect(await registry.codes("maker-spaces/one")).toEqual(["SAME_FACT_TWICE"]);
    const link = { id: "testshire/measurements/members", name: "members" };
    await writeRecord(registry.folder, one([link]));
    expect(await registry.take()).toMatchObject({ changed: 1 });
    expect(await registry.codes("maker-spaces/one")).toEqual([]);
  });

  it("change nothing when the folder is taken in again as it is", async () => {
    await using registry = await taken(operated);
    const none = {
      added: 0,
      changed: 0,
      withdrawn: 0,
      behind: 0,
      conflicts: [],
      erased: [],
      reflagged: 0,
    };
    expect(await registry.take()).toEqual(none);
    expect((await registry.store.position()).number).toBe(1);
  });

  it("go when what they missed is there, and come back when it goes", async () => {
    await using registry = await taken(operated);
    const body = testRecord("organisations", "body");
    await writeRecord(registry.folder, body);
    expect(await registry.take()).toMatchObject({ added: 1, reflagged: 1 });
    expect(await registry.codes("maker-spaces/lab")).not.toContain("DANGLING_REFERENCE");
    await rm(join(registry.folder, "organisations/body.json"));
    expect(await registry.take()).toMatchObject({ withdrawn: 1, reflagged: 1 });
    expect(await registry.codes("maker-spaces/lab")).toContain("DANGLING_REFERENCE");
  });

  it("leave alone what an editor wrote since", async () => {
    await using registry = await taken(operated);
    const author = { kind: "editor", name: "an editor" } as const;
    const changes = [{ op: "put", record: { ...operated, issues: [] } } as const];
    await registry.store.append(1, { author, changes });
    expect(await registry.take()).toMatchObject({ changed: 0, reflagged: 0 });
    expect((await registry.store.position()).number).toBe(2);
  });
});
