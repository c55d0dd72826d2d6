import { describe, expect, it } from "vitest";
import { soundOf } from "./sounds.ts";
import { Vocabulary } from "./vocabulary.ts";

const of = (...words: string[]): Vocabulary => {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
};
const near = (vocabulary: Vocabulary, word: string) =>
  vocabulary.near(word, 5).map((one) => one.word);

describe("words near another", () => {
  it.each([
    ["a letter wrong", "lazer", "laser"],
    ["a letter missing", "cuter", "cutter"],
    ["a letter too many", "liisboa", "lisboa"],
    ["two letters in each other's place", "lisoba", "lisboa"],
    ["the first letter wrong", "gabrikas", "fabrikas"],
    ["the first letter missing", "irmingham", "birmingham"],
    ["two letters wrong in a long word", "cvernofkaa", "cvernovka"],
    ["other spellings of its sounds", "kovachnitsa", "kovacnica"],
  ])("has one with %s", (_, typed, meant) => {
    expect(near(of("zagreb", meant, "tabakalera"), typed)).toEqual([meant]);
  });

  it.each([
    ["short words", "lab", "lac"],
    ["numbers", "2019", "2018"],
    ["two slips in a short word", "stampa", "staa"],
    ["another first letter of a short word", "near", "year"],
  ])("has none for %s", (_, typed, other) => {
    expect(near(of(other), typed)).toEqual([]);
  });

  it("has those of fewer slips first, and then those of more records", () => {
    const vocabulary = of("makerspace", "makerspaces", "makerspaced");
    vocabulary.add("makerspaced");
    expect(near(vocabulary, "makerspac")).toEqual(["makerspace", "makerspaced", "makerspaces"]);
  });

  it("never has tokens that nobody types", () => {
    expect(near(of("region:lisbon"), "region:lisbom")).toEqual([]);
  });
});

it("has words that begin so, those of most records first", () => {
  const vocabulary = of("lisboa", "lisbon", "lis", "lira");
  vocabulary.add("lisbon");
  expect(vocabulary.startingWith("lis", 5)).toEqual(["lisbon", "lisboa"]);
  expect(vocabulary.startingWith("lis", 1)).toEqual(["lisbon"]);
});

it("has the longest word that another one only gives an ending to", () => {
  const vocabulary = of("laser", "las", "kovacnica");
  expect(vocabulary.beginningOf("laserski")).toBe("laser");
  expect(vocabulary.beginningOf("lasersystemen")).toBeNull();
  expect(vocabulary.beginningOf("last")).toBeNull();
});

it("forgets a word with its last record", () => {
  const vocabulary = of("laser", "laser");
  vocabulary.remove("laser");
  expect(near(vocabulary, "lazer")).toEqual(["laser"]);
  vocabulary.remove("laser");
  expect(near(vocabulary, "lazer")).toEqual([]);
  expect(vocabulary.startingWith("la", 5)).toEqual([]);
  expect(vocabulary.has("laser")).toBe(false);
});

it.each([
  ["kovachnitsa", "kovacnica"],
  ["zhenski", "zenski"],
  ["mitte", "mite"],
])("takes %s and %s for one sound", (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});
