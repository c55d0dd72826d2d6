import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { targetsOf, workspaceOf } from "./targets.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

it("takes a module, one of its lines, or some", () => {
  const file = `${here}targets.ts`;
  expect(targetsOf(file)).toEqual([{ file, first: 1, last: Infinity }]);
  expect(targetsOf(`${file}:7`)).toEqual([{ file, first: 7, last: 7 }]);
  expect(targetsOf(`${file}:7-9`)).toEqual([{ file, first: 7, last: 9 }]);
});

it("takes every module of a folder that is no test", () => {
  const above = fileURLToPath(new URL("../", import.meta.url));
  const files = targetsOf(above).map(({ file }) => file.slice(above.length));
  expect(files).toContain("mutate.ts");
  expect(files).toContain("mutate/targets.ts");
  expect(files).not.toContain("mutate");
  expect(files).not.toContain("mutate/targets.test.ts");
  expect(files).not.toContain("mutate/trial.child.ts");
  expect(files).toEqual(files.toSorted());
});

it("names what is not there", () => {
  expect(() => targetsOf("no/such.ts")).toThrow("Got no/such.ts, wanted a module or a folder");
});

it("finds the workspace of a module, also where one stands in another", () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  expect(workspaceOf(`${root}schema/src/rules/dates.ts`)).toBe(`${root}schema/`);
  expect(workspaceOf(`${root}schema/serving/src/http/drain.ts`)).toBe(`${root}schema/serving/`);
});
