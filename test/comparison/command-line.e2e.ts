import { disposables } from "@guildhall/serving/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guildhall } from "../../subgraphs/region/src/testing/guildhall.ts";
import { fill } from "../support/catalogued.ts";
import { startFounding, type FoundingFederation } from "../support/founding.ts";

let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());

beforeAll(async () => {
  federation = running.use(await startFounding());
  await fill(federation.catalogue);
});

it("prints regions side by side as a running graph answers them, with what to cite", async () => {
  const { code, stdout, stderr } = await guildhall(
    ["compare", "--indicators", "maker-spaces-per-100000-people", "--regions", "kranj,cork"],
    { GUILDHALL_GRAPH: federation.url },
  );
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("7.27 (1.98 to 18.61)");
  expect(stdout).toContain("2.23 (0.725 to 5.21)");
  expect(stdout).toContain("2 of 2 regions.");
  expect(stdout).toMatch(/SHA-256:\s+[0-9a-f]{64}/);
});

it("prints what of a practice another region has", async () => {
  const { code, stdout } = await guildhall([
    "transfer",
    "birmingham/good-practices/gp-nisp",
    "--to",
    "lisbon",
    "--graph",
    federation.url,
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain("Anticipated for Lisbon, not measured");
});

it("ends with 1 and says what to do where nothing answers", async () => {
  const { code, stderr } = await guildhall([
    "compare",
    "--indicators",
    "population",
    "--graph",
    "http://127.0.0.1:1/graphql",
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain("http://127.0.0.1:1/graphql");
});
