import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../store/index.ts";
import { put, testRegistry, withdraw, type TestRegistry } from "./testing/registry.ts";

interface Page {
  changes: {
    token: string;
    kind: "PUT" | "DELETE";
    id: string;
    version: number;
    record: unknown;
  }[];
  total: number;
  hasMore: boolean;
  endToken: string | null;
}

/** Somebody who follows the feed with nothing but GraphQL, and may stop anywhere. */
class Follower {
  readonly content = new Map<string, unknown>();
  readonly tokens: string[] = [];
  declared = 0;
  #token: string | null = null;

  async read(registry: TestRegistry, first: number): Promise<boolean> {
    const page = await changes(registry, this.#token, first);
    for (const { token, kind, id, record } of page.changes) {
      this.tokens.push(token);
      if (kind === "PUT") this.content.set(id, record);
      else this.content.delete(id);
    }
    this.#token = page.endToken;
    this.declared = page.total;
    return page.hasMore;
  }

  async readToTheEnd(registry: TestRegistry, first: number): Promise<void> {
    while (await this.read(registry, first));
  }
}

async function changes(registry: TestRegistry, after: string | null, first: number) {
  const { region } = await registry.ask<{ region: { changes: Page } }>(
    `query ($after: String, $first: Int) { region { changes(after: $after, first: $first) {
      changes { token kind id version record } total hasMore endToken } } }`,
    { after, first },
  );
  return region.changes;
}

const KINDS = ["maker-spaces", "events", "organisations"] as const;
const own = fc.integer({ min: 0, max: 6 });
const kind = fc.constantFrom(...KINDS);
const name = fc.string({ unit: "binary", maxLength: 8 });
const draft = fc.oneof(
  { weight: 4, arbitrary: fc.record({ op: fc.constant("put" as const), kind, own, name }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant("delete" as const), kind, own }) },
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(draft, { maxLength: 4 }).map((drafts) => ({ drafts })) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }).map((first) => ({ first })) },
  { weight: 1, arbitrary: fc.constant({ restart: true as const }) },
);

type OneDraft = typeof draft extends fc.Arbitrary<infer One> ? One : never;

/** Drops what the store would refuse: withdrawing a record that is not there. */
function writable(drafts: readonly OneDraft[], present: Set<string>) {
  return drafts.flatMap((one): Draft[] => {
    const id = `testshire/${one.kind}/r${one.own}`;
    if (one.op === "put") {
      present.add(id);
      return [put(one.kind, `r${one.own}`, { name: one.name })];
    }
    return present.delete(id) ? [withdraw(one.kind, `r${one.own}`)] : [];
  });
}

describe("Region.changes", () => {
  it("gives whoever starts from nothing and stops anywhere exactly the registry, whatever is written", async () => {
    const sizes = fc.integer({ min: 1, max: 7 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), sizes, async (steps, size) => {
        await using registry = await testRegistry();
        const [follower, present] = [new Follower(), new Set<string>()];
        for (const action of steps)
          if ("restart" in action) await registry.reopen();
          else if ("first" in action) await follower.read(registry, action.first);
          else await registry.write(...writable(action.drafts, present));
        await follower.readToTheEnd(registry, size);
        expect(follower.tokens).toHaveLength(follower.declared);
        expect([...follower.content.keys()].toSorted()).toEqual([...present].toSorted());
        const stored = await registry.store.get([...present]);
        expect(stored.map((record) => record?.id)).toEqual([...present]);
        for (const record of stored) expect(follower.content.get(record!.id)).toEqual(record);

        // Another one, who reads all at once, sees the same changes at the same places.
        const other = new Follower();
        await other.readToTheEnd(registry, 1000);
        expect(other.tokens).toEqual(follower.tokens);
        expect(other.content).toEqual(follower.content);
      }),
      { numRuns: 25 },
    );
  });

  it("takes every token it ever gave, after more writes and another start", async () => {
    await using registry = await testRegistry(put("events", "a"), put("events", "b"));
    await registry.write(withdraw("events", "a"), put("events", "c"));
    const before = await changes(registry, null, 100);
    await registry.write(put("events", "b", { name: "B" }), put("events", "a"));
    await registry.reopen();
    const all = await changes(registry, null, 100);
    for (const [index, { token }] of before.changes.entries()) {
      const rest = await changes(registry, token, 100);
      expect(rest.changes).toEqual(all.changes.slice(index + 1));
      expect(rest.total).toBe(6);
    }
    const end = await changes(registry, all.endToken, 100);
    expect(end).toEqual({ changes: [], total: 6, hasMore: false, endToken: all.endToken });
  });
});
