import { againstGiver, type AgainstGiver } from "./against-giver.ts";
import type { ConditionRule } from "./condition.ts";
import { sentence } from "./figure-signs.ts";
import { weigh, type Sign } from "./weigh.ts";

/** Up to twice or down to half is the same order of size; below a quarter it is another. */
const ALIKE = 2;
const FAR = 4;

/** The smallest areas that both have: those nearest to the place itself. */
const LEVELS = [3, 2, 1];

export const scale: ConditionRule = {
  context: "POPULATION",
  looked: "People and people per square kilometre of the statistical areas, against the giver's.",
  cannotTell: "Whether the condition wants a place large enough or small enough: its words tell.",
  judge: ({ receiver, giver }) => {
    const figures = ["population", "population-density"]
      .map((code) => againstGiver(code, receiver, giver, { levels: LEVELS, sameLevel: true }))
      .filter((figure) => figure !== null);
    if (figures.length === 0) return weigh({});
    const says: Sign = {
      says: [...figures.map(sentence), `${size(figures)} than where the practice is from.`].join(
        " ",
      ),
      records: [],
      figures,
    };
    if (figures.every(alike))
      return weigh({ met: { ...says, says: figures.map(sentence).join(" ") } });
    if (figures.every(({ ratio }) => ratio < 1 / FAR)) return weigh({ against: [says] });
    return weigh({ partly: [says] });
  },
};

const alike = ({ ratio }: AgainstGiver): boolean => ratio >= 1 / ALIKE && ratio <= ALIKE;

function size(figures: readonly AgainstGiver[]): string {
  const [people, density] = ["population", "population-density"].map(
    (code) => figures.find(({ indicator }) => indicator === code)?.ratio,
  );
  const words = [
    people && (people > 1 ? "more people" : "fewer people"),
    density && (density > 1 ? "denser" : "less dense"),
  ];
  const told = words.filter(Boolean).join(" and ");
  return told.charAt(0).toUpperCase() + told.slice(1);
}
