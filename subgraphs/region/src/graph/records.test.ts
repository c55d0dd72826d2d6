import { describe, expect, it } from "vitest";
import { testRecord } from "../testing/folder.ts";
import { ask, BARN, CREATE, OUTCOME, serveTestshire, SHED } from "../testing/editor.ts";

const RECORD =
  "id version record { __typename id name status closedOn assuredOn successor { id name } notes }";
const mutation = (call: string): string => `mutation { answer: ${call} { ${RECORD} ${OUTCOME} } }`;
const close = (version: number): string =>
  `closeRecord(id: "${SHED.id}", expectedVersion: ${version}, closedOn: "2026-03", reason: "The lease ran out.")`;
const reopen = (version: number): string =>
  `reopenRecord(id: "${SHED.id}", expectedVersion: ${version})`;
const redirect = (from: string, to: string): string =>
  `redirectRecord(id: "testshire/maker-spaces/${from}", expectedVersion: 1, to: "${to}")`;
const assure = (version: number, on = ""): string =>
  `assureRecord(id: "${SHED.id}", expectedVersion: ${version}${on})`;
const withdraw = (version: number): string =>
  `withdrawRecord(id: "${SHED.id}", expectedVersion: ${version}, reason: "Entered twice.")`;

async function edited(...records: Parameters<typeof serveTestshire>[0] & object) {
  const region = await serveTestshire(records.length > 0 ? records : [SHED]);
  const token = await region.tokenFor("Ana");
  return { region, token, run: (call: string) => ask(region, mutation(call), { token }) };
}

describe("a record of any kind", () => {
  it("is closed with a date and a reason, and stays", async () => {
    const { run } = await edited();
    expect((await run(close(1))).answer).toMatchObject({
      id: SHED.id,
      version: 2,
      record: {
        __typename: "MakerSpace",
        status: "CLOSED",
        closedOn: "2026-03",
        notes: ["The lease ran out."],
      },
      problems: [],
      conflict: null,
    });
  });

  it("is closed without a date where none is given, and its reason is noted once", async () => {
    const { run, region } = await edited();
    const closing = close(1).replace('"2026-03"', "null");
    expect((await run(closing)).answer).toMatchObject({
      record: { status: "CLOSED", closedOn: null, notes: ["The lease ran out."] },
      problems: [],
    });
    const again = closing.replace("expectedVersion: 1", "expectedVersion: 2");
    expect((await run(again)).answer).toMatchObject({ version: 2, problems: [] });
    expect(await region.position()).toBe(2);
  });

  it("is reopened after it was closed, and not while it is open", async () => {
    const { run } = await edited();
    await run(close(1));
    expect((await run(reopen(2))).answer).toMatchObject({
      version: 3,
      record: { status: "ACTIVE", closedOn: null },
    });
    expect((await run(reopen(3))).answer).toMatchObject({
      version: null,
      problems: [{ code: "STATUS_UNFIT", field: "status", found: '"ACTIVE"' }],
    });
  });

  it("is redirected to the record that takes its place, here or elsewhere", async () => {
    const { run } = await edited(SHED, testRecord("maker-spaces", "barn"));
    expect((await run(redirect("shed", "testshire/maker-spaces/barn"))).answer).toMatchObject({
      record: { status: "MOVED", successor: { id: "testshire/maker-spaces/barn", name: "barn" } },
    });
    expect((await run(redirect("barn", "elsewhere/maker-spaces/loft"))).answer).toMatchObject({
      record: { status: "MOVED", successor: { id: "elsewhere/maker-spaces/loft", name: null } },
    });
  });

  it.each([
    ["itself", "testshire/maker-spaces/shed"],
    ["nothing", "testshire/maker-spaces/nowhere"],
    ["another kind of record", "testshire/councils/growth"],
    ["what is no id", "barn"],
  ])("is not redirected to %s", async (_what, to) => {
    const { run, region } = await edited(SHED, testRecord("councils", "growth"));
    expect((await run(redirect("shed", to))).answer).toMatchObject({
      record: null,
      problems: [{ code: "SUCCESSOR_UNFIT", field: "to", found: JSON.stringify(to) }],
    });
    expect(await region.position()).toBe(1);
  });

  it("is not redirected in a circle", async () => {
    const { run } = await edited(SHED, testRecord("maker-spaces", "barn"));
    await run(redirect("shed", "testshire/maker-spaces/barn"));
    expect((await run(redirect("barn", SHED.id))).answer.problems).toMatchObject([
      { code: "SUCCESSOR_UNFIT", message: "It leads back to this record." },
    ]);
  });

  it("is redirected to one of several that lead to each other, without going round with them", async () => {
    const leading = (own: string, to: string) => ({
      ...testRecord("maker-spaces", own),
      status: "MOVED",
      successor: { id: `testshire/maker-spaces/${to}` },
    });
    const { run } = await edited(SHED, leading("barn", "loft"), leading("loft", "barn"));
    expect((await run(redirect("shed", "testshire/maker-spaces/barn"))).answer).toMatchObject({
      record: { status: "MOVED" },
      problems: [],
    });
  });

  it("is assured as of today or an earlier day, not a later one", async () => {
    const { run } = await edited();
    const { answer } = await run(assure(1));
    expect(answer.record?.["assuredOn"]).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect((await run(assure(2, ', on: "2026-01-31"'))).answer).toMatchObject({
      record: { assuredOn: "2026-01-31" },
    });
    expect((await run(assure(3, ', on: "2999-01-01"'))).answer).toMatchObject({
      problems: [{ code: "FIELD_INVALID", field: "on" }],
    });
  });

  it("is withdrawn with a tombstone in the feed, and its id is never used again", async () => {
    const { run, region, token } = await edited();
    expect((await run(withdraw(1))).answer).toMatchObject({
      id: SHED.id,
      version: 2,
      record: null,
      problems: [],
    });
    const feed =
      '{ region { makerSpace(id: "shed") { id } changes(after: "1.0") { changes { kind id reason } } } }';
    const tombstone = (reason: string | null) => ({
      region: {
        makerSpace: null,
        changes: { changes: [{ kind: "DELETE", id: SHED.id, reason }] },
      },
    });
    expect((await region.send(feed)).data).toEqual(tombstone(null));
    const reader = await region.tokenFor("Cy", "read");
    expect((await region.send(feed, { token: reader })).data).toEqual(tombstone(null));
    expect((await region.send(feed, { token })).data).toEqual(tombstone("Entered twice."));
    const again = await ask(region, CREATE, { token, variables: { id: "shed", input: BARN } });
    expect(again.answer.problems).toMatchObject([{ code: "RECORD_WITHDRAWN", field: "id" }]);
    expect(again.answer.problems[0]!.message).toMatch("Entered twice.");
    expect((await run(reopen(2))).answer.problems).toMatchObject([{ code: "RECORD_WITHDRAWN" }]);
    expect(await region.position()).toBe(2);
  });

  it("is not withdrawn without a word of why", async () => {
    const { run, region } = await edited();
    const { answer } = await run(withdraw(1).replace("Entered twice.", " "));
    expect(answer.problems).toMatchObject([{ code: "FIELD_INVALID", field: "reason" }]);
    expect(await region.position()).toBe(1);
  });
});
