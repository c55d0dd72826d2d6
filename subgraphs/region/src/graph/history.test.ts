import { expect, it } from "vitest";
import { ask, serveTestshire, SHED, UPDATE } from "../testing/editor.ts";

const HISTORY = `query ($id: ID!, $first: Int, $after: String) {
  answer: recordHistory(id: $id, first: $first, after: $after) { total hasMore endToken
    entries { version beforeVersion kind at reason author { kind name } changes { field before after } } }
}`;

async function edited() {
  const region = await serveTestshire();
  const [ana, bo] = [await region.tokenFor("Ana"), await region.tokenFor("Bo")];
  const variables = { id: SHED.id, version: 1, input: { name: "Shed 1", description: null } };
  await ask(region, UPDATE, { token: ana, variables });
  await region.send(
    `mutation { withdrawRecord(id: "${SHED.id}", expectedVersion: 2, reason: "Entered twice.") { id } }`,
    { token: bo },
  );
  return { region, bo, read: await region.tokenFor("Cy", "read") };
}

it("tells who wrote what, when, before and after, newest first", async () => {
  const { region, bo } = await edited();
  const { data } = await region.send(HISTORY, { token: bo, variables: { id: SHED.id } });
  const at = expect.stringMatching(/^20\d\d-.*Z$/);
  expect(data["answer"]).toMatchObject({
    total: 3,
    hasMore: false,
    endToken: null,
    entries: [
      {
        version: 3,
        beforeVersion: 2,
        kind: "DELETE",
        at,
        reason: "Entered twice.",
        author: { kind: "EDITOR", name: "Bo" },
      },
      {
        version: 2,
        beforeVersion: 1,
        kind: "PUT",
        at,
        author: { kind: "EDITOR", name: "Ana" },
        changes: [
          { field: "description", before: "A shed.", after: null },
          { field: "name", before: "The Shed", after: "Shed 1" },
        ],
      },
      { version: 1, beforeVersion: null, author: { kind: "FOLDER" } },
    ],
  });
});

it("does not tell those who may only read why a record was withdrawn", async () => {
  const { region, read } = await edited();
  const { data } = await region.send(HISTORY, { token: read, variables: { id: SHED.id } });
  expect(data["answer"]).toMatchObject({ entries: [{ kind: "DELETE", reason: null }, {}, {}] });
});

it("is read a page at a time", async () => {
  const { region, read } = await edited();
  const page = async (after: string | null) => {
    const variables = { id: SHED.id, first: 2, after };
    const { data } = await region.send(HISTORY, { token: read, variables });
    return data["answer"] as never as { endToken: string; entries: { version: number }[] };
  };
  const first = await page(null);
  expect(first.entries.map(({ version }) => version)).toEqual([3, 2]);
  expect((await page(first.endToken)).entries.map(({ version }) => version)).toEqual([1]);
});

it.each([0, 101])("is not read %i changes at a time", async (first) => {
  const { region, read } = await edited();
  const variables = { id: SHED.id, first };
  const { errors } = await region.send(HISTORY, { token: read, variables });
  expect(errors).toMatchObject([{ extensions: { code: "PAGE_TOO_LARGE" } }]);
});

it("is null for a record that never was, and refuses a token that is none of its own", async () => {
  const { region, read } = await edited();
  const id = "testshire/maker-spaces/nowhere";
  expect((await region.send(HISTORY, { token: read, variables: { id } })).data).toEqual({
    answer: null,
  });
  const variables = { id: SHED.id, after: "9.9" };
  const { errors } = await region.send(HISTORY, { token: read, variables });
  expect(errors).toMatchObject([{ extensions: { code: "CURSOR_INVALID" } }]);
});

it("is not for those without a token", async () => {
  const { region } = await edited();
  const { errors, data } = await region.send(HISTORY, { variables: { id: SHED.id } });
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  expect(data).toEqual({ answer: null });
});
