import type { ConditionRule } from "./condition.ts";
import { hindered } from "./found.ts";
import { held } from "./place.ts";
import { spacesOf } from "./practice-spaces.ts";
import { sign, weigh } from "./weigh.ts";

export const premises: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Spaces of the region, their kind against the kinds of the practice's own spaces, and whether they lie in the region itself or in its wider area.",
  cannotTell: "Whether rooms are free, for how long and at what price.",
  judge: (of) => {
    const { there, gone } = held(of.receiver, "maker-spaces");
    const kinds = new Set(spacesOf(of).flatMap(({ kind }) => kind ?? []));
    const within = there.filter(({ scope }) => scope !== "wider-area");
    const alike = within.filter(({ kind }) => kinds.has(kind ?? ""));
    return weigh({
      met: sign("Spaces there of the kind that the practice uses", alike),
      partly: [
        sign(
          kinds.size > 0
            ? "Spaces there of other kinds than the practice uses"
            : "Spaces there, of which nothing tells whether the practice could use such",
          within,
        ),
        sign(
          "Spaces in the wider area",
          there.filter(({ scope }) => scope === "wider-area"),
        ),
      ],
      gone: sign("Spaces that have closed", gone),
      lowers: hindered(of.receiver, "collaborative-incubation"),
    });
  },
};
