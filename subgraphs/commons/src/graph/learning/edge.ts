import { AdoptionState, Basis, Period, Source, Teller } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { LearningReach, LearningWay } from "../../learning/edge.ts";
import type { Tie } from "../../learning/scope.ts";
import { LearningReachEnum, LearningTie, LearningWayEnum } from "./words.ts";

@object("One end of what was learnt: a region of the graph, or a place elsewhere.")
export class LearningEnd {
  @value(() => ID, "The region's id; null for a place that is no region of the graph.")
  region?: string | null;

  @text("The places by name, as the records give them; empty where they only name the region.", {
    required: true,
    list: true,
  })
  places: readonly string[];

  @text("The bodies there, by name.", { required: true, list: true })
  organisations: readonly string[];

  @text("Country (ISO 3166-1 alpha-2), where a record gives it.")
  country?: string | null;
}

@object("What one record tells of a practice taken up.")
export class LearningAccount {
  @value(() => ID, "The adoption's record.", { required: true })
  record: string;

  @value(() => AdoptionState, "How far it has come, by this account.", { required: true })
  state: keyof typeof AdoptionState;

  @value(() => Basis, "Whether a source states that; null where nobody says.")
  stateBasis?: keyof typeof Basis | null;

  @value(() => Teller, "Whose word the account rests on; null where nobody says.")
  toldBy?: keyof typeof Teller | null;

  @value(() => Period, "When.")
  period?: Period | null;

  @text("What was done differently there.")
  adaptation?: string | null;

  @text("What came of it.")
  outcome?: string | null;
}

@object(
  "Who learnt what from whom. What several records tell of is one edge with several accounts.",
)
export class LearningEdge {
  @value(() => ID, "Made of how, what, from and to: the same as long as these are.", {
    required: true,
  })
  id: string;

  @value(() => LearningWayEnum, "How it was learnt.", { required: true })
  way: LearningWay;

  @value(() => LearningEnd, "Of whom.", { required: true })
  from: LearningEnd;

  @value(() => LearningEnd, "Who learnt.", { required: true })
  to: LearningEnd;

  @value(() => LearningReachEnum, "Where the ends lie.", { required: true })
  reach: LearningReach;

  @value(() => LearningTie, "What binds it to the partnership.", { required: true })
  tie: Tie;

  @value(() => ID, "The good practice; null where no record of one is named.")
  practice?: string | null;

  @text("What was learnt, in words: the practice, the event or the finding by name.", {
    required: true,
  })
  what: string;

  @value(
    () => AdoptionState,
    "Of an adoption: the furthest that its accounts tell, for one may be older than another; null where they tell different ends.",
  )
  state?: keyof typeof AdoptionState | null;

  @value(() => Basis, "The best that `state` rests on in its accounts.")
  stateBasis?: keyof typeof Basis | null;

  @value(
    () => Teller,
    "Whose word it rests on; BOTH where one account is the giver's and one the taker's.",
  )
  toldBy?: keyof typeof Teller | null;

  @values(() => LearningAccount, "What each record tells, where it is an adoption.", {
    required: true,
  })
  accounts: readonly LearningAccount[];

  @values(() => ID, "The records it rests on.", { required: true })
  evidence: readonly string[];

  @values(() => Source, "The sources of these records, each once.", { required: true })
  sources: readonly Source[];
}
