import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Search } from "./search.ts";
import { foundingSearch } from "./testing/founding.ts";
import { PAIRS } from "./testing/pairs.ts";

let search: Search;
beforeAll(async () => {
  search = await foundingSearch();
});
afterAll(() => search.close());

describe("what people type, over the founding registries", () => {
  it("finds at least 95 of 100 in the first three", () => {
    const missed = PAIRS.flatMap(([text, id]) => {
      const { hits, didYouMean } = search.search({ text });
      const first = hits.slice(0, 3).map((hit) => hit.id);
      const isFound = id.endsWith("/") ? first[0]?.startsWith(id) : first.includes(id);
      return isFound ? [] : [{ text, id, first, didYouMean }];
    });
    const found = PAIRS.length - missed.length;
    console.info(`${found} of ${PAIRS.length} found in the first three; not so:`, missed);
    expect(PAIRS.length).toBeGreaterThanOrEqual(60);
    expect(found / PAIRS.length).toBeGreaterThanOrEqual(0.95);
  });
});
