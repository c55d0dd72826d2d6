import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), "utf8");

it("names in the README every package under a licence that is not OSI's", async () => {
  const { packages } = JSON.parse(await read("package-lock.json")) as {
    packages: Record<string, { license?: string }>;
  };
  const elastic = Object.entries(packages)
    .filter(([, { license }]) => /elastic/i.test(license ?? ""))
    .map(([path]) => path.replace("node_modules/", ""));
  const [, section] = (await read("README.md")).split("## Licences");
  const named = [...(section ?? "").matchAll(/`(@apollo\/[\w-]+)`/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(elastic.toSorted());
  expect(elastic).not.toEqual([]);
});
