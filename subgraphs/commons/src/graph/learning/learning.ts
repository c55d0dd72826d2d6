import { ActionState, FindingKind, PartialDate, Source } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { ActionFate } from "../../learning/actions.ts";
import type { FindingFate } from "../../learning/findings.ts";
import type { InstrumentInfluence } from "../../learning/instruments.ts";
import type { LeftOutOfLearning } from "../../learning/left-out.ts";
import type { Tie } from "../../learning/scope.ts";
import { LearningEdge } from "./edge.ts";
import {
  ActionFateEnum,
  FindingFateEnum,
  InstrumentInfluenceEnum,
  LearningTie,
  LeftOutReason,
} from "./words.ts";

/** What a record and its tie are called everywhere here. */
abstract class Learnt {
  @value(() => ID, "The record.", { required: true })
  record: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => LearningTie, "What binds it to the partnership.", { required: true })
  tie: Tie;
}

@object("Something found to help or to hinder, and what became of it.")
export class LearntFinding extends Learnt {
  @value(() => FindingKind, "Whether it helps or hinders.", { required: true })
  kind: keyof typeof FindingKind;

  @value(() => ID, "The event it was found at.")
  foundAt?: string | null;

  @value(() => FindingFateEnum, "What became of it.", { required: true })
  fate: FindingFate;

  @values(() => ID, "Actions that answer it.", { required: true })
  answeredBy: readonly string[];

  @values(() => ID, "Events that it shaped.", { required: true })
  shaped: readonly string[];
}

@object("Something agreed to be done, and what became of it.")
export class LearntAction extends Learnt {
  @text("Who is to do it, by name.")
  owner?: string | null;

  @value(() => PartialDate, "By when.")
  dueOn?: string | null;

  @value(() => ActionState, "How far it has come, as its record has it.")
  state?: keyof typeof ActionState | null;

  @value(() => ActionFateEnum, "What became of it.", { required: true })
  fate: ActionFate;

  @values(() => ID, "Findings that it answers.", { required: true })
  answers: readonly string[];

  @value(() => ID, "The event it was agreed at, or is carried out at.")
  event?: string | null;
}

@object("A policy instrument, and how far the records show that it was influenced.")
export class InfluencedInstrument extends Learnt {
  @value(() => InstrumentInfluenceEnum, "How far.", { required: true })
  influence: InstrumentInfluence;

  @text("What was to be changed in it.")
  changeSought?: string | null;

  @text("What was changed.")
  changeMade?: string | null;

  @values(() => ID, "Good practices that influenced it.", { required: true })
  practices: readonly string[];

  @values(() => ID, "Findings that bear on it.", { required: true })
  findings: readonly string[];

  @text("How far the instrument itself has come, in the source's words.")
  stage?: string | null;

  @values(() => Source, "Where that comes from.", { required: true })
  sources: readonly Source[];
}

@object("A record that one may have expected among the edges, and why it is not.")
export class LeftOutOfLearningEdges {
  @value(() => ID, "The record.", { required: true })
  record: string;

  @value(() => LeftOutReason, "Why.", { required: true })
  reason: LeftOutOfLearning["reason"];

  @text("The same in a sentence.", { required: true })
  says: string;
}

@object(
  "What the regions of a partnership learnt of one another and of others, and what came of it, as far as the registries tell.",
)
export class PartnershipLearning {
  @text("What there is, counted, in a sentence.", { required: true })
  says: string;

  @values(() => LearningEdge, "Who learnt what from whom, by id.", { required: true })
  edges: readonly LearningEdge[];

  @values(() => LeftOutOfLearningEdges, "Records of its regions that make no edge, and why.", {
    required: true,
  })
  leftOut: readonly LeftOutOfLearningEdges[];

  @values(() => LearntFinding, "What was found, and what became of it; by registry, then by id.", {
    required: true,
  })
  findings: readonly LearntFinding[];

  @values(() => LearntAction, "What was agreed to be done, the earliest due first.", {
    required: true,
  })
  actions: readonly LearntAction[];

  @values(
    () => InfluencedInstrument,
    "Policy instruments that something is told to have influenced.",
    {
      required: true,
    },
  )
  instruments: readonly InfluencedInstrument[];

  @values(
    () => ID,
    "Instruments of its regions that no record tells any influence on: not known, which is not the same as none.",
    { required: true },
  )
  untouchedInstruments: readonly string[];
}
