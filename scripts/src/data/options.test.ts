import { expect, it } from "vitest";
import { readOptions } from "./options.ts";

it("checks where nothing else is asked for", () => {
  expect(readOptions([]).verb).toBe("check");
  expect(readOptions(["--coverage", "--region", "cork"])).toMatchObject({
    verb: "coverage",
    region: "cork",
    json: false,
  });
});

it("refuses what it does not know, with what it takes", () => {
  expect(() => readOptions(["--coverage", "--kind", "spaces"])).toThrow(
    /^--kind got spaces, wanted one of .*maker-spaces/,
  );
  expect(() => readOptions(["--json"])).toThrow(/^Got --json, wanted --coverage too/);
  expect(() => readOptions(["--covrage"])).toThrow(/npm run data -- --coverage/);
});
