import { readFileSync } from "node:fs";
import { contractSdl, formerFields } from "@guildhall/schema";
import { describe, expect, it } from "vitest";
import { readContract } from "./contract.ts";
import { review } from "./review.ts";

const contract = readContract(contractSdl());
const reviewed = (sdl: string) => review(contract, sdl, formerFields());
const replaced = (sdl: string, [from, to]: readonly [RegExp, string]): string => {
  expect(sdl).toMatch(from);
  return sdl.replace(from, to);
};
/** The contract as it was in 1.0, as far as names and types were others. */
const OLDER = [
  [/(type Event [^]*?\n  speakers): \[Party!\]/, "$1: [String!]"],
  [/(input EventInput [^]*?\n  speakers): \[PartyInput!\]/, "$1: [String!]"],
  [/(input EventPatch [^]*?\n  speakers): \[PartyInput!\]/, "$1: [String!]"],
  [/(type GoodPractice [^]*?\n  )makerSpaces: /, "$1spaces: "],
  [/(type MakerSpace .*\{)/, "$1\n  goodPractice: GoodPractice"],
] as const;

describe("a registry of an older contract", () => {
  it("lacks what is called or made otherwise now, and its old names are nobody's extension", () => {
    const older = OLDER.reduce(replaced, contractSdl());
    const { lacks, ...rest } = reviewed(older) as { lacks: readonly string[] };
    expect(lacks).toEqual([
      "Event.speakers",
      "EventInput.speakers",
      "EventPatch.speakers",
      "GoodPractice.makerSpaces",
    ]);
    expect(rest).not.toHaveProperty("surplus");
    expect(rest).toMatchObject({ verdict: "accepted" });
  });

  it("may answer more strictly than it is asked now, and what it takes more strictly it lacks", () => {
    const strict = contractSdl()
      .replace(/(type Adoption [^]*?\n  practice): RecordLink\n/, "$1: RecordLink!\n")
      .replace(
        /(input AdoptionInput [^]*?\n  practice): RecordLinkInput\n/,
        "$1: RecordLinkInput!\n",
      );
    expect(reviewed(strict)).toEqual({ verdict: "accepted", lacks: ["AdoptionInput.practice"] });
  });

  it("joins if it is of the last release, whatever was renamed since", () => {
    const released = new URL("../../../schema/released/contract.graphql", import.meta.url);
    const joined = reviewed(readFileSync(released, "utf8"));
    expect(joined).toMatchObject({ verdict: "accepted" });
    expect(joined).not.toHaveProperty("surplus");
  });

  it("is refused for any other type that is not the contract's, and keeps its extensions", () => {
    const strange = contractSdl().replace(/(type Event [^]*?\n  focus): String/, "$1: Int");
    expect(reviewed(strange)).toMatchObject({
      verdict: "refused",
      reason: "Event.focus is Int, in the contract String",
    });
    const richer = contractSdl().replace(/(type Event .*\{)/, "$1\n  speaker: Int");
    expect(reviewed(richer)).toMatchObject({ surplus: expect.anything() });
  });
});
