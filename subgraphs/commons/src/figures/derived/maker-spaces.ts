import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { poissonInterval } from "../../scoring/poisson-interval.ts";
import { byWord } from "./by-word.ts";
import type { Choice } from "./choice.ts";
import { derived } from "./derived.ts";
import type { Counted, Found } from "./found.ts";
import { populationOf } from "./population.ts";
import { openSpacesIn, spacesIn } from "./spaces.ts";
import { figure, some } from "./words.ts";

const PEOPLE = 100_000;

const NO_CENSUS =
  "Registries are not censuses: a space that nobody put on record is missing, and how many are differs from region to region. The interval is a yardstick of how far chance alone might move so small a count, not a sampling error.";
const NO_POPULATION =
  "The region's profile has no number of people with the year it is for, so that nothing can be divided by it.";

type Chooser = (region: RegionProfile, spaces: readonly StoredRecord[]) => Choice;

/** How many there are, in all and by kind: an incubator is no fab lab. */
const spacesCounted = (code: string, choose: Chooser) =>
  derived({
    code,
    reads: ["maker-spaces"],
    work: (region, [spaces = []]) => {
      const chosen = choose(region, spaces);
      return wholeAndKinds(chosen, (counted) => ({
        value: counted.length,
        formula: some(counted.length, "space"),
        interval: poissonInterval(counted.length),
      }));
    },
  });

/** The same for the people of the territory in which they lie. */
const spacesForPeople = (code: string, choose: Chooser) =>
  derived({
    code,
    reads: ["maker-spaces"],
    work: (region, [spaces = []]) => {
      const population = populationOf(region);
      if (!population) return [{ absent: "NOT_COLLECTED", notes: [NO_POPULATION] }];
      return wholeAndKinds(choose(region, spaces), (counted) => ({
        value: (counted.length / population.value) * PEOPLE,
        formula: `${some(counted.length, "space")} / ${figure(population.value)} people × ${figure(PEOPLE)}`,
        interval: poissonInterval(counted.length, population.value / PEOPLE),
        inputs: [population],
      }));
    },
  });

type Worked = Omit<Counted, "counted" | "leftOut">;

function wholeAndKinds(
  { counted, leftOut }: Choice,
  work: (counted: readonly StoredRecord[]) => Worked,
): Found[] {
  const parts = byWord("spaceKind", counted, ({ kind }) => kind);
  const others = leftOut.map(({ says }) => says).join(" ");
  const notes = [NO_CENSUS, ...(others === "" ? [] : [`Left out: ${others}`])];
  const found = (records: readonly StoredRecord[], part?: string): Found => ({
    ...work(records),
    ...(part !== undefined && { part }),
    counted: records,
    restsOn: counted,
    leftOut,
    notes: [stateOf(records), ...notes],
  });
  return [found(counted), ...[...parts].map(([part, records]) => found(records, part))];
}

/** Few registries say which spaces are closed, so a count tells of how many of its own that is known. */
function stateOf(spaces: readonly StoredRecord[]): string {
  const number = (...states: string[]) =>
    spaces.filter(({ status }) => states.includes(String(status))).length;
  const [open, ended, planned] = [number("ACTIVE"), number("CLOSED", "MOVED"), number("PLANNED")];
  const unknown = spaces.length - open - ended - planned;
  return `Of ${some(spaces.length, "space")} counted, ${open} are known to be open, ${ended} to be closed or moved, ${planned} to be planned; of ${unknown} nobody says.`;
}

export const makerSpaces = [
  spacesCounted("maker-spaces", spacesIn),
  spacesForPeople("maker-spaces-per-100000-people", spacesIn),
  spacesCounted("open-maker-spaces", openSpacesIn),
  spacesForPeople("open-maker-spaces-per-100000-people", openSpacesIn),
];
