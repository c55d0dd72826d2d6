import {
  type Adoption,
  type AdoptionState,
  type Basis,
  fold,
  type Period,
  regionOf,
  type Source,
  type StoredRecord,
  type Teller,
} from "@guildhall/schema";
import { oncePerList } from "../holdings/once.ts";
import { endsOf, type LearningEnd } from "./end.ts";

/** What one record tells of a practice that went from one end to another. */
export interface AdoptionAccount {
  record: string;
  practice: string | null;
  practiceName: string | null;
  from: LearningEnd;
  to: LearningEnd;
  state: keyof typeof AdoptionState;
  stateBasis: keyof typeof Basis | null;
  toldBy: keyof typeof Teller | null;
  period: Period | null;
  adaptation: string | null;
  outcome: string | null;
  sources: readonly Source[];
}

/** A list's adoptions as accounts: one for each pair of the ends that a record names. */
export const accountsIn = oncePerList((records: readonly StoredRecord[]): AdoptionAccount[] =>
  records.flatMap((record) => accountsOf(record as Adoption & StoredRecord)),
);

/** Adoptions that name no place on one side, so that nothing went from anywhere to anywhere. */
export const unplacedIn = oncePerList((records: readonly StoredRecord[]): StoredRecord[] =>
  records.filter((record) => accountsOf(record as Adoption & StoredRecord).length === 0),
);

function accountsOf(adoption: Adoption & StoredRecord): AdoptionAccount[] {
  const senders = endsOf(adoption.from);
  const takers = endsOf(adoption.to);
  return senders.flatMap((from) => {
    const practice = practiceFrom(adoption, senders.length, from);
    const named = practice ? adoption.practice?.name : adoption.practiceName;
    return takers.map((to) => ({
      record: adoption.id,
      practice,
      practiceName: named ?? adoption.practiceName ?? null,
      from,
      to,
      state: adoption.state,
      stateBasis: adoption.stateBasis ?? null,
      toldBy: adoption.toldBy ?? null,
      period: adoption.period ?? null,
      adaptation: adoption.adaptation ?? null,
      outcome: adoption.outcome ?? null,
      sources: adoption.sources ?? [],
    }));
  });
}

/** Of several places that something comes from, the practice it names is that of its own region. */
function practiceFrom({ practice }: Adoption, senders: number, { region }: LearningEnd) {
  if (!practice) return null;
  return senders === 1 || regionOf(practice.id) === region ? practice.id : null;
}

/** What all accounts of the same transfer have in common. */
export const transferOf = (account: AdoptionAccount, practices: KnownPractices): string =>
  JSON.stringify([
    practiceOf(account, practices) ?? fold(account.practiceName ?? account.record),
    account.from.key,
    account.to.key,
  ]);

/** Practices by the region they are of and their folded name: an account may name one without a link. */
export type KnownPractices = ReadonlyMap<string, string>;

export const knownAs = (region: string, name: string): string => `${region} ${fold(name)}`;

export const practiceOf = (
  { practice, practiceName, from }: AdoptionAccount,
  practices: KnownPractices,
): string | null =>
  practice ?? practices.get(knownAs(from.region ?? "", practiceName ?? "")) ?? null;
