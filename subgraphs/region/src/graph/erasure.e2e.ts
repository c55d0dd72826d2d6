import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  ask,
  BARN,
  CREATE,
  OUTCOME,
  serveTestshire,
  SHED,
  UPDATE,
  type Answered,
} from "../testing/editor.ts";
import { testRecord } from "../testing/folder.ts";

const SECRET = "Wilhelmina Quellmann";
const PERSON = testRecord("maker-spaces", "person", {
  name: `Workshop of ${SECRET}`,
  description: `Call ${SECRET}.`,
});
const OTHER = testRecord("maker-spaces", "other", { successor: { id: PERSON.id } });

const ERASE = `mutation ($id: ID!, $reason: String!) {
  answer: eraseRecord(id: $id, reason: $reason) { id version remains ${OUTCOME} }
}`;

type Erased = Answered & { remains: string[] };

/** Everything a stranger can ask of a region, as one text. */
const EVERYTHING = `{ region { registry { position }
  makerSpaces { totalCount nodes { name description } } found: makerSpaces(filter: { search: "quellmann" }) { totalCount }
  changes { total changes { token kind id version record reason } }
  asOf(position: 1) { makerSpaces { totalCount nodes { name description } } } } }`;

async function served() {
  const region = await serveTestshire([SHED, PERSON, OTHER]);
  const [admin, editor] = [await region.tokenFor("Ada", "admin"), await region.tokenFor("Ed")];
  const variables = { id: PERSON.id, version: 1, input: { notes: [`Was with ${SECRET}.`] } };
  await ask(region, UPDATE, { token: editor, variables });
  const erase = async (token: string, reason = "asked for", id = PERSON.id) => {
    const { answer, errors } = await ask(region, ERASE, { token, variables: { id, reason } });
    return { answer: answer as Erased, errors };
  };
  return { region, admin, editor, erase };
}

/** The files of a folder that have a text in them. */
async function holding(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(files.map((file) => readFile(file, "latin1")));
  return files.filter((_, at) => texts[at]!.toLowerCase().includes(text));
}

describe("erasing a record", () => {
  it("leaves nothing of it in any answer nor in any file of the data folder, and marks in the feed", async () => {
    const { region, admin, erase } = await served();
    const before = await region.send(EVERYTHING);
    expect(JSON.stringify(before.data)).toContain(SECRET);
    expect(await holding(region.data, "quellmann")).not.toEqual([]);

    const { answer } = await erase(admin);
    expect(answer).toMatchObject({ id: PERSON.id, version: 3, problems: [] });

    const { data } = await region.send(EVERYTHING);
    expect(JSON.stringify(data)).not.toContain("Quellmann");
    expect(data["region"]).toMatchObject({
      makerSpaces: { totalCount: 2 },
      found: { totalCount: 0 },
      asOf: { makerSpaces: { totalCount: 2 } },
    });
    const { changes } = (data["region"] as { changes: { changes: Record<string, unknown>[] } })
      .changes;
    const marks = changes.filter(({ id }) => id === PERSON.id);
    const mark = { kind: "ERASED", id: PERSON.id, record: null, reason: null };
    expect(marks).toEqual([
      { ...mark, token: expect.stringMatching(/^1\./), version: 1 },
      { ...mark, token: "2.0", version: 2 },
      { ...mark, token: "3.0", version: 3 },
    ]);
    expect(await holding(region.data, "quellmann")).toEqual([]);
  });

  it("says of a look-up as of before that the record was erased, and of no other", async () => {
    const { region, admin, erase } = await served();
    await erase(admin);
    const lookUp = (own: string) =>
      region.send(`{ region { asOf(position: 2) { makerSpace(id: "${own}") { name } } } }`);
    expect((await lookUp("person")).errors).toMatchObject([
      {
        extensions: { code: "RECORD_ERASED" },
        path: ["region", "asOf", "makerSpace"],
      },
    ]);
    expect((await lookUp("person")).data).toEqual({ region: { asOf: { makerSpace: null } } });
    expect((await lookUp("shed")).errors).toBeUndefined();
    expect((await lookUp("nowhere")).errors).toBeUndefined();
  });

  it("is for admins alone, and not without a word of why", async () => {
    const { region, admin, editor, erase } = await served();
    expect((await erase(editor)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await erase(admin, " ")).answer.problems).toMatchObject([
      { code: "FIELD_INVALID", field: "reason" },
    ]);
    expect(
      (await erase(admin, "asked for", "testshire/maker-spaces/nowhere")).answer.problems,
    ).toMatchObject([{ code: "RECORD_UNKNOWN" }]);
    expect(await region.position()).toBe(2);
  });

  it("is told in the history with who, when and why, the last to those who may edit", async () => {
    const { region, admin, editor, erase } = await served();
    await erase(admin, "asked for by letter");
    const history = async (token: string) =>
      (
        await region.send(
          `{ answer: recordHistory(id: "${PERSON.id}") { entries { kind reason author { name } changes { field } } } }`,
          { token },
        )
      ).data["answer"] as { entries: object[] };
    const { entries } = await history(editor);
    const gone = { kind: "ERASED", changes: [] };
    expect(entries).toMatchObject([
      { ...gone, reason: "asked for by letter", author: { name: "Ada" } },
      { ...gone, reason: null, author: { name: "Ed" } },
      { ...gone, reason: null },
    ]);
    const reader = await region.tokenFor("Cy", "read");
    expect((await history(reader)).entries[0]).toMatchObject({ ...gone, reason: null });
  });

  it("keeps the id known, so that nothing has it again, and may be asked for again", async () => {
    const { region, admin, editor, erase } = await served();
    await erase(admin);
    const again = { token: editor, variables: { id: "person", input: BARN } };
    expect((await ask(region, CREATE, again)).answer.problems).toMatchObject([
      { code: "RECORD_ERASED", field: "id" },
    ]);
    const variables = { id: PERSON.id, version: 3, input: { name: "X" } };
    expect((await ask(region, UPDATE, { token: editor, variables })).answer.problems).toMatchObject(
      [{ code: "RECORD_ERASED" }],
    );
    expect((await erase(admin)).answer).toMatchObject({ version: 3, problems: [] });
    expect(await region.position()).toBe(3);
  });

  it("names what it does not reach: the record's file, records that refer to it, copies", async () => {
    const { admin, erase } = await served();
    const { answer } = await erase(admin);
    expect(answer.remains).toEqual([
      expect.stringMatching(/testshire\/maker-spaces\/person\.json still holds it\..*remove it/),
      expect.stringContaining(OTHER.id),
      expect.stringContaining("Its id stays"),
      expect.stringContaining("Backups"),
    ]);
  });

  it("is not undone by the record's file when the region is served again", async () => {
    const { region, admin, erase } = await served();
    await erase(admin);
    const second = await region.secondServer();
    const { data } = await second.send(EVERYTHING);
    expect(JSON.stringify(data)).not.toContain("Quellmann");
    expect(data["region"]).toMatchObject({ registry: { position: 3 } });
  });
});
