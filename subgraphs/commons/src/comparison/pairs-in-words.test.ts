import { expect, it } from "vitest";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { compare } from "./compare.ts";
import { pairInWords } from "./pairs-in-words.ts";
import { judgePairs, pairsOf } from "./pairs.ts";

it("tells of no ratio where nothing was counted for either region", async () => {
  const evidence = await foundingEvidence();
  const regions = evidence.directory
    .regions()
    .filter(({ id }) => id === "birmingham" || id === "kranj");
  const indicators = [{ code: "maker-spaces-per-100000-people", part: "fab-lab" }];
  const { columns } = await compare(evidence, { indicators, regions });
  const [pair] = judgePairs(pairsOf(columns[0]!), {});
  expect(pairInWords(pair!)).toBe(
    "Birmingham and Kranj may be compared, with caution. Nothing was counted for either: nothing shows that they differ.",
  );
});
