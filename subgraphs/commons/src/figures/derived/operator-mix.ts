import { valuesAt } from "@guildhall/schema";
import { byWord } from "./by-word.ts";
import { derived } from "./derived.ts";
import { shares } from "./mix.ts";
import { openSpacesIn } from "./spaces.ts";

/** Who runs the spaces: those of which nobody says stand apart, so that the shares add up to all. */
export const operatorMix = derived({
  code: "spaces-by-operator-type",
  reads: ["maker-spaces"],
  work(region, [spaces = []]) {
    const open = openSpacesIn(region, spaces);
    const byType = byWord("operatorType", open.counted, (space) =>
      valuesAt(space, "operator.type"),
    );
    return shares(byType, open, ["open maker space"]);
  },
});
