import { expect, it } from "vitest";
import { edit } from "./testing/edit.ts";
import { REGION, testRegistry } from "./testing/registry.ts";

const CLOSE = { closeMissing: true };
const id = (own: string): string => `${REGION}/maker-spaces/${own}`;
const lab = (own: string, region = REGION): string =>
  JSON.stringify({
    id: `${region}/maker-spaces/${own}`,
    name: own,
    status: "ACTIVE",
    sources: [{ kind: "UNCITED", title: "Owner", confidence: "HIGH" }],
  });

it("closes every one of many records that are gone", async () => {
  await using registry = await testRegistry();
  const names = Array.from({ length: 402 }, (_, at) => `Lab ${at}`);
  await registry.import("labs.csv", `name\n${names.join("\n")}\n`);
  const report = await registry.import("labs.csv", "name\nLab 0\n", CLOSE);
  expect([report.closed, report.missing.length, report.entry]).toEqual([401, 401, 6]);
  const open = (await registry.records()).filter(({ status }) => status !== "CLOSED");
  expect(open.map(({ name }) => name)).toEqual(["Lab 0"]);
});

it("says in a dry run what would be closed, and closes nothing", async () => {
  await using registry = await testRegistry();
  await registry.import("labs.csv", "name\nAlpha\nBeta\n");
  const report = await registry.import("labs.csv", "name\nAlpha\n", { ...CLOSE, dryRun: true });
  expect([report.closed, report.missing]).toEqual([1, [id("beta")]]);
  expect((await registry.record("beta"))?.["status"]).toBe("UNKNOWN");
});

it("closes nothing where the source is empty: it may be the wrong one", async () => {
  await using registry = await testRegistry();
  await registry.import("labs.csv", "name\nAlpha\n");
  const report = await registry.import("labs.csv", "name\n", CLOSE);
  expect([report.read, report.closed, report.missing]).toEqual([0, 0, [id("alpha")]]);
  expect(report.notices.join()).toContain("Nothing was closed");
});

it("closes nothing where records cannot be told, and where one came under another region's id", async () => {
  await using registry = await testRegistry();
  await registry.import("labs.ndjson", [lab("alpha"), lab("beta")].join("\n"));
  for (const odd of ["7", lab("beta", "elsewhere"), '{"id": 7}', "{broken"]) {
    const report = await registry.import("labs.ndjson", `${lab("alpha")}\n${odd}`, CLOSE);
    expect([report.refused, report.closed, report.missing]).toEqual([1, 0, [id("beta")]]);
  }
});

it("closes records of the contract, which cite their owner's sources, by who brought them", async () => {
  await using registry = await testRegistry();
  await registry.import("labs.ndjson", [lab("alpha"), lab("beta")].join("\n"));
  await edit(registry, "gamma", {});
  const report = await registry.import("labs.ndjson", lab("alpha"), CLOSE);
  expect([report.closed, report.missing]).toEqual([1, [id("beta")]]);
});

it("counts a record as there whose row is refused, alone or as the second of its id", async () => {
  await using registry = await testRegistry();
  await registry.import("labs.ndjson", [lab("alpha"), lab("beta")].join("\n"));
  const wrong = lab("beta").replace("ACTIVE", "OPEN");
  const report = await registry.import(
    "labs.ndjson",
    [lab("alpha"), wrong, lab("alpha"), wrong].join("\n"),
    CLOSE,
  );
  expect([report.refused, report.missing]).toEqual([3, []]);
  expect(report.refusals.map(({ field, message }) => [field, message])).toEqual([
    ["status", expect.stringContaining("ACTIVE")],
    ["id", "Another record of this source has the same id."],
    ["id", "Another record of this source has the same id."],
  ]);
});

it("leaves open what somebody else changed since, and says so", async () => {
  await using registry = await testRegistry();
  await registry.import("labs.csv", "name\nAlpha\nBeta\n");
  await edit(registry, "beta", { description: "By hand." });
  const report = await registry.import("labs.csv", "name\nAlpha\n", { ...CLOSE, overwrite: true });
  expect([report.closed, report.missing]).toEqual([0, [id("beta")]]);
  expect(report.conflicts).toEqual([
    {
      id: id("beta"),
      message: "the source no longer has it, and somebody else changed it since; it stays as it is",
      fields: [],
    },
  ]);
});

it("does not miss what has moved, or what an editor wrote who cites the same source", async () => {
  await using registry = await testRegistry();
  await registry.import("labs.csv", "name\nAlpha\nBeta\n");
  await edit(registry, "beta", { status: "MOVED", successor: { id: id("alpha") } });
  const sources = (await registry.record("alpha"))?.["sources"];
  await edit(registry, "gamma", { sources });
  const report = await registry.import("labs.csv", "name\nAlpha\n", CLOSE);
  expect([report.missing, report.conflicts]).toEqual([[], []]);
});
