import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readOptions, type StartOptions } from "./options.ts";

const read = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  readOptions(args, env) as StartOptions;

describe("the data folder of npm start", () => {
  it.each<[string[], NodeJS.ProcessEnv, string]>([
    [[], {}, ".guildhall"],
    [[], { GUILDHALL_DATA: "kept" }, "kept"],
    [["--data", "named"], { GUILDHALL_DATA: "kept" }, "named"],
  ])("with %j and %j is %s: the flag, else the environment, else the default", (args, env, data) =>
    expect(read(args, env).data).toBe(resolve(data)),
  );
});

it("refuses a database address that is none, before anything is started", () => {
  expect(() => read([], { MONGODB_URL: "localhost" })).toThrow(/MONGODB_URL/);
});

it("hands on how the gateway meets pages and programs, and refuses what cannot be meant", () => {
  const said = {
    GUILDHALL_ORIGINS: "https://spaces.example",
    GUILDHALL_RATE_LIMIT: "600",
    GUILDHALL_DOCUMENTS: "documents.json",
  };
  expect(read([], said)).toMatchObject({
    http: { origins: ["https://spaces.example"], rateLimit: 600 },
    documentsFile: "documents.json",
  });
  expect(read([])).toMatchObject({ http: { origins: "*" }, documentsFile: undefined });
  expect(() => read([], { GUILDHALL_ORIGINS: "spaces.example" })).toThrow(/GUILDHALL_ORIGINS/);
});
