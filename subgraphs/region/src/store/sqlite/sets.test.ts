import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closing, withDefaults } from "../testing/harness.ts";
import { entry, LABS, labKeys, put, remove } from "../testing/lab.ts";
import type { Store } from "../store.ts";
import { openSqliteStore } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "guildhall-sets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const where = [{ key: "facility", anyOf: ["laser"] }];

async function found(store: Store): Promise<string> {
  const order = { key: "name", descending: false };
  const { items } = await store.find({ kind: LABS, where, order, first: 9 });
  expect(await store.count(LABS, where)).toBe(items.length);
  return items.map(({ record }) => String(record["name"])).join(" ");
}

const laser = (own: string, name: string) => put(own, { name, facilities: ["laser"] });

describe("what a SQLite store keeps in memory", () => {
  it("is outdated by every write, its own or another's", async () => {
    const open = { ...withDefaults(), file: join(folder, "two.db") };
    await using one = closing(await openSqliteStore(open));
    await using two = closing(await openSqliteStore(open));
    const written = [
      [laser("a", "Mosta")],
      [laser("b", "Atelier"), put("c", { name: "C" })],
      [laser("a", "Zebra")],
      [remove("b"), laser("c", "Coop")],
      [laser("d", "Bench")],
    ];
    const expected = ["Mosta", "Atelier Mosta", "Atelier Zebra", "Coop Zebra", "Bench Coop Zebra"];
    for (const [head, changes] of written.entries()) {
      await (head % 2 === 0 ? one : two).append(head, entry(...changes));
      expect(await found(one)).toBe(expected[head]);
      expect(await found(two)).toBe(expected[head]);
    }
  });

  it("is outdated by another process that numbers the records anew", async () => {
    const open = { ...withDefaults(), file: join(folder, "anew.db") };
    await using store = closing(await openSqliteStore(open));
    await store.append(0, entry(laser("z", "Zebra"), put("b", { name: "B" }), laser("a", "A")));
    expect(await found(store)).toBe("A Zebra");
    for (const version of ["2", labKeys.version]) {
      const other = await openSqliteStore({ ...open, keys: { ...labKeys, version } });
      await other.close();
    }
    expect(await found(store)).toBe("A Zebra");
  });
});
