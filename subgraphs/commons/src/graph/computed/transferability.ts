import { object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { Transferability } from "../../transfer/transferability.ts";
import { AnticipatedAdoption, SharedFindings } from "./transferability-around.ts";
import { AnticipatedCondition } from "./transferability-condition.ts";
import { AnticipatedSummary } from "./transferability-summary.ts";

@object(
  "How well a region answers what a practice needs, as far as records and public statistics tell. It is anticipated, not measured.",
)
export class AnticipatedTransferability {
  /** What it was made from, for what is worked out only where it is asked for. */
  told: Transferability;

  @value(() => ID, "The practice.", { required: true })
  practice: string;

  @value(() => ID, "The region that it is of.", { required: true })
  from: string;

  @value(() => ID, "The region that would take it up.", { required: true })
  to: string;

  @text("That region's name.")
  toName?: string;

  @values(() => AnticipatedCondition, "Each condition of the practice; empty where it has none.", {
    required: true,
  })
  conditions: AnticipatedCondition[];

  @value(() => AnticipatedSummary, "What they come to, as an interval.", { required: true })
  summary: AnticipatedSummary;

  @values(() => SharedFindings, "Barriers found in both places, by theme.", { required: true })
  barriers: SharedFindings[];

  @values(() => SharedFindings, "Enablers found in both places, by theme.", { required: true })
  enablers: SharedFindings[];

  @values(() => AnticipatedAdoption, "Where it was taken up so far, and how that went.", {
    required: true,
  })
  adoptions: AnticipatedAdoption[];

  @value(
    () => AnticipatedAdoption,
    "The region's own adoption of it; null where none is on record.",
  )
  takenUp?: AnticipatedAdoption;

  @text("What should be known before it is relied on.", { list: true, required: true })
  cautions: string[];
}
