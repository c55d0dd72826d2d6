import { expect, it } from "vitest";
import { mentions, readWord } from "./word.ts";

it("reads any spelling of a vocabulary's word, and a word of the same stem that only one has", () => {
  expect(readWord("supportKind", "Facilities sharing").code).toBe("equipment-access");
  expect(readWord("supportKind", "a prototype").code).toBe("prototyping");
  expect(readWord("firmStage", "scaleup").code).toBe("growth");
});

it("keeps a word that none or several of the vocabulary's are like", () => {
  expect(readWord("supportKind", "submarines").code).toBeUndefined();
  expect(readWord("supportKind", "access to voucher").code).toBeUndefined();
});

it("finds words by their stem, all of them, in any order and spelling", () => {
  expect(mentions("Courses on welding robots", "robot welding")).toBe(true);
  expect(mentions("Kovačnica, a forge", "kovacnica")).toBe(true);
  expect(mentions("Courses on welding", "robot welding")).toBe(false);
  expect(mentions("Anything at all", "a")).toBe(false);
});
