import {
  type Adoption,
  fold,
  groupBy,
  type RecordLink,
  type StoredRecord,
} from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { ofAllCopies } from "./all-copies.ts";

export type AdoptionRecord = StoredRecord & Adoption;

/** A practice taken up somewhere, by every account of it that a registry has. */
export interface AdoptionTold {
  /** The taker's own account before others, then by id. */
  accounts: readonly AdoptionRecord[];
  /** How far it has come, by the first account. */
  state: Adoption["state"];
  /** Whether an account tells otherwise of how far it has come. */
  contradicted: boolean;
  /** Whether it was taken up outside the region that keeps the practice. */
  elsewhere: boolean;
  /** What the accounts call what was taken up, where that is no name of the practice: a forerunner. */
  calledOtherwise: string | null;
}

/** Adoptions of each practice. */
const byPractice = ofAllCopies("adoptions", (records) =>
  groupBy(records as readonly AdoptionRecord[], ({ practice }) => practice?.id ?? ""),
);

/**
 * Where a practice was taken up and how that went, by all registries: what its own tells, and what
 * others do, whether it links to them or not. Adoptions of a record that it takes the place of count
 * as its own. What two registries tell of one place is one adoption.
 */
export async function adoptionsOf(
  id: string,
  { holdings }: Pick<Evidence, "holdings">,
): Promise<AdoptionTold[]> {
  const practice = await holdings.get(id);
  const linksOf = (field: string) =>
    ((practice?.[field] ?? []) as readonly RecordLink[]).map((link) => link.id);
  const names = [id, ...linksOf("replaces")];
  const all = await byPractice(holdings);
  const linked = await Promise.all(linksOf("adoptedElsewhere").map((link) => holdings.get(link)));
  const found = [
    ...names.flatMap((name) => all.get(name) ?? []),
    ...(linked.filter(Boolean) as AdoptionRecord[]),
  ];
  const accounts = [...new Map(found.map((account) => [account.id, account])).values()];
  return oneEach(accounts.toSorted(takerFirst)).map((told) =>
    asTold(told, id, String(practice?.["name"] ?? "")),
  );
}

/** Accounts of one place by two registries are put together; a registry tells of each adoption once. */
function oneEach(accounts: readonly AdoptionRecord[]): AdoptionRecord[][] {
  const adoptions: AdoptionRecord[][] = [];
  for (const account of accounts) {
    const same = adoptions.find(
      (others) =>
        others.every(({ region }) => region !== account.region) &&
        others.some((other) => placesOf(other).some((place) => placesOf(account).includes(place))),
    );
    if (same) same.push(account);
    else adoptions.push([account]);
  }
  return adoptions;
}

/** A region by its id, any other place by its name. */
const placesOf = ({ to = [] }: AdoptionRecord): string[] =>
  to.map(({ name, region }) => region?.id ?? fold(name));

const isTakers = ({ region, to = [] }: AdoptionRecord): boolean =>
  to.some((place) => place.region?.id === region);

const takerFirst = (a: AdoptionRecord, b: AdoptionRecord): number =>
  Number(isTakers(b)) - Number(isTakers(a)) || (a.id < b.id ? -1 : 1);

function asTold(accounts: readonly AdoptionRecord[], practice: string, name: string): AdoptionTold {
  const [{ state }] = accounts as [AdoptionRecord];
  const home = practice.split("/")[0];
  const names = accounts.map(({ practiceName }) => practiceName ?? null);
  const isOther = names.every((told) => told !== null && !shareAWord(told, name));
  return {
    accounts,
    state,
    contradicted: accounts.some((account) => account.state !== state),
    elsewhere: accounts.some(({ to = [] }) => to.some(({ region }) => region?.id !== home)),
    calledOtherwise: isOther ? (names[0] ?? null) : null,
  };
}

/** A practice is told of in other words than its own; with none of them in common, another is meant. */
function shareAWord(one: string, other: string): boolean {
  const words = new Set(wordsIn(other));
  return wordsIn(one).some((word) => words.has(word));
}

const wordsIn = (text: string): string[] => fold(text).match(/[a-z0-9]{3,}/g) ?? [];
