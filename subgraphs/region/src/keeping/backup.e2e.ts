import { chmod, copyFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backUpRegistry } from "../cli/backup.ts";
import { restoreRegistry } from "../cli/restore.ts";
import { verifyRegistry } from "../cli/verify.ts";
import { letGo } from "./testing/let-go.ts";
import { put, testRegistry, withdraw, type TestRegistry } from "./testing/registry.ts";
import { UserError } from "@guildhall/serving/process";

const from = ({ data }: TestRegistry) => ({ region: "testshire", data });

async function kept(): Promise<TestRegistry> {
  const registry = await testRegistry(
    put("maker-spaces", "a", { kind: "fab-lab", description: "wood and metal" }),
    put("maker-spaces", "b"),
    put("events", "tour"),
  );
  await registry.write(put("maker-spaces", "a", { name: "A" }), withdraw("events", "tour"));
  return registry;
}

async function backedUp() {
  const registry = await kept();
  const to = join(registry.folder, "copy.sqlite");
  await backUpRegistry({ ...from(registry), to });
  return { registry, to, data: join(registry.folder, "elsewhere") };
}

const checksum = async (options: { region: string; data: string }) =>
  (await verifyRegistry(options)).lines[1];

describe("backup", () => {
  it(
    "is for its owner alone, as the registry is, also where it replaces one that was not (not on Windows, which has no such modes)",
    { skip: process.platform === "win32" },
    async () => {
      const { registry, to } = await backedUp();
      await using _ = registry;
      expect((await stat(to)).mode & 0o777).toBe(0o600);
      await chmod(to, 0o644);
      await backUpRegistry({ ...from(registry), to });
      expect((await stat(to)).mode & 0o777).toBe(0o600);
    },
  );

  it("copies a registry that is open and written to, whole and as of one entry", async () => {
    await using registry = await kept();
    const to = join(registry.folder, "copy.sqlite");
    const writing = (async () => {
      for (let at = 0; at < 20; at++) await registry.write(put("events", `e${at}`));
    })();
    const said = await backUpRegistry({ ...from(registry), to });
    await writing;
    expect(said).toMatch(/copy\.sqlite: \d+ records of testshire as of entry \d+, verified/);
    const data = join(registry.folder, "elsewhere");
    await restoreRegistry({ region: "testshire", data, from: to });
    const { lines, findings } = await verifyRegistry({ region: "testshire", data });
    expect(findings).toEqual([]);
    expect(said).toContain(`as of entry ${/entry (\d+)/.exec(lines[0]!)?.[1]},`);
    expect((await readdir(registry.folder)).toSorted()).toEqual([
      "copy.sqlite",
      "data",
      "elsewhere",
    ]);
  });

  it("copies a registry whose references lead nowhere: mending them is its owner's affair", async () => {
    await using registry = await kept();
    const operator = { name: "Nobody", organisation: "testshire/organisations/none" };
    await registry.write(put("maker-spaces", "c", { operator }));
    const to = join(registry.folder, "copy.sqlite");
    expect(await backUpRegistry({ ...from(registry), to })).toContain("as of entry 3, verified");
  });

  it("replaces the region's last backup, and no file that is anything else", async () => {
    const { registry, to } = await backedUp();
    await using _ = registry;
    await registry.write(put("events", "new"));
    expect(await backUpRegistry({ ...from(registry), to })).toContain("as of entry 3");
    const letter = join(registry.folder, "letter.txt");
    await writeFile(letter, "Dear mayor");
    await expect(backUpRegistry({ ...from(registry), to: letter })).rejects.toThrow(/it stays/);
    expect(await readFile(letter, "utf8")).toBe("Dear mayor");
    await expect(backUpRegistry({ ...from(registry), to: registry.file })).rejects.toThrow(
      /is the registry itself/,
    );
  });

  it("says what is wrong in one line", async () => {
    await using registry = await kept();
    const missing = { region: "elsewhere", data: registry.data, to: join(registry.folder, "x") };
    await expect(backUpRegistry(missing)).rejects.toThrow(/no registry of elsewhere here/);
    const nowhere = { ...from(registry), to: join(registry.folder, "none/x.sqlite") };
    await expect(backUpRegistry(nowhere)).rejects.toBeInstanceOf(UserError);
    expect((await readdir(join(registry.data, "regions"))).join(" ")).not.toContain("elsewhere");
  });
});

describe("restore", () => {
  it("brings the content, its history and its checksum to a new place", async () => {
    const { registry, to, data } = await backedUp();
    await using _ = registry;
    expect(await restoreRegistry({ region: "testshire", data, from: to })).toEqual([
      `testshire: 2 records as of entry 2, from ${to}, verified.`,
    ]);
    expect(await checksum({ region: "testshire", data })).toBe(await checksum(from(registry)));
    expect(await readdir(join(data, "regions"))).toContain("testshire.sqlite");
  });

  it("refuses to replace a registry that is not empty, and keeps it aside when forced", async () => {
    const { registry, to } = await backedUp();
    await using _ = registry;
    await registry.write(put("events", "later"));
    await registry.store.close();
    await letGo();
    // As a release of before left it.
    await chmod(registry.file, 0o644);
    const options = { ...from(registry), from: to };
    await expect(restoreRegistry(options)).rejects.toThrow(/of 3 entries\. .*--force/);
    const said = await restoreRegistry({ ...options, force: true });
    expect(said[2]).toMatch(/went back from entry 3 to 2/);
    const aside = /kept as (.*)\.$/.exec(said[1]!)?.[1] ?? "";
    await registry.reopen();
    expect((await registry.store.position()).number).toBe(2);
    const rights = [aside, registry.file].map(async (file) => (await stat(file)).mode & 0o777);
    expect(await Promise.all(rights)).toEqual([0o600, 0o600]);

    // What was kept aside is a registry like any other.
    const data = join(registry.folder, "again");
    await restoreRegistry({ region: "testshire", data, from: aside });
    expect((await verifyRegistry({ region: "testshire", data })).lines[0]).toContain("entry 3");
  });

  it("takes the place of an empty registry without asking", async () => {
    const { registry, to } = await backedUp();
    await using _ = registry;
    await using empty = await testRegistry();
    await empty.store.close();
    await letGo();
    await restoreRegistry({ ...from(empty), from: to });
    await empty.reopen();
    expect((await empty.store.position()).number).toBe(2);
  });

  it("refuses while anybody has the registry open, and changes nothing", async () => {
    const { registry, to } = await backedUp();
    await using _ = registry;
    await registry.write(put("events", "later"));
    const before = await readdir(join(registry.data, "regions"));
    await expect(restoreRegistry({ ...from(registry), from: to, force: true })).rejects.toThrow(
      /is in use: a server or another command has it open/,
    );
    expect(await readdir(join(registry.data, "regions"))).toEqual(before);
    await registry.write(put("events", "last"));
    expect((await verifyRegistry(from(registry))).findings).toEqual([]);
  });

  it("refuses another region's backup, a damaged one and what is none", async () => {
    const { registry, to, data } = await backedUp();
    await using _ = registry;
    const restoring = (file: string, region = "testshire") =>
      restoreRegistry({ region, data, from: file });
    await expect(restoring(to, "elsewhere")).rejects.toThrow(
      `${to} cannot be relied on. file: ${to} holds the registry of testshire, not of elsewhere.`,
    );
    const damaged = join(registry.folder, "damaged.sqlite");
    const bytes = await readFile(to);
    bytes.fill(0xaa, 12_000, 60_000);
    await writeFile(damaged, bytes);
    await expect(restoring(damaged)).rejects.toThrow(/damage/);
    const cut = join(registry.folder, "cut.sqlite");
    await writeFile(cut, (await readFile(to)).subarray(0, 20_000));
    await expect(restoring(cut)).rejects.toBeInstanceOf(UserError);
    const letter = join(registry.folder, "letter.txt");
    await writeFile(letter, "Dear mayor, this is a letter and it is not a database at all.");
    await expect(restoring(letter)).rejects.toThrow(/is no registry, or is damaged/);
    await expect(restoring(join(registry.folder, "none"))).rejects.toThrow(/There is no file/);
    expect(await readdir(join(data, "regions"))).toEqual([]);
  });

  it("replaces a registry that cannot be read only when forced", async () => {
    const { registry, to, data } = await backedUp();
    await using _ = registry;
    await mkdir(join(data, "regions"), { recursive: true });
    const file = join(data, "regions", "testshire.sqlite");
    await writeFile(file, "The disk wrote something else here than it was told to write.");
    await copyFile(to, `${file}-wal`);
    const options = { region: "testshire", data, from: to };
    await expect(restoreRegistry(options)).rejects.toThrow(/cannot be read\. .*--force/);
    const said = await restoreRegistry({ ...options, force: true });
    expect(said).toHaveLength(2);
    expect((await verifyRegistry(options)).findings).toEqual([]);
  });
});
