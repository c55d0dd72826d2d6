import { AdoptionState, type StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import { readAccounts, type Account, type Parties } from "./accounts.ts";
import { byMember } from "./by-word.ts";
import { all, because, without, type Against } from "./choice.ts";
import { derived } from "./derived.ts";
import { gatheredOnce, ofEachCopy } from "./gathered.ts";
import { count, counts } from "./mix.ts";

const THING = ["adoption"] as const;
const NOTE =
  "Told by any registry; what two of them tell of one practice and one taker counts once. What a place did within its own borders is neither given nor taken.";

type Side = "givers" | "takers";

const recordsOfAll = ofEachCopy((region, holdings) => holdings.of(region, "adoptions"));
const gather = gatheredOnce(async (evidence: Evidence) =>
  readAccounts((await recordsOfAll(evidence)).flat()),
);

const adoptions = (code: string, side: Side) =>
  derived({
    code,
    reads: ["adoptions"],
    gather,
    concerning: ({ id }, accounts) =>
      (accounts[side].get(id) ?? []).flatMap(({ record, same }) => [record, same]),
    work({ id }, _lists, accounts) {
      const own = new Map((accounts[side].get(id) ?? []).map((one) => [one.record, one]));
      const others = without(all([...own.keys()].toSorted(byId)), (record) =>
        notToOthers(own.get(record)!, id, side),
      );
      const takenUp = without(others, notTakenUp);
      const byState = byMember(AdoptionState, others.counted, ({ state }) => state);
      return [
        count(takenUp.counted, THING, takenUp, { notes: [NOTE] }),
        ...counts(byState, THING, others, [NOTE]),
      ];
    },
  });

const byId = (a: StoredRecord, b: StoredRecord): number => (a.id < b.id ? -1 : 1);

function notToOthers(account: Account, region: string, side: Side): ReturnType<Against> {
  const { record, same } = account;
  if (same !== null)
    return because(
      record,
      "TOLD_TWICE",
      `tells what ${same} tells too, here as ${record["state"]}`,
    );
  const other: Parties = side === "givers" ? account.takers : account.givers;
  const isOwn = other.elsewhere.size === 0 && other.regions.size === 1 && other.regions.has(region);
  return isOwn ? because(record, "WITHIN_REGION", "was taken up within the region itself") : null;
}

/** What was only looked at or decided is not taken up; what failed or was stopped is. */
const notTakenUp: Against = (record) => {
  const state = String(record["state"]);
  if (state !== "CONSIDERED" && state !== "PLANNED") return null;
  return because(record, "NOT_TAKEN_UP", `is ${state.toLowerCase()}, and not taken up yet`);
};

export const adoptionIndicators = [
  adoptions("adoptions-given", "givers"),
  adoptions("adoptions-taken", "takers"),
];
