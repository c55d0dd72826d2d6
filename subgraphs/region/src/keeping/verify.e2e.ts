import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { exportRegistry } from "../cli/export.ts";
import { verifyRegistry } from "../cli/verify.ts";
import type { Store } from "../store/index.ts";
import { checkFile } from "./check-file.ts";
import { sayFinding } from "./finding.ts";
import { put, testRegistry, withdraw, type TestRegistry } from "./testing/registry.ts";
import { verifyStore } from "./verify.ts";

const from = ({ data }: TestRegistry) => ({ region: "testshire", data });

async function kept(): Promise<TestRegistry> {
  const registry = await testRegistry(
    put("maker-spaces", "a", { kind: "fab-lab" }),
    put("maker-spaces", "b", { kind: "fab-lab" }),
    put("events", "tour"),
  );
  await registry.write(put("maker-spaces", "a", { name: "A" }), withdraw("events", "tour"));
  return registry;
}

/** What `verify` says after somebody has been at the file with a tool. */
async function afterTampering(registry: TestRegistry, statements: string): Promise<string[]> {
  const db = new Database(registry.file);
  db.exec(statements);
  db.close();
  const { findings } = await verifyRegistry(from(registry));
  return findings.map(sayFinding);
}

type Reading = Pick<Store, "changes" | "get" | "find" | "count">;

/** What a store answers, for a test to change and to put in its place. */
const reading = (store: Store): Reading => ({
  changes: store.changes.bind(store),
  get: store.get.bind(store),
  find: store.find.bind(store),
  count: store.count.bind(store),
});

describe("verify", () => {
  it("finds nothing wrong with a registry that was only written by its store", async () => {
    await using registry = await kept();
    const { lines, findings } = await verifyRegistry(from(registry));
    expect(findings).toEqual([]);
    expect(lines[0]).toBe("testshire: entry 2, 5 changes, 2 records, 1 withdrawn");
    expect(lines[2]).toMatch(/^Nothing is wrong/);
  });

  it("counts a record once that says the same thing twice", async () => {
    const facilities = [{ category: "sewing" }, { category: "sewing" }];
    await using registry = await testRegistry(put("maker-spaces", "a", { facilities }));
    expect((await verifyRegistry(from(registry))).findings).toEqual([]);
  });

  it("gives the checksum of what export writes, the same for every copy", async () => {
    await using registry = await kept();
    await using copy = await testRegistry(put("maker-spaces", "b", { kind: "fab-lab" }));
    await copy.write(put("maker-spaces", "a", { name: "A" }));
    const to = join(registry.folder, "all.ndjson");
    await exportRegistry({ ...from(registry), to });
    const sha256 = createHash("sha256")
      .update(await readFile(to))
      .digest("hex");
    expect((await verifyStore(registry.store)).sha256).toBe(sha256);
    expect((await verifyStore(copy.store)).sha256).toBe(sha256);
    expect((await verifyRegistry(from(registry))).lines[1]).toContain(sha256);
  });

  it.each([
    ["DELETE FROM log WHERE number = 1", /the log goes from entry 0 to 2/],
    ["DELETE FROM changes WHERE sequence = 2", /from change 1 to 3 of all/],
    [
      "UPDATE log SET at = '2001-01-01T00:00:00.000Z' WHERE number = 2",
      /was written at 2001-.*, before the change that it follows/,
    ],
    ["UPDATE log SET number = 7 WHERE number = 2", /entry 2 has changes and is not in the log/],
    ["UPDATE log SET first = 3 WHERE number = 2", /entry 2 does not begin with its own/],
    [
      "UPDATE meta SET value = 'elsewhere' WHERE name = 'region'",
      /holds the registry of elsewhere/,
    ],
    ["PRAGMA application_id = 1", /is not a Guildhall registry/],
    [
      "UPDATE changes SET before = NULL WHERE sequence = 4",
      /^feed: testshire\/maker-spaces\/a at 2.0 says that it replaces no version; the feed had 1/,
    ],
    [
      "UPDATE changes SET record = json_set(record, '$.version', 9) WHERE sequence = 2",
      /^feed: testshire\/maker-spaces\/b at 1.1 has version 9, wanted 1/,
    ],
    [
      "UPDATE records SET sequence = 1 WHERE id LIKE '%/a'",
      /^content: testshire\/maker-spaces\/a is answered with version 1; the feed has version 2/,
    ],
    [
      "UPDATE changes SET erased = 2 WHERE sequence = 5",
      /^feed: testshire\/events\/tour is erased at 2.1, and changes before it still say something/,
    ],
    [
      "UPDATE changes SET erased = 2, record = NULL WHERE sequence = 1",
      /^feed: testshire\/maker-spaces\/a is written at 2.0, and was erased before/,
    ],
    ["INSERT INTO meta VALUES ('unswept', '2')", /may still hold traces of an erased record/],
    ["DELETE FROM records WHERE id LIKE '%/b'", /^content: .*\/b is not answered/],
    ["DELETE FROM keys WHERE rec = 1", /^lists: find \d maker-spaces by/],
  ])("names what is wrong after %s", async (statements, message) => {
    await using registry = await kept();
    const said = await afterTampering(registry, statements);
    expect(said.filter((line) => message.test(line)).length).toBeGreaterThan(0);
  });

  it.each<[string, (real: Reading) => Partial<Reading>, RegExp]>([
    [
      "declares more changes than it gives",
      ({ changes }) => ({
        changes: async (...place) => ({ ...(await changes(...place)), total: 6 }),
      }),
      /^feed: declares 6 changes, and 5 were received/,
    ],
    [
      "answers with other content than it logged",
      ({ get }) => ({
        get: async (ids) => (await get(ids)).map((one) => one && { ...one, name: "Other" }),
      }),
      /^content: .*\/a is answered with other content than version 2 has in the feed/,
    ],
    [
      "lists a record twice",
      ({ find }) => ({
        find: async (query) => {
          const page = await find(query);
          return { ...page, items: [...page.items, ...page.items] };
        },
      }),
      /^lists: .*\/a stands twice in the list/,
    ],
    [
      "counts more than it has",
      ({ count }) => ({ count: async (...asked) => 1 + (await count(...asked)) }),
      /^lists: count 3 maker-spaces; the feed has 2/,
    ],
  ])("says of a store that %s what is wrong", async (_what, bend, message) => {
    await using registry = await kept();
    const { store } = registry;
    Object.assign(store, bend(reading(store)));
    const { findings } = await verifyStore(store);
    expect(findings.map(sayFinding)).toContainEqual(expect.stringMatching(message));
  });

  it("tells a tombstone whose record is still answered", async () => {
    await using registry = await kept();
    const said = await afterTampering(
      registry,
      "INSERT INTO records (id, version, sequence) VALUES ('testshire/events/tour', 1, 3)",
    );
    expect(said[0]).toMatch(/^content: testshire\/events\/tour is answered .* withdrew it/);
  });

  it("names references within the registry that lead nowhere, and no others", async () => {
    await using registry = await kept();
    const operator = (own: string) => ({ operator: { name: "X", organisation: own } });
    await registry.write(
      put("maker-spaces", "c", operator("testshire/organisations/none")),
      put("maker-spaces", "d", operator("elsewhere/organisations/none")),
      put("good-practices", "e", { spaces: ["testshire/maker-spaces/a"] }),
      put("measurements", "f", { event: "testshire/events/tour" }),
    );
    const { findings } = await verifyRegistry(from(registry));
    expect(findings.map(sayFinding)).toEqual([
      "references: testshire/maker-spaces/c names testshire/organisations/none under operator.organisation, which was never there.",
      "references: testshire/measurements/f names testshire/events/tour under event, which was withdrawn.",
    ]);
  });

  it("tells a file that is no database, and one with damage in it", async () => {
    await using registry = await kept();
    const [file, copy] = ["list.sqlite", "copy.sqlite"].map((name) => join(registry.folder, name));
    new Database(registry.file).exec(`VACUUM INTO '${copy}'`);
    const damaged = await readFile(copy!);
    damaged.fill(0xaa, 8192, 40_000);
    await writeFile(copy!, damaged);
    expect(checkFile(copy!, "testshire").map(sayFinding).join("\n")).toMatch(/^file: .*damage/);
    await writeFile(file!, "id,name\n1,not a database, whatever its name says\n");
    expect(checkFile(file!, "testshire").map(sayFinding)).toEqual([
      `file: ${file} is not a SQLite database.`,
    ]);
  });

  it("takes nothing that is written meanwhile for a fault", async () => {
    await using registry = await kept();
    const { store } = registry;
    const get = store.get.bind(store);
    let writes = 0;
    store.get = async (ids) => {
      if (writes++ < 2)
        await registry.write(
          put("maker-spaces", "b", { name: `B ${writes}` }),
          put("events", `n${writes}`),
        );
      return get(ids);
    };
    const { findings, position, records } = await verifyStore(store);
    expect(findings).toEqual([]);
    expect([position, records]).toEqual([2, 2]);
  });
});
