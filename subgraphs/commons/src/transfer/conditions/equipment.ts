import { findTerm, type MakerSpace } from "@guildhall/schema";
import type { ConditionRule } from "./condition.ts";
import { AS_GOOD } from "./figure-signs.ts";
import { hindered } from "./found.ts";
import { held } from "./place.ts";
import { spacesOf } from "./practice-spaces.ts";
import { sign, weigh, type Signs } from "./weigh.ts";

export const equipment: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Facilities of the region's spaces, those that were read apart from those inferred, against what was read of the practice's own spaces.",
  cannotTell: "Whether the very machines that are named are there, free to use and of that size.",
  judge: (of) => {
    const { there, gone } = held(of.receiver, "maker-spaces");
    const wanted = new Set(spacesOf(of).flatMap((space) => facilities(space, true)));
    const { against, lowers } = hindered(of.receiver, ["access-to-technology"], ["maker-spaces"]);
    return weigh({
      ...(wanted.size > 0 ? covered(there, wanted) : anything(there)),
      against: [wanted.size > 0 ? against : null],
      gone:
        there.length > 0
          ? null
          : sign(
              "Spaces with facilities that have closed",
              gone.filter((space) => facilities(space, true).length > 0),
            ),
      lowers: [lowers],
    });
  },
};

/** How many of the facilities that the practice's own spaces have can be found there. */
function covered(spaces: readonly MakerSpace[], wanted: ReadonlySet<string>): Signs {
  const having = (read: boolean) =>
    spaces.filter((space) => facilities(space, read).some((one) => wanted.has(one)));
  const read = having(true);
  const had = new Set(read.flatMap((space) => facilities(space, true)));
  const has = [...wanted].filter((one) => had.has(one));
  const lacks = [...wanted].filter((one) => !had.has(one));
  const words = `Read of ${has.length} of the ${wanted.size} facilities that the practice's own spaces have${
    lacks.length > 0 ? ` (not of ${lacks.map(label).join(", ")})` : ""
  }`;
  if (has.length / wanted.size >= AS_GOOD) return { met: sign(words, read), partly: [] };
  return {
    met: null,
    partly: [
      read.length > 0
        ? sign(words, read)
        : sign("Only inferred from what the spaces are", having(false)),
    ],
  };
}

/** Where no record tells what the practice uses, machines of any sort are no answer. */
const anything = (spaces: readonly MakerSpace[]): Signs => ({
  beside: [
    sign(
      "What the practice uses is on no record of a space; there are facilities at",
      spaces.filter((space) => facilities(space, true).length > 0),
    ),
  ],
});

const facilities = (space: MakerSpace, read: boolean): readonly string[] =>
  (read ? facilitiesRead : facilitiesInferred)(space);

const withBasis = (inferred: boolean) => {
  const known = new WeakMap<MakerSpace, readonly string[]>();
  return (space: MakerSpace): readonly string[] => {
    const codes =
      known.get(space) ??
      (space.facilities ?? [])
        .filter(({ basis }) => (basis === "INFERRED") === inferred)
        .map(({ category }) => category);
    known.set(space, codes);
    return codes;
  };
};
const facilitiesRead = withBasis(false);
const facilitiesInferred = withBasis(true);

const label = (code: string): string => (findTerm("facility", code)?.label ?? code).toLowerCase();
