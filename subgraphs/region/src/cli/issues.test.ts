import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { put, testRegistry, type TestRegistry } from "../keeping/testing/registry.ts";
import { printIssues, type IssuesOptions } from "./issues.ts";

const WORD = {
  code: "UNKNOWN_WORD",
  severity: "WARNING",
  field: "kind",
  message: "The word is in no vocabulary.",
  found: "labb",
  wanted: "a word of spaceKind",
  fix: "fab-lab",
} as const;
const FORMULA = {
  code: "PLACEHOLDER",
  severity: "NOTE",
  message: 'Says "n/a", twice,\nin two lines.',
  found: '=HYPERLINK("http://evil")',
} as const;

const flagged = () =>
  testRegistry(
    put("maker-spaces", "b", { name: "Beta", issues: [WORD] }),
    put("maker-spaces", "a", { name: "-Alpha", issues: [FORMULA, WORD] }),
    put("maker-spaces", "c"),
  );

async function printed(registry: TestRegistry, options: Partial<IssuesOptions> = {}) {
  const output = new PassThrough();
  const read = text(output);
  await printIssues({ region: "testshire", data: registry.data, ...options }, output);
  output.end();
  return read;
}

describe("guildhall issues", () => {
  it("prints the flags record by record, for people", async () => {
    await using registry = await flagged();
    expect(await printed(registry)).toMatchInlineSnapshot(`
      "-Alpha (testshire/maker-spaces/a)
        NOTE    Says "n/a", twice, in two lines. [PLACEHOLDER]
            found   =HYPERLINK("http://evil")
        WARNING kind: The word is in no vocabulary. [UNKNOWN_WORD]
            found   labb
            wanted  a word of spaceKind
            fix     fab-lab

      Beta (testshire/maker-spaces/b)
        WARNING kind: The word is in no vocabulary. [UNKNOWN_WORD]
            found   labb
            wanted  a word of spaceKind
            fix     fab-lab

      2 records to look at: 2 warnings, 1 note.
      "
    `);
  });

  it.each([
    [{ severity: ["warning"] }, 2],
    [{ severity: ["WARNING", "NOTE"] }, 3],
    [{ code: ["placeholder"] }, 1],
    [{ code: ["PLACEHOLDER"], severity: ["ERROR"] }, 0],
    [{}, 3],
  ])("chooses by %j", async (options, count) => {
    await using registry = await flagged();
    const all = JSON.parse(await printed(registry, { ...options, format: "json" })) as unknown[];
    expect(all).toHaveLength(count);
  });

  it("gives programs the record, the field and all that is said of it", async () => {
    await using registry = await flagged();
    const [first] = JSON.parse(
      await printed(registry, { format: "json", code: ["UNKNOWN_WORD"] }),
    ) as unknown[];
    expect(first).toEqual({ record: "testshire/maker-spaces/a", name: "-Alpha", ...WORD });
  });

  it("gives spreadsheets a table in which no cell is a formula", async () => {
    await using registry = await flagged();
    const out = join(registry.folder, "issues.csv");
    await printed(registry, { format: "csv", out });
    const rows: Record<string, string>[] = parse(await readFile(out, "utf8"), { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({
      record: "testshire/maker-spaces/a",
      name: "'-Alpha",
      field: "",
      code: "PLACEHOLDER",
      severity: "NOTE",
      message: FORMULA.message,
      found: `'${FORMULA.found}`,
      wanted: "",
      fix: "",
    });
  });

  it("says that there is nothing to look at", async () => {
    await using registry = await testRegistry(put("maker-spaces", "c"));
    expect(await printed(registry)).toBe("Nothing to look at.\n");
    expect(await printed(registry, { format: "json" })).toBe("[]\n");
  });

  it("refuses a format or severity that there is not", async () => {
    await using registry = await flagged();
    await expect(printed(registry, { format: "xml" })).rejects.toThrow(/wanted text, json, csv/);
    await expect(printed(registry, { severity: ["BAD"] })).rejects.toThrow(/wanted ERROR, WARNING/);
  });
});
