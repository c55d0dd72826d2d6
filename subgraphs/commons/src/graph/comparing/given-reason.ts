import type { ReasonCode, ReasonSeverity as SeverityName } from "@guildhall/schema/compare";
import { object, text, value } from "@guildhall/schema/define";
import type { ToldReason } from "../../comparison/told-reason.ts";
import { ComparisonReasonCode, ReasonSeverity } from "./reason.ts";

@object("A reason of the published list, as it stands between two figures here.")
export class GivenReason implements ToldReason {
  @value(() => ComparisonReasonCode, "Its stable code; `comparisonReasons` tells more of it.", {
    required: true,
  })
  code: ReasonCode;

  @value(() => ReasonSeverity, "What it does to the comparison.", { required: true })
  severity: SeverityName;

  @text("What stands between the two, and what each is where that can be said in a word.", {
    required: true,
  })
  says: string;
}
