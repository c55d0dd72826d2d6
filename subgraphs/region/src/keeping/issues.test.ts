import type { Issue } from "@guildhall/schema";
import { describe, expect, it } from "vitest";
import { put, testRegistry, withdraw, type TestRegistry } from "./testing/registry.ts";

const flag = (code: string, severity: Issue["severity"], rest: Partial<Issue> = {}): Issue => ({
  code,
  severity,
  message: `Something about ${code}.`,
  ...rest,
});

const WORD = flag("UNKNOWN_WORD", "WARNING", { field: "kind", found: "labb", fix: "fab-lab" });
const STALE = flag("STALE_ASSURANCE", "NOTE");
const DANGLING = flag("DANGLING_REFERENCE", "ERROR", { field: "operator.organisation" });

interface Answer {
  region: {
    issues: {
      totalCount: number;
      counts: { code: string; severity: string; count: number }[];
      nodes: { record: { id: string; name: string }; issue: { code: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
}

const issues = async (registry: TestRegistry, args = "first: 100") =>
  (
    await registry.ask<Answer>(`{ region { issues(${args}) {
      totalCount counts { code severity count }
      nodes { record { id name } issue { code severity field message found wanted fix } }
      pageInfo { hasNextPage endCursor }
    } } }`)
  ).region.issues;

const flagged = () =>
  testRegistry(
    put("maker-spaces", "a", { name: "Zeta", issues: [WORD, WORD, STALE] }),
    put("maker-spaces", "b", { name: "Alpha", issues: [WORD] }),
    put("maker-spaces", "c"),
    put("events", "d", { issues: [DANGLING, STALE] }),
  );

describe("Region.issues", () => {
  it("lists every flag with its record, by kind and name, and counts them", async () => {
    await using registry = await flagged();
    const { nodes, counts, totalCount, pageInfo } = await issues(registry);
    expect(nodes.map(({ record, issue }) => [record.id.slice(10), issue.code])).toEqual([
      ["events/d", "DANGLING_REFERENCE"],
      ["events/d", "STALE_ASSURANCE"],
      ["maker-spaces/b", "UNKNOWN_WORD"],
      ["maker-spaces/a", "UNKNOWN_WORD"],
      ["maker-spaces/a", "UNKNOWN_WORD"],
      ["maker-spaces/a", "STALE_ASSURANCE"],
    ]);
    expect(nodes[2]).toEqual({
      record: { id: "testshire/maker-spaces/b", name: "Alpha" },
      issue: { ...WORD, wanted: null },
    });
    expect(counts).toEqual([
      { code: "DANGLING_REFERENCE", severity: "ERROR", count: 1 },
      { code: "UNKNOWN_WORD", severity: "WARNING", count: 3 },
      { code: "STALE_ASSURANCE", severity: "NOTE", count: 2 },
    ]);
    expect([totalCount, pageInfo.hasNextPage]).toEqual([6, false]);
  });

  it.each([
    ["severity: [WARNING]", 3],
    ["severity: [WARNING, ERROR]", 4],
    ['code: ["STALE_ASSURANCE"]', 2],
    ['code: ["STALE_ASSURANCE"], kind: "events"', 1],
    ['kind: "makerSpaces"', 4],
    ['severity: [NOTE], code: ["UNKNOWN_WORD"]', 0],
    ["severity: []", 0],
    ['code: ["NO_SUCH_RULE"]', 0],
  ])("narrows the list and its counts by %s", async (args, count) => {
    await using registry = await flagged();
    const { nodes, totalCount, counts } = await issues(registry, args);
    expect([nodes.length, totalCount]).toEqual([count, count]);
    expect(counts.reduce((sum, one) => sum + one.count, 0)).toBe(count);
  });

  it.each([1, 2, 3, 4])("gives every flag once on pages of %i", async (first) => {
    await using registry = await flagged();
    const whole = (await issues(registry)).nodes;
    const paged: Answer["region"]["issues"]["nodes"] = [];
    for (let after = "null"; ;) {
      const page = await issues(registry, `first: ${first}, after: ${after}`);
      paged.push(...page.nodes);
      // Pages that do not come to an end would be asked for without end.
      expect(whole.slice(0, paged.length)).toEqual(paged);
      after = JSON.stringify(page.pageInfo.endCursor);
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(whole);
  });

  it("forgets the flags of what was mended or withdrawn", async () => {
    await using registry = await flagged();
    await registry.write(put("maker-spaces", "a", { issues: [STALE] }), withdraw("events", "d"));
    expect((await issues(registry)).counts).toEqual([
      { code: "UNKNOWN_WORD", severity: "WARNING", count: 1 },
      { code: "STALE_ASSURANCE", severity: "NOTE", count: 1 },
    ]);
    const then = await registry.ask<{ region: { asOf: Answer["region"] } }>(
      "{ region { asOf(position: 1) { issues { totalCount } } } }",
    );
    expect(then.region.asOf.issues.totalCount).toBe(6);
  });

  it("counts many rules with many flags a record", async () => {
    const codes = Array.from({ length: 30 }, (_, at) => `RULE_${at}`);
    const records = Array.from({ length: 60 }, (_, at) =>
      put("maker-spaces", `s${at}`, {
        issues: codes
          .filter((_code, rule) => at % (rule + 1) === 0)
          .flatMap((code, rule) =>
            Array.from({ length: 1 + (rule % 12) }, () => flag(code, "NOTE")),
          ),
      }),
    );
    await using registry = await testRegistry(...records);
    const expected = new Map<string, number>();
    for (const draft of records)
      for (const { code } of (draft.op === "put" ? draft.record["issues"] : []) as Issue[])
        expected.set(code, (expected.get(code) ?? 0) + 1);
    const { counts } = await issues(registry, "first: 0");
    expect(new Map(counts.map(({ code, count }) => [code, count]))).toEqual(expected);
    // All are of one severity: the most frequent comes first.
    const frequencies = counts.map(({ count }) => count);
    expect(frequencies).toEqual(frequencies.toSorted((a, b) => b - a));
  });

  it("refuses more codes than anybody would choose by", async () => {
    await using registry = await flagged();
    const { errors } = await registry.run(
      "query ($code: [String!]) { region { issues(code: $code) { totalCount } } }",
      { code: Array(101).fill("UNKNOWN_WORD") },
    );
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["FILTER_INVALID"]);
  });

  it.each([
    ["first: 501", "PAGE_TOO_LARGE"],
    ['after: "x"', "CURSOR_INVALID"],
    ['kind: "castles"', "FILTER_INVALID"],
  ])("refuses %s with %s", async (args, code) => {
    await using registry = await flagged();
    const { errors } = await registry.run(`{ region { issues(${args}) { totalCount } } }`);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });
});
