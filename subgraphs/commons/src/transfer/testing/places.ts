import type { GoodPractice, RegionProfile, StoredRecord } from "@guildhall/schema";
import { directoryOf } from "../../directory/directory.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import type { DataSet, StatisticSource } from "../../statistics/data-set.ts";
import { Observation } from "../../statistics/observation.ts";
import { statisticsOf } from "../../statistics/statistics.ts";
import { type JudgedCondition, judgedConditions } from "../transferability-conditions.ts";
import { placeOf } from "../conditions/place.ts";

/** A place of made records and figures, told of by what its records say. */
export interface Made {
  records?: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  /** By indicator. */
  figures?: Readonly<Record<string, number>>;
  profile?: Partial<RegionProfile>;
}

const LEVEL = 2;

/** Judges one condition of a practice of `giver`, held against `receiver`. */
export async function judgeMade(
  criterion: string,
  receiver: Made,
  {
    giver = {},
    practice = {},
    adoptions = [],
  }: {
    giver?: Made;
    practice?: Partial<GoodPractice>;
    adoptions?: readonly Record<string, unknown>[];
  } = {},
): Promise<JudgedCondition> {
  const evidence = evidenceOf({ here: receiver, there: giver });
  const [to, from] = ["here", "there"].map((id) => evidence.directory.region(id)!);
  const [judged] = judgedConditions({
    practice: { ...practice, conditions: [{ text: "As told", criterion }] } as GoodPractice,
    receiver: await placeOf(to!, evidence),
    giver: await placeOf(from!, evidence),
    adoptions: adoptions.map((one, at) => stored("there", "adoptions", one, at)) as never,
  });
  return judged!;
}

function evidenceOf(places: Readonly<Record<string, Made>>): Evidence {
  const profiles = Object.entries(places).map(([id, { profile }]) => ({
    id,
    name: id,
    ...profile,
  }));
  const lists = new Map<string, readonly StoredRecord[]>();
  for (const [id, { records = {} }] of Object.entries(places))
    for (const [kind, all] of Object.entries(records))
      lists.set(
        `${id}/${kind}`,
        all.map((said, at) => stored(id, kind, said, at)),
      );
  const none: readonly StoredRecord[] = [];
  return {
    directory: directoryOf(profiles),
    statistics: statisticsOf([], Object.entries(places).flatMap(observations), []),
    registry: {
      partnerships: [],
      supportAreas: [],
      keySuccessFactors: [],
      beneficiaries: [],
      concepts: [],
    },
    holdings: {
      of: async (region, kind) => lists.get(`${region}/${kind}`) ?? none,
      get: async (id) => [...lists.values()].flat().find((record) => record.id === id),
      copies: () => new Map(),
    },
  };
}

const stored = (
  region: string,
  kind: string,
  said: Record<string, unknown>,
  at: number,
): StoredRecord => ({
  id: `${region}/${kind}/${String(at)}`,
  region,
  name: `${kind} ${at}`,
  status: "UNKNOWN",
  sources: [{ readOn: "2026-11-24" }],
  updatedAt: "2026-11-24T00:00:00Z",
  version: 1,
  ...said,
});

const DATA_SET = { id: "made", of: "TERRITORY" } as DataSet;
const SOURCE = { id: "read", address: "https://example.org" } as StatisticSource;

const observations = ([region, { figures = {} }]: [string, Made]): Observation[] =>
  Object.entries(figures).map(([indicator, value]) =>
    Object.assign(new Observation(), {
      dataSet: DATA_SET,
      source: SOURCE,
      indicator,
      territory: { code: region, scheme: "NUTS", version: "2021", level: LEVEL },
      regionId: region,
      year: 2023,
      period: "2023",
      value,
      unit: "%",
    }),
  );
