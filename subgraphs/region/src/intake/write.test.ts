import { describe, expect, it } from "vitest";
import { importInto } from "./import.ts";
import { sayReport } from "./report.ts";
import { edit } from "./testing/edit.ts";
import { beforeAppends } from "./testing/before-appends.ts";
import { REGION, testRegistry, type TestRegistry } from "./testing/registry.ts";

const labs = (count: number): string =>
  `name\n${Array.from({ length: count }, (_, at) => `Lab ${at}`).join("\n")}\n`;
const lab = (own: string, fields: Record<string, unknown> = {}) => ({
  id: `${REGION}/maker-spaces/${own}`,
  name: own,
  status: "ACTIVE",
  sources: [{ kind: "UNCITED", title: "Owner", confidence: "HIGH" }],
  ...fields,
});

/** How many changes each entry of the log has. */
async function entries({ store }: TestRegistry): Promise<number[]> {
  const { changes } = await store.changes(null, 1_000);
  const sizes = new Map<number, number>();
  for (const { position } of changes)
    sizes.set(position.number, (sizes.get(position.number) ?? 0) + 1);
  return [...sizes.values()];
}

/** Details that make a record some megabytes large. */
const megabytes = (count: number) => ({
  details: Array.from({ length: count * 50 }, () => ({ label: "a", text: "x".repeat(20_000) })),
});

describe("the parts of an import", () => {
  it("are entries of 200 records", async () => {
    await using registry = await testRegistry();
    const report = await registry.import("labs.csv", labs(401));
    expect(await entries(registry)).toEqual([200, 200, 1]);
    expect([report.added, report.entry, report.resumedAfter]).toEqual([401, 3, null]);
  });

  it("are told of where an import goes on after it was cut off", async () => {
    await using registry = await testRegistry();
    const store = beforeAppends(registry.store, (nth) => {
      if (nth === 3) throw new Error("cut off");
    });
    const from = await registry.file("labs.csv", labs(401));
    await expect(importInto(store, { from })).rejects.toThrow("cut off");
    const report = await importInto(registry.store, { from });
    expect([report.added, report.unchanged, report.resumedAfter]).toEqual([1, 400, 2]);
    expect([...sayReport(report)].join("\n")).toContain("had stored 2 parts before it was cut off");
    const again = await importInto(registry.store, { from });
    expect([again.unchanged, again.resumedAfter]).toEqual([401, null]);
  });

  it("are made smaller where they are too large, and a record that is too large is refused alone", async () => {
    await using registry = await testRegistry();
    const large = [lab("a", megabytes(5)), lab("b", megabytes(5))];
    const text = [...large, lab("c"), lab("d", megabytes(9))]
      .map((one) => JSON.stringify(one))
      .join("\n");
    const report = await registry.import("labs.ndjson", text);
    expect([report.added, report.refused, report.entry]).toEqual([3, 1, 3]);
    expect(report.refusals).toMatchObject([{ origin: { row: 4 }, field: null }]);
    expect(report.refusals[0]?.message).toContain("8 MB");
    expect((await registry.records()).map(({ name }) => name)).toEqual(["a", "b", "c"]);
    const again = await registry.import("labs.ndjson", text);
    expect([again.unchanged, again.refused, again.entry]).toEqual([3, 1, null]);
  });
});

/** The store where ana is faster than the first append. */
const raced = (registry: TestRegistry, own: string, fields: Record<string, unknown>) =>
  beforeAppends(registry.store, (nth) => (nth === 1 ? edit(registry, own, fields) : undefined));

describe("what another writer does meanwhile", () => {
  it("is looked at before anything is written over it", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", "name,members\nAlpha,1\nBeta,1\n");
    const store = raced(registry, "beta", { description: "By hand." });
    const from = await registry.file("labs.csv", "name,members\nAlpha,2\nBeta,2\n");
    const report = await importInto(store, { from });
    expect([report.changed, report.conflicts.length]).toEqual([1, 1]);
    expect(await registry.record("beta")).toMatchObject({
      description: "By hand.",
      membership: { members: { value: 1 } },
    });
  });

  it("is looked at in an empty registry too, for as long as the import goes on", async () => {
    await using registry = await testRegistry();
    const store = raced(registry, "lab-200", { name: "By hand" });
    const from = await registry.file("labs.csv", labs(201));
    const report = await importInto(store, { from });
    expect([report.added, report.conflicts.length]).toEqual([200, 1]);
    expect((await registry.record("lab-200"))?.["name"]).toBe("By hand");
  });

  it("stays as it is where its record would be closed, even by an import that may overwrite", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", "name\nAlpha\nBeta\nGamma\n");
    const store = raced(registry, "beta", { description: "By hand." });
    const from = await registry.file("labs.csv", "name\nAlpha\n");
    const report = await importInto(store, { from, closeMissing: true, overwrite: true });
    expect([report.closed, report.conflicts.length]).toEqual([1, 1]);
    expect((await registry.record("beta"))?.["status"]).toBe("UNKNOWN");
    expect((await registry.record("gamma"))?.["status"]).toBe("CLOSED");
  });
});
