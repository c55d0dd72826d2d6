import { expect, it } from "vitest";
import { testRecord } from "../testing/folder.ts";
import { ask, OUTCOME, serveTestshire, SHED, UPDATE } from "../testing/editor.ts";

const change = (version: number, input: object, id = SHED.id) => ({
  variables: { id, version, input },
});

it("tells an editor who was overtaken what the record is now and what differs", async () => {
  const region = await serveTestshire();
  const [ana, bo] = [await region.tokenFor("Ana"), await region.tokenFor("Bo")];
  await ask(region, UPDATE, {
    token: ana,
    ...change(1, { name: "Shed 1", website: "https://a.si/" }),
  });
  const late = change(1, { name: "Shed 2", description: null });
  const { answer } = await ask(region, UPDATE, { token: bo, ...late });
  expect(answer).toMatchObject({
    record: null,
    problems: [],
    conflict: {
      currentVersion: 2,
      current: { id: SHED.id, name: "Shed 1", version: 2 },
      differences: [
        { field: "description", yours: null, current: "A shed." },
        { field: "name", yours: "Shed 2", current: "Shed 1" },
        { field: "website", yours: null, current: "https://a.si/" },
      ],
    },
  });
  expect(await region.position()).toBe(2);
});

it("tells of a conflict where the expected version never was one of the record", async () => {
  const region = await serveTestshire();
  const token = await region.tokenFor("Ana");
  const { answer } = await ask(region, UPDATE, { token, ...change(77, { name: "New" }) });
  expect(answer.conflict).toMatchObject({
    currentVersion: 1,
    differences: [{ field: "name", yours: "New", current: "The Shed" }],
  });
});

it("lets one of two racing editors through, whatever each of them does", async () => {
  const region = await serveTestshire();
  const [ana, bo] = [await region.tokenFor("Ana"), await region.tokenFor("Bo")];
  const closing = `mutation { answer: closeRecord(id: "${SHED.id}", expectedVersion: 1) { version ${OUTCOME} } }`;
  const [updated, closed] = await Promise.all([
    ask(region, UPDATE, { token: ana, ...change(1, { name: "New" }) }),
    ask(region, closing, { token: bo }),
  ]);
  const conflicts = [updated.answer.conflict, closed.answer.conflict];
  expect(conflicts.filter((one) => one === null)).toHaveLength(1);
  expect(conflicts.find((one) => one !== null)).toMatchObject({ currentVersion: 2 });
  expect(await region.position()).toBe(2);
});

it("lets one of 20 parallel editors of a record through and tells the other 19", async () => {
  const region = await serveTestshire();
  const token = await region.tokenFor("Ana");
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      ask(region, UPDATE, { token, ...change(1, { name: `Shed ${at}` }) }),
    ),
  );
  const winners = answers.filter(({ answer }) => answer.record);
  expect(winners).toHaveLength(1);
  const name = winners[0]!.answer.record!["name"];
  for (const { answer } of answers.filter((one) => !winners.includes(one)))
    expect(answer.conflict).toMatchObject({ currentVersion: 2, current: { name } });
  expect(await region.position()).toBe(2);
});

it("lets parallel editors of different records all through", async () => {
  const records = Array.from({ length: 20 }, (_, at) => testRecord("maker-spaces", `s${at}`));
  const region = await serveTestshire(records);
  const token = await region.tokenFor("Ana");
  const answers = await Promise.all(
    records.map(({ id }) => ask(region, UPDATE, { token, ...change(1, { name: "New" }, id) })),
  );
  expect(answers.map(({ answer }) => answer.record?.version).toSorted()).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 2).toSorted(),
  );
});

it("lets one of 20 parallel editors through who write to two servers of one registry", async () => {
  const region = await serveTestshire();
  const other = await region.secondServer();
  const token = await region.tokenFor("Ana");
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      ask(at % 2 ? region : other, UPDATE, { token, ...change(1, { name: `Shed ${at}` }) }),
    ),
  );
  expect(answers.filter(({ answer }) => answer.record)).toHaveLength(1);
  expect(answers.filter(({ answer }) => answer.conflict)).toHaveLength(19);
  expect(await region.position()).toBe(2);
});
