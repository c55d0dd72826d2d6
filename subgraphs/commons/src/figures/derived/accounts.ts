import { fold, regionOf, valuesAt, type StoredRecord } from "@guildhall/schema";

/** What one record tells of a practice that was taken up. */
export interface Account {
  record: StoredRecord;
  givers: Parties;
  takers: Parties;
  /** The account that tells the same and is counted in its place; null where this one is counted. */
  same: string | null;
}

/** Those on one side of an adoption: regions of the graph, and places elsewhere by name. */
export interface Parties {
  regions: ReadonlySet<string>;
  elsewhere: ReadonlySet<string>;
}

/** The accounts that concern each region, on either side. */
export interface Accounts {
  givers: ReadonlyMap<string, readonly Account[]>;
  takers: ReadonlyMap<string, readonly Account[]>;
}

export function readAccounts(records: readonly StoredRecord[]): Accounts {
  const accounts = records.map(accountOf).toSorted(byStanding);
  const told = new Map<string, StoredRecord>();
  for (const account of accounts) {
    const facts = factsOf(account);
    const first = facts.map((fact) => told.get(fact)).find((one) => one !== undefined);
    // One registry may tell of two attempts; two registries tell of one.
    if (first && first.region !== account.record.region) account.same = first.id;
    else for (const fact of facts) told.set(fact, told.get(fact) ?? account.record);
  }
  return { givers: byRegion(accounts, "givers"), takers: byRegion(accounts, "takers") };
}

function accountOf(record: StoredRecord): Account {
  const practice = practiceOf(record);
  const from = placesAt(record, "from");
  const owner = practice === null ? null : regionOf(practice);
  const givers = owner
    ? { regions: new Set([owner, ...from.regions]), elsewhere: new Set<string>() }
    : from;
  const to = placesAt(record, "to");
  // Where nobody says who took it up, it is whoever tells of it, unless the practice is theirs.
  const isUntold = to.regions.size + to.elsewhere.size === 0 && !givers.regions.has(record.region);
  const takers = isUntold ? { ...to, regions: new Set([record.region]) } : to;
  return { record, givers, takers, same: null };
}

function placesAt(record: StoredRecord, field: "from" | "to"): Parties {
  const [regions, elsewhere] = [new Set<string>(), new Set<string>()];
  for (const place of valuesAt(record, field).flat()) {
    const { name, region } = (place ?? {}) as { name?: unknown; region?: { id?: unknown } };
    if (typeof region?.id === "string") regions.add(region.id);
    else if (typeof name === "string") elsewhere.add(fold(name));
  }
  return { regions, elsewhere };
}

const practiceOf = (record: StoredRecord): string | null => {
  const [id] = valuesAt(record, "practice.id");
  return typeof id === "string" ? id : null;
};

/** Who took a practice up knows best how it went; ties by id. */
const byStanding = (a: Account, b: Account): number =>
  Number(isTakers(b)) - Number(isTakers(a)) || (a.record.id < b.record.id ? -1 : 1);
const isTakers = ({ record, takers }: Account): boolean => takers.regions.has(record.region);

/** A practice, by its id or by its name, and a taker: who tells the same pair tells the same fact. */
function factsOf({ record, takers }: Account): string[] {
  const names = ["practice.name", "practiceName"].flatMap((path) => valuesAt(record, path));
  const practices = [
    ...valuesAt(record, "practice.id"),
    ...names.map((name) => fold(String(name))),
  ];
  return practices.flatMap((practice) =>
    [...takers.regions, ...takers.elsewhere].map((taker) => JSON.stringify([practice, taker])),
  );
}

function byRegion(accounts: readonly Account[], side: "givers" | "takers"): Map<string, Account[]> {
  const found = new Map<string, Account[]>();
  for (const account of accounts)
    for (const region of account[side].regions)
      found.set(region, [...(found.get(region) ?? []), account]);
  return found;
}
