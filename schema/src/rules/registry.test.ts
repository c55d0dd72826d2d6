import { expect, it } from "vitest";
import { checkRegistry } from "./registry.ts";
import { draft } from "./testing/lab.ts";

const today = "2026-11-22";
const profile = { path: "region.json", content: { id: "kranj", name: "Kranj" } };
const file = (path: string, content: unknown) => ({ path, content });
const codes = (...files: { path: string; content: unknown }[]) =>
  checkRegistry("kranj", files, { today }).map(({ path, issue }) => `${path} ${issue.code}`);

it("finds nothing in a folder that is in order", () => {
  expect(codes(profile, file("maker-spaces/openlab.json", draft()))).toEqual([]);
});

it("wants a region.json", () => {
  expect(codes()).toEqual(["region.json PROFILE_MISSING"]);
});

it("flags a file that is not named as its id", () => {
  expect(codes(profile, file("maker-spaces/open-lab.json", draft()))).toEqual([
    "maker-spaces/open-lab.json ID_DIFFERS_FROM_FILE",
  ]);
});

it("flags a folder that is no kind", () => {
  expect(codes(profile, file("spaceships/one.json", {}))).toEqual([
    "spaceships/one.json KIND_UNKNOWN",
  ]);
});

it("flags what the contract does not take, and goes on with the next file", () => {
  const broken = { ...draft(), colour: "red" };
  expect(
    codes(
      profile,
      file("maker-spaces/broken.json", broken),
      file("maker-spaces/openlab.json", draft({ kind: "fablob" })),
    ),
  ).toEqual(["maker-spaces/broken.json NOT_IN_CONTRACT", "maker-spaces/openlab.json UNKNOWN_WORD"]);
});

it("follows references from file to file", () => {
  const finding = draft(
    { kind: "BARRIER", programme: "kranj/support-programmes/none" },
    "findings",
  );
  expect(codes(profile, file("findings/openlab.json", finding))).toEqual([
    "findings/openlab.json DANGLING_REFERENCE",
  ]);
});

it("names the file of one of two records that may be the same", () => {
  const other = { ...draft(), id: "kranj/maker-spaces/open-lab", name: "Open Lab" };
  expect(
    codes(
      profile,
      file("maker-spaces/openlab.json", draft()),
      file("maker-spaces/open-lab.json", other),
    ),
  ).toEqual(["maker-spaces/openlab.json DUPLICATE_CANDIDATE"]);
});
