import { createHash } from "node:crypto";
import { lists } from "@guildhall/schema";
import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fill } from "../support/catalogued.ts";
import { startFounding, type FoundingFederation } from "../support/founding.ts";

let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
beforeAll(async () => {
  federation = running.use(await startFounding());
  await fill(federation.catalogue);
});
const get = (path: string) => fetch(new URL(path, federation.url));

it("keeps an answer about the founding regions, which the gateway gives out byte for byte", async () => {
  const asked = `query Practices($first: Int) {
    goodPractices(first: $first, countries: ["IE", "PT"]) {
      totalCount nodes { name makerSpaces { name operator { name } } measurements { name } }
    }
  }`;
  const { data, errors } = await query(
    federation.url,
    `query ($query: String!) {
      snapshot(query: $query, variables: "{\\"first\\": 20}") {
        hash recordIds attribution changedSince { id }
      }
    }`,
    { query: asked },
  );
  expect(errors).toBeUndefined();
  const { hash, recordIds, attribution, changedSince } = data.snapshot;
  const answer = await get(`/snapshots/${hash}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
  const direct = await query(federation.url, asked, { first: 20 });
  expect(JSON.parse(bytes.toString()).data).toEqual(direct.data);
  const practices = direct.data.goodPractices.nodes.length;
  const kinds = recordIds.map((id: string) => id.split("/")[1]);
  expect(kinds.filter((kind: string) => kind === "good-practices")).toHaveLength(practices);
  expect(attribution.join()).toMatch(/Cork \(cork\).*Lisbon \(lisbon\)/);
  expect(changedSince).toEqual([]);
});

it("exports every record of every kind through the gateway", async () => {
  for (const { kind } of lists) {
    const { data } = await query(federation.url, `{ ${kind.plural} { totalCount } }`);
    const text = await (await get(`/export/${kind.kind}.ndjson`)).text();
    const ids = text
      .trim()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
    expect([kind.kind, new Set(ids).size]).toEqual([kind.kind, data[kind.plural].totalCount]);
    const linked = JSON.parse(await (await get(`/export/${kind.kind}.jsonld`)).text());
    expect(linked["@graph"]).toHaveLength(ids.length + 1);
  }
});
