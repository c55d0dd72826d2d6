import { readFile } from "node:fs/promises";
import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fill } from "./support/catalogued.ts";
import { startFounding, type FoundingFederation } from "./support/founding.ts";

let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
beforeAll(async () => {
  federation = running.use(await startFounding());
  await fill(federation.catalogue);
});

it.each(["README.md", "subgraphs/commons/METHOD.md"])(
  "gives each query of %s the answer that stands below it",
  async (file) => {
    const text = await readFile(new URL(`../${file}`, import.meta.url), "utf8");
    const examples = [...text.matchAll(/```graphql\n([^]*?)```\s+```json\n([^]*?)```/g)];
    expect(examples).toHaveLength(3);
    for (const [, asked, answered] of examples)
      expect(await query(federation.url, asked!)).toMatchObject(JSON.parse(answered!));
  },
);
