import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { poissonInterval } from "../../scoring/poisson-interval.ts";
import { byWord } from "./by-word.ts";
import { fromOwn } from "./derived.ts";
import type { Counted, Found } from "./found.ts";
import { populationOf } from "./population.ts";
import { openSpacesIn, spacesIn, type Spaces } from "./spaces.ts";
import { figure, some } from "./words.ts";

const PEOPLE = 100_000;

const NO_CENSUS =
  "Registries are not censuses: a space that nobody put on record is missing, and how many are differs from region to region. The interval is a yardstick of how far chance alone might move so small a count, not a sampling error.";
const NO_POPULATION =
  "The region's profile has no number of people with the year it is for, so that nothing can be divided by it.";

type Choice = (region: RegionProfile, spaces: readonly StoredRecord[]) => Spaces;

/** How many there are, in all and by kind: an incubator is no fab lab. */
const spacesCounted = (code: string, choose: Choice) =>
  fromOwn(code, ["maker-spaces"], (region, [spaces = []]) => {
    const chosen = choose(region, spaces);
    return wholeAndKinds(chosen, (counted) => ({
      value: counted.length,
      formula: some(counted.length, "space"),
      interval: poissonInterval(counted.length),
    }));
  });

/** The same for the people of the territory in which they lie. */
const spacesForPeople = (code: string, choose: Choice) =>
  fromOwn(code, ["maker-spaces"], (region, [spaces = []]) => {
    const population = populationOf(region);
    if (!population) return [{ absent: "NOT_COLLECTED", notes: [NO_POPULATION] }];
    return wholeAndKinds(choose(region, spaces), (counted) => ({
      value: (counted.length / population.value) * PEOPLE,
      formula: `${some(counted.length, "space")} / ${figure(population.value)} people × ${figure(PEOPLE)}`,
      interval: poissonInterval(counted.length, population.value / PEOPLE),
      inputs: [population],
    }));
  });

type Worked = Omit<Counted, "counted" | "leftOut">;

function wholeAndKinds(
  { counted, leftOut }: Spaces,
  work: (counted: readonly StoredRecord[]) => Worked,
): Found[] {
  const parts = byWord("spaceKind", counted, ({ kind }) => kind);
  const notes = [NO_CENSUS, ...leftOut.map(({ says }) => `Left out: ${says}`)];
  const found = (records: readonly StoredRecord[], part?: string): Found => ({
    ...work(records),
    ...(part !== undefined && { part }),
    counted: records,
    leftOut,
    notes: [stateOf(records), ...notes],
  });
  return [found(counted), ...[...parts].map(([part, records]) => found(records, part))];
}

/** Few registries say which spaces are closed: how many of those counted are known to be open. */
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
