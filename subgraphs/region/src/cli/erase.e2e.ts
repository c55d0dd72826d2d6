import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { letGo } from "../keeping/testing/let-go.ts";
import { put, testRegistry, withdraw } from "../keeping/testing/registry.ts";
import { backUpRegistry } from "./backup.ts";
import { eraseFromRegistry } from "./erase.ts";
import { exportRegistry } from "./export.ts";
import { restoreRegistry } from "./restore.ts";
import { verifyRegistry } from "./verify.ts";

const SECRET = "quellmann";
const ID = "testshire/maker-spaces/person";

async function kept() {
  const registry = await testRegistry(
    put("maker-spaces", "person", { name: `Ann ${SECRET}`, description: `Call ${SECRET}.` }),
    put("maker-spaces", "shed"),
  );
  await registry.write(withdraw("maker-spaces", "person", `${SECRET} wants it`));
  const { data } = registry;
  return {
    registry,
    from: { region: "testshire", data },
    erase: (id = ID) => eraseFromRegistry(id, { reason: "asked for", data }),
  };
}

const holds = async (file: string) => (await readFile(file, "latin1")).includes(SECRET);

it("leaves a registry that verifies, and copies and exports of it without the record", async () => {
  const { registry, from, erase } = await kept();
  await using _ = registry;
  const place = (name: string) => join(registry.folder, name);
  const [said] = await erase();
  expect(said).toBe(`${ID} is erased, by entry 3 of the log.`);
  const { lines, findings } = await verifyRegistry(from);
  expect(findings).toEqual([]);
  expect(lines[0]).toBe("testshire: entry 3, 4 changes, 1 records, 0 withdrawn, 1 erased");
  await backUpRegistry({ ...from, to: place("copy.sqlite") });
  await exportRegistry({ ...from, to: place("then.ndjson"), asOf: "1" });
  await exportRegistry({ ...from, to: place("folder") });
  const files = await readdir(registry.folder, { recursive: true, withFileTypes: true });
  const texts = files.flatMap((one) => (one.isFile() ? join(one.parentPath, one.name) : []));
  for (const file of texts) expect([file, await holds(file)]).toEqual([file, false]);
  expect(await readFile(place("then.ndjson"), "utf8")).toContain("shed");
});

it("is told by a restore that brings the record back, so that it is erased again", async () => {
  const { registry, from, erase } = await kept();
  await using place = registry;
  const backup = join(place.folder, "before.sqlite");
  await backUpRegistry({ ...from, to: backup });
  await erase();
  await place.store.close();
  await letGo();
  const told = await restoreRegistry({ ...from, from: backup, force: true });
  expect(told.at(-1)).toBe(
    `${ID} was erased since, and the backup has it: guildhall erase ${ID} --reason …`,
  );
  await place.reopen();
});

it("names files that a restore put aside beside what is never reached", async () => {
  const { registry, erase } = await kept();
  await using _ = registry;
  const aside = join(dirname(registry.file), "testshire.sqlite.replaced-20260101T000000");
  await writeFile(aside, "");
  const [, heading, ...remains] = await erase();
  expect(heading).toBe("What may still hold it:");
  expect(remains).toEqual([
    `- ${aside} is a registry of before and may hold it.`,
    expect.stringMatching(/^- Its id stays/),
    expect.stringMatching(/^- Backups, exports/),
  ]);
});

it("completes an erasure that was cut off when it is run again", async () => {
  const { registry, from, erase } = await kept();
  await using _ = registry;
  await erase();
  await registry.write(put("maker-spaces", "barn"));
  expect(await erase()).toEqual(expect.arrayContaining([expect.stringContaining("by entry 3")]));
  expect((await verifyRegistry(from)).lines[0]).toContain("entry 4");
});

it("says what is wrong with an id, and where there is no such record", async () => {
  const { registry, erase } = await kept();
  await using _ = registry;
  await expect(erase("person")).rejects.toThrow('Got "person", wanted a record\'s id such as');
  await expect(erase("testshire/maker-spaces/none")).rejects.toThrow("There is no record");
  await expect(erase("elsewhere/maker-spaces/x")).rejects.toThrow(
    "There is no registry of elsewhere",
  );
});
