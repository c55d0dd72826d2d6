import { expect, it } from "vitest";
import type { Input } from "./input.ts";
import { JSON_MAX, readWholeJson } from "./json.ts";

it("is not read where it is too large to be in memory at once", async () => {
  const input: Input = {
    path: "/nowhere/large.json",
    isFolder: false,
    name: "large.json",
    bytes: JSON_MAX + 1,
    hash: "",
    encoding: "utf-8",
    [Symbol.asyncDispose]: async () => {},
  };
  await expect(readWholeJson(input)).rejects.toThrow("large.json has 100 MB");
  await expect(readWholeJson({ ...input, encoding: "binary" })).rejects.toThrow("not a text file");
});
