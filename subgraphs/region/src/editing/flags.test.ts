import { expect, it, onTestFinished } from "vitest";
import { testRegistry } from "../keeping/testing/registry.ts";
import { testRecord } from "../testing/folder.ts";
import { flagged } from "./flags.ts";

const profile = { id: "testshire", timeZone: "Europe/London" };
const doubt = (code: string, field: string) =>
  ({ code, field, severity: "WARNING", message: "From an import." }) as const;

async function registry() {
  const { store, [Symbol.asyncDispose]: dispose } = await testRegistry();
  onTestFinished(dispose);
  return { store, profile };
}

it("keeps an import's doubts about fields that an editor did not touch, and no others", async () => {
  const before = {
    ...testRecord("maker-spaces", "shed", { kind: "fab-lab", website: "https://www.kranj.si/" }),
    version: 1,
    updatedAt: "2026-11-22T09:30:00Z",
    issues: [doubt("TEXT_IN_NUMBER", "membership.members"), doubt("URL_REPAIRED", "website")],
  };
  const after = { ...before, website: "https://www.ljubljana.si/", issues: undefined };
  const { issues } = await flagged(after, await registry(), before);
  expect(issues).toMatchObject([{ code: "TEXT_IN_NUMBER" }]);
});

it("finds anew what the rules find, and takes it away when it is mended", async () => {
  const place = await registry();
  const stored = { version: 1, updatedAt: "2026-11-22T09:30:00Z" };
  const shed = testRecord("maker-spaces", "shed", { kind: "fablob" });
  const first = await flagged(shed, place);
  expect(first["issues"]).toMatchObject([{ code: "UNKNOWN_WORD", field: "kind" }]);
  const mended = { ...shed, kind: "fab-lab" };
  expect(await flagged(mended, place, { ...first, ...stored })).toEqual(mended);
});

it("takes a record that names itself for one that is there", async () => {
  const programme = testRecord("support-programmes", "help", {
    partOf: "testshire/support-programmes/help",
  });
  expect(await flagged(programme, await registry())).toEqual(programme);
});

it("flags a reference to a record that the registry does not have", async () => {
  const shed = testRecord("maker-spaces", "shed", {
    operator: { name: "Club", organisation: "testshire/organisations/club" },
  });
  expect((await flagged(shed, await registry()))["issues"]).toMatchObject([
    { code: "DANGLING_REFERENCE", field: "operator.organisation" },
  ]);
});
