import { describe, expect, it } from "vitest";
import { sayReport } from "./report.ts";
import { appendNow, ENTRY_RECORDS } from "../records/append.ts";
import { edit } from "./testing/edit.ts";
import { surveyOf } from "./testing/labs.ts";
import { REGION, testRegistry } from "./testing/registry.ts";

const CSV =
  "name,city,members\nAlpha Lab,Testville,10\nBeta Lab,Testville,20\nGamma Lab,Testville,30\n";
const sums = ({
  added,
  changed,
  unchanged,
  closed,
  refused,
}: Record<"added" | "changed" | "unchanged" | "closed" | "refused", number>) => ({
  added,
  changed,
  unchanged,
  closed,
  refused,
});

describe("importing again", () => {
  it("changes nothing where several entries' worth of labs is imported twice, and accounts for every row", async () => {
    await using registry = await testRegistry();
    const labs = 2 * ENTRY_RECORDS + 1;
    const first = await registry.import("survey.csv", surveyOf(labs));
    expect(sums(first)).toEqual({ added: labs, changed: 0, unchanged: 0, closed: 0, refused: 0 });
    expect(await registry.records()).toHaveLength(labs);
    const { number } = await registry.store.position();
    const again = await registry.import("survey.csv", surveyOf(labs), {
      now: () => new Date("2027-03-01T00:00:00Z"),
    });
    expect(sums(again)).toEqual({ added: 0, changed: 0, unchanged: labs, closed: 0, refused: 0 });
    expect((await registry.store.position()).number).toBe(number);
    expect(again.resumedAfter).toBeNull();
  });

  it("writes only the row that changed, and reports a row that is gone", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    const report = await registry.import(
      "labs.csv",
      CSV.replace("20", "21").replace(/Gamma.*\n/, ""),
    );
    expect(sums(report)).toEqual({ added: 0, changed: 1, unchanged: 1, closed: 0, refused: 0 });
    expect(report.missing).toEqual([`${REGION}/maker-spaces/gamma-lab`]);
    expect((await registry.record("gamma-lab"))?.["status"]).toBe("UNKNOWN");
  });

  it("writes a record anew whose owner read a source of theirs anew", async () => {
    await using registry = await testRegistry();
    const lab = (readOn: string): string =>
      JSON.stringify({
        id: `${REGION}/maker-spaces/alpha`,
        name: "Alpha",
        status: "ACTIVE",
        sources: [{ kind: "DOCUMENT", title: "Report", readOn, confidence: "HIGH" }],
      });
    await registry.import("labs.ndjson", lab("2025-01-01"));
    expect((await registry.import("labs.ndjson", lab("2026-01-01"))).changed).toBe(1);
  });

  it("closes what is gone only when told to, once, and opens it when it is back", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    const shorter = CSV.replace(/Gamma.*\n/, "");
    expect((await registry.import("labs.csv", shorter, { closeMissing: true })).closed).toBe(1);
    expect(await registry.record("gamma-lab")).toMatchObject({
      status: "CLOSED",
      closedOn: "2026-11-22",
    });
    const again = await registry.import("labs.csv", shorter, { closeMissing: true });
    expect([again.closed, again.missing]).toEqual([0, []]);
    expect((await registry.import("labs.csv", CSV)).changed).toBe(1);
    expect((await registry.record("gamma-lab"))?.["status"]).toBe("UNKNOWN");
  });

  it("closes nothing where a row could not be read, which may be the missing one", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    const report = await registry.import(
      "labs.csv",
      CSV.replace("Gamma Lab,Testville", "Gamma, Lab, Testville"),
      { closeMissing: true },
    );
    expect(report).toMatchObject({
      closed: 0,
      refused: 1,
      missing: [`${REGION}/maker-spaces/gamma-lab`],
    });
    expect(report.notices.join()).toContain("Nothing was closed");
  });

  it("never reports the records of another source", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    const report = await registry.import("other.csv", "name\nDelta Lab\n", { closeMissing: true });
    expect([report.added, report.closed, report.missing]).toEqual([1, 0, []]);
  });

  it("writes nothing in a dry run", async () => {
    await using registry = await testRegistry();
    const report = await registry.import("labs.csv", CSV, { dryRun: true });
    expect(report.added).toBe(3);
    expect((await registry.store.position()).number).toBe(0);
  });
});

describe("what somebody else wrote since", () => {
  it("stays where the source says the same as before", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    await edit(registry, "beta-lab", { description: "Mended by hand." });
    const report = await registry.import("labs.csv", CSV);
    expect([report.kept, report.changed, report.conflicts]).toEqual([1, 0, []]);
    expect((await registry.record("beta-lab"))?.["description"]).toBe("Mended by hand.");
  });

  it("is a conflict where both changed it: the stored one stays unless it is to be overwritten", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    await edit(registry, "beta-lab", { description: "Mended by hand." });
    const changed = CSV.replace("20", "21");
    const report = await registry.import("labs.csv", changed);
    expect(report.conflicts).toMatchObject([
      { id: `${REGION}/maker-spaces/beta-lab`, fields: ["description", "membership"] },
    ]);
    expect((await registry.record("beta-lab"))?.["description"]).toBe("Mended by hand.");
    expect((await registry.import("labs.csv", changed, { overwrite: true })).changed).toBe(1);
    expect((await registry.record("beta-lab"))?.["description"]).toBeUndefined();
  });

  it("is told of by who wrote it: a person, another import, the record folder", async () => {
    await using registry = await testRegistry();
    const folder = { kind: "folder", name: "record folder" } as const;
    await edit(registry, "alpha-lab", { name: "Alpha Lab" }, folder);
    await edit(registry, "beta-lab", { name: "Beta Lab" });
    const { conflicts } = await registry.import("labs.csv", CSV);
    expect(conflicts.map(({ message }) => message.split(" brought")[0])).toEqual([
      "the record folder",
      "editor ana",
    ]);
  });

  it("is not overwritten by a source that never brought it, nor brought back once withdrawn", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    const other = await registry.import("other.csv", "name,city\nBeta Lab,Elsewhere\n");
    expect(other.conflicts[0]?.message).toContain("import labs.csv brought it");
    const id = `${REGION}/maker-spaces/gamma-lab`;
    await appendNow(registry.store, {
      author: { kind: "editor", name: "ana" },
      changes: [{ op: "delete", id, reason: "Not ours." }],
    });
    expect((await registry.import("labs.csv", CSV)).added).toBe(0);
    expect(await registry.record("gamma-lab")).toBeNull();
  });
});

describe("an erased record", () => {
  const id = `${REGION}/maker-spaces/gamma-lab`;
  const erasure = { author: { kind: "editor", name: "ana" } as const };

  it("is not brought back by its source, whoever insists, and the rest of the source is taken", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    await appendNow(registry.store, {
      ...erasure,
      changes: [{ op: "erase", id, reason: "asked for" }],
    });
    for (const overwrite of [false, true]) {
      const renamed = CSV.replace("Beta Lab", overwrite ? "Beta Lab II" : "Beta Lab I");
      const report = await registry.import("labs.csv", renamed, { overwrite });
      expect(report.conflicts).toMatchObject([{ id, message: expect.stringContaining("erased") }]);
      expect(await registry.record("gamma-lab")).toBeNull();
    }
  });
});

describe("what the contract does not take", () => {
  it("is left out alone, and the flag has all its words", async () => {
    await using registry = await testRegistry();
    const long = "x".repeat(1_000);
    const report = await registry.import(
      "labs.csv",
      `name,city,visitedBy\nAlpha Lab,Testville,"urban-m; ${long}"\n`,
      { mapping: { fixed: { "address.country": "Slovenia" } } },
    );
    expect([report.added, report.refused, report.flagged]).toEqual([1, 0, 1]);
    expect(await registry.record("alpha-lab")).toMatchObject({
      address: { city: "Testville" },
      visitedBy: ["urban-m"],
      issues: [
        { code: "VALUE_NOT_TAKEN", field: "address.country", found: "Slovenia" },
        { code: "VALUE_NOT_TAKEN", field: "visitedBy", found: long },
      ],
    });
  });

  it("refuses the row where no record is left without it, and its record is not missing", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", CSV);
    const mapping = { fixed: { status: "OPEN", "address.country": "Slovenia", sources: 7 } };
    const report = await registry.import("labs.csv", CSV, { mapping, closeMissing: true });
    expect([report.added, report.refused, report.missing, report.closed]).toEqual([0, 3, [], 0]);
    expect(report.refusals.slice(0, 3)).toMatchObject(
      ["status", "sources.1", "address.country"].map((field) => ({ origin: { row: 2 }, field })),
    );
  });

  it("is not what a mapping may give every record", async () => {
    await using registry = await testRegistry();
    const fixed = {
      id: "elsewhere/maker-spaces/alpha-lab",
      region: "elsewhere",
      "adress.city": "A",
    };
    await expect(registry.import("labs.csv", CSV, { mapping: { fixed } })).rejects.toThrow(
      /fixed\.id: .*\nfixed\.region: .*\nfixed\.adress\.city: /,
    );
    const own = { columns: { name: { to: "name" }, city: { to: "id", as: "text" } } };
    const report = await registry.import("labs.csv", CSV, { mapping: own });
    expect(report.refused).toBe(2);
    expect(await registry.record("testville")).toMatchObject({ name: "Alpha Lab" });
  });
});

describe("the report", () => {
  it("says the sums first, then a line for each refusal and flag with file, row and field", async () => {
    await using registry = await testRegistry();
    const report = await registry.import(
      "labs.csv",
      "name,city,members\nAlpha Lab,Testville,Oct-20\n,Nowhere,1\n",
    );
    const lines = [...sayReport(report)];
    expect(lines[0]).toBe(`Imported labs.csv (csv) into ${REGION}/maker-spaces: 2 read`);
    expect(lines[1]).toContain(
      "1 added, 0 changed, 0 unchanged, 0 closed, 0 missing, 1 refused, 1 flagged",
    );
    expect(lines).toContain(
      "refused: labs.csv:3 name: The row names nothing: wanted a name in its name column. (found Nowhere | 1)",
    );
    expect(lines.find((line) => line.includes("DATE_FROM_SPREADSHEET_SUSPECTED"))).toMatch(
      /^warning: labs\.csv:2 membership\.members: .*found "Oct-20".*fix "10-20"/,
    );
  });

  it("stores the flags with the record", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", "name,website,kind\nAlpha Lab,www.alpha-lab.org,makerspce\n");
    const record = await registry.record("alpha-lab");
    const issues = record?.["issues"] as { code: string; fix?: string }[];
    expect(issues).toMatchObject([
      { code: "URL_WITHOUT_SCHEME", found: "www.alpha-lab.org" },
      { code: "UNKNOWN_WORD", fix: "maker-space" },
    ]);
    expect(record?.["kind"]).toBe("makerspce");
    expect(record?.["sources"]).toEqual([
      { kind: "DOCUMENT", title: "labs.csv", readOn: "2026-11-22", confidence: "MEDIUM" },
    ]);
  });
});
