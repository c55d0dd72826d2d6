import { readFile } from "node:fs/promises";
import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startFounding, type FoundingFederation } from "./support/founding.ts";

let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
beforeAll(async () => {
  federation = running.use(await startFounding());
});

it("gives the README's first query the answer that stands below it", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const block = (language: string): string =>
    new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)![1]!;
  expect(await query(federation.url, block("graphql"))).toEqual(JSON.parse(block("json")));
});
