import { expect, it } from "vitest";
import { readOptions } from "./options.ts";

it("checks where nothing else is asked for", () => {
  expect(readOptions([]).verb).toBe("check");
  expect(readOptions(["--coverage", "--region", "cork"])).toMatchObject({
    verb: "coverage",
    region: "cork",
    json: false,
  });
  expect(readOptions(["--carried", "lists"])).toMatchObject({ verb: "carried", lists: "lists" });
});

it("refuses what it does not know, with what it takes", () => {
  expect(() => readOptions(["--coverage", "--kind", "spaces"])).toThrow(
    /^--kind got spaces, wanted one of .*maker-spaces/,
  );
  expect(() => readOptions(["--json"])).toThrow(/^Got --json, wanted --coverage or --carried too/);
  expect(() => readOptions(["--coverage", "--carried", "lists"])).toThrow(/wanted one of them/);
  expect(() => readOptions(["--covrage"])).toThrow(/npm run data -- --coverage/);
});
