import { expect, it } from "vitest";
import { elsewhere, nearestText } from "./text.ts";

const record = {
  kind: "members",
  notes: ["Some 1,370 members, of them 12 in Kranj.", "The page was cut off here."],
};

it.each([
  ["The page was cut off here.", "under another field"],
  ["the page was cut off here", "as a sentence"],
  ["was cut off", "within a text"],
  ["members", "within a text"],
  ["visitors", null],
  [1370, "within a text"],
  [12, "within a text"],
  [137, null],
  [null, null],
])("finds in the texts of a record: %s", (told, rule) => {
  expect(elsewhere(told, record)).toBe(rule);
});

it("takes one word for told by a text alone, for another field's code means something else", () => {
  expect(elsewhere("members", { kind: "members" })).toBeNull();
});

it("names the text that has most of a text's words", () => {
  expect(nearestText("the page is cut off in the middle", record)).toEqual({
    text: "The page was cut off here.",
    share: 0.5,
  });
  expect(nearestText("members", record)).toBeNull();
});
