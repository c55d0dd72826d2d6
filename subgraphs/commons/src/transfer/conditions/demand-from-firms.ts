import { againstGiver } from "./against-giver.ts";
import type { ConditionRule } from "./condition.ts";
import { figureSigns } from "./figure-signs.ts";
import { barriers } from "./found.ts";
import { sign, weigh } from "./weigh.ts";

const INNOVATING = [
  "ris-smes-introducing-product-innovations",
  "ris-smes-introducing-business-process-innovations",
];

export const demandFromFirms: ConditionRule = {
  context: "POPULATION",
  looked:
    "Public statistics on small firms that bring in new products and processes, against the giver's, and barriers found there on the practice's own themes: a need that it answers.",
  cannotTell:
    "Whether firms know that they need it and would come, and firms of which trade and size.",
  judge: ({ practice, receiver, giver }) => {
    const figures = figureSigns(INNOVATING.map((code) => againstGiver(code, receiver, giver)));
    const need = sign(
      "A need found there, on the themes of the practice",
      barriers(receiver, practice.themes ?? []),
    );
    return weigh({ ...figures, partly: [...(figures.partly ?? []), need] });
  },
};
