import { readFile } from "node:fs/promises";
import { reasonsList } from "@guildhall/schema/compare";
import { expect, it } from "vitest";

it.each([
  ["REFUSES", "What refuses"],
  ["WEAKENS", "What weakens"],
])("tells researchers every reason that %s as the graph publishes it", async (kind, heading) => {
  const method = await readFile(new URL("../../METHOD.md", import.meta.url), "utf8");
  const [, section = ""] = method.split(`\n### ${heading}\n`);
  const [table = ""] = section.split("\n#");
  const told = table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  const published = reasonsList().filter(({ severity }) => severity === kind);
  expect(told).toEqual(
    published.map(({ code, says, description }) => [`\`${code}\``, says, description]),
  );
});
