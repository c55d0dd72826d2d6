import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseRecordId, type Condition } from "@guildhall/schema";
import { afterAll, expect, it } from "vitest";
import { listed } from "../suite/find.suite.ts";
import { closing, withDefaults } from "../testing/harness.ts";
import { entry, put } from "../testing/lab.ts";
import { findIn } from "../testing/model.ts";
import { openSqliteStore } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "guildhall-find-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const laser: Condition = { key: "facility", anyOf: ["laser"] };
const free: Condition = { key: "fee", present: false };

it("finds a few records among many, and many among many, in every order", async () => {
  await using store = closing(
    await openSqliteStore({ ...withDefaults(), file: join(folder, "many.db") }),
  );
  const labs = Array.from({ length: 200 }, (_, number) =>
    put(number, {
      name: `Lab ${number % 50}`,
      ...(number % 40 === 0 ? {} : { fee: number % 7 }),
      facilities: [number % 67 === 0 ? "laser" : "wood"],
    }),
  );
  const written = await store.append(0, entry(...labs));
  if (!written.ok) throw new Error("was not written");
  const records = written.entry.changes.flatMap((change) =>
    change.op === "put" ? change.record : [],
  );
  for (const where of [[], [laser], [free], [laser, free], [laser, { words: "lab" }]])
    for (const key of ["name", "fee", "facility", "none"])
      for (const descending of [false, true])
        for (const first of [2, 50, 300]) {
          const expected = findIn(records, where, { key, descending });
          const owns = expected.map((id) => parseRecordId(id)?.own);
          expect(await listed(store, where, { key, descending }, first)).toEqual(owns);
        }
});
