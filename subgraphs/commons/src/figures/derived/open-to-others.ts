import { accessOf, ACCESSES } from "./access.ts";
import { parted } from "./by-word.ts";
import { derived } from "./derived.ts";
import type { Found } from "./found.ts";
import { PERCENT, shares } from "./mix.ts";
import { openSpacesIn } from "./spaces.ts";

const THING = ["open maker space"] as const;
const NOTE =
  "Read from the words of each record on its membership: see the method for the words. Of most spaces nobody says who may come in, which is no answer of “no”.";

/** From the spaces that say so to those and all that say nothing: the truth lies between. */
export const openToOthers = derived({
  code: "spaces-open-to-non-members",
  reads: ["maker-spaces"],
  work(region, [spaces = []]) {
    const running = openSpacesIn(region, spaces);
    const { counted, leftOut } = running;
    const parts = parted(ACCESSES, counted, accessOf);
    const found = shares(parts, running, THING, [NOTE]);
    if (counted.length === 0) return found;
    const lengthOf = (part: string) => parts.get(part)?.length ?? 0;
    const [from, unknown] = [lengthOf("open"), lengthOf("unknown")];
    const whole: Found = {
      value: (from / counted.length) * PERCENT,
      ...(unknown > 0 && { upper: ((from + unknown) / counted.length) * PERCENT }),
      formula: `from ${from} that say so to ${from} + ${unknown} of which nobody says, of ${counted.length}, × ${PERCENT}`,
      counted,
      leftOut,
      notes: [NOTE],
    };
    return [whole, ...found];
  },
});
