import type { ConditionRule } from "./condition.ts";
import { hindered } from "./found.ts";
import { held } from "./place.ts";
import { spacesOf } from "./practice-spaces.ts";
import { sign, weigh, type Signs } from "./weigh.ts";

const PUBLIC = new Set([
  "municipal",
  "regional-government",
  "national-government",
  "public-company",
]);

export const premises: ConditionRule = {
  context: "SECTOR_SPECIFIC",
  looked:
    "Spaces of the region: their kind against the kinds of the practice's own spaces, whether they lie in the region itself or in its wider area, and whether a public body runs them.",
  cannotTell: "Whether rooms are free, for how long and at what price.",
  judge: (of) => {
    const { there, gone } = held(of.receiver, "maker-spaces");
    const wider = there.filter(({ scope }) => scope === "wider-area");
    const within = there.filter(({ scope }) => scope !== "wider-area");
    const kinds = new Set(spacesOf(of).flatMap(({ kind }) => kind ?? []));
    const { against, lowers } = hindered(
      of.receiver,
      ["collaborative-incubation"],
      ["maker-spaces"],
    );
    const found: Signs =
      kinds.size > 0
        ? {
            met: sign(
              "Spaces there of the kind that the practice uses",
              within.filter(({ kind }) => kinds.has(kind ?? "")),
            ),
            partly: [
              sign("Spaces there of other kinds than the practice uses", within),
              sign("Spaces in the wider area", wider),
            ],
          }
        : {
            partly: [
              sign(
                "The practice names no space of its own; public bodies run spaces there",
                within.filter(({ operator }) => PUBLIC.has(operator?.type ?? "")),
              ),
            ],
            beside: [sign("The practice names no space of its own; there are spaces", there)],
          };
    return weigh({
      ...found,
      against: [against],
      gone: there.length > 0 ? null : sign("Spaces that have closed", gone),
      lowers: [lowers],
    });
  },
};
