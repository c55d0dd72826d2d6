import { temporaryFolder } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { carried, inWords, isLost, tallyOf } from "./index.ts";

const finding = { id: "rooms", region: "cork", kind: "barrier", text: "Rooms are dear." };
const files = {
  "lists/findings.json": [
    { ...finding, note: "told in a talk by a firm" },
    { ...finding, id: "gone", text: "Money is short." },
    { ...finding, id: "gone-too", text: "Money is short." },
  ],
  "registries/cork/region.json": { id: "cork" },
  "registries/cork/findings/rooms.json": {
    id: "cork/findings/rooms",
    region: "cork",
    kind: "BARRIER",
    description: "Rooms are dear.",
    notes: ["A firm told it."],
  },
};

it("tells of each list that the folder has how many leaves are where, and names those to look at", async () => {
  await using folder = await temporaryFolder(files);
  const lists = await carried({
    lists: `${folder.path}/lists`,
    registries: `${folder.path}/registries`,
    shared: `${folder.path}/nowhere`,
  });
  expect([...lists.keys()]).toEqual(["findings.json"]);
  const findings = lists.get("findings.json") ?? [];
  expect(tallyOf(findings)).toEqual({
    records: 3,
    leaves: 13,
    found: { "as is": 2, "an id as its full path": 1, "a code in capitals": 1 },
    reworded: 1,
    lost: 8,
  });
  expect(findings.some(({ fates }) => fates.some(isLost))).toBe(true);
  expect(inWords("findings.json", findings)).toMatchInlineSnapshot(`
    "findings.json: 3 records, 13 leaves, 1 in other words, 8 lost
           2  as is
           1  an id as its full path
           1  a code in capitals
      IN OTHER WORDS cork/findings/rooms note "told in a talk by a firm": nearest is "A firm told it."
      LOST cork/findings/gone id "gone"
      LOST cork/findings/gone region "cork", also cork/findings/gone-too
      LOST cork/findings/gone kind "barrier", also cork/findings/gone-too
      LOST cork/findings/gone text "Money is short.", also cork/findings/gone-too
      LOST cork/findings/gone-too id "gone-too""
  `);
});

it("refuses a folder without a list, with those it takes", async () => {
  await using folder = await temporaryFolder();
  const options = { lists: folder.path, registries: folder.path, shared: folder.path };
  await expect(carried(options)).rejects.toThrow(/wanted a folder with one of practices\.json, /);
});
