import { expect, it } from "vitest";
import { replay } from "./replay.ts";
import { put, testRegistry } from "./testing/registry.ts";

it("reads the feed to its end, however many pages it has", async () => {
  const drafts = Array.from({ length: 1_001 }, (_, at) => put("events", `e${at}`));
  await using registry = await testRegistry(...drafts);
  const { received, declared, versions } = await replay(registry.store);
  expect([received, declared, versions.size]).toEqual([1_001, 1_001, 1_001]);
});
