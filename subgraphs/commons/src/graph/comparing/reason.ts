import {
  type Reason,
  type ReasonCode,
  reasonsList,
  type ReasonSeverity as SeverityName,
  type Verdict as VerdictName,
} from "@guildhall/schema/compare";
import { defineEnum, object, text, value } from "@guildhall/schema/define";

export const Verdict = defineEnum<VerdictName>(
  "Verdict",
  "Whether two figures, or a figure and the basis of its column, may be set side by side.",
  {
    COMPARABLE: "Nothing stands between them.",
    COMPARABLE_WITH_CAUTION: "They may, with the reasons beside them.",
    NOT_COMPARABLE: "They may not: the reasons say why, and nothing is worked out from both.",
  },
);

export const ReasonSeverity = defineEnum<SeverityName>(
  "ReasonSeverity",
  "What a reason does to a comparison.",
  {
    REFUSES: "One such reason is enough: the figures are not comparable.",
    WEAKENS: "The figures are comparable with caution, however many such reasons there are.",
  },
);

export const ComparisonReasonCode = defineEnum<ReasonCode>(
  "ComparisonReasonCode",
  "What may stand between two figures. More may be added; none is renamed or takes another meaning.",
  Object.fromEntries(reasonsList().map(({ code, says }) => [code, says])) as Record<
    ReasonCode,
    string
  >,
);

@object("Something that may stand between two figures, as the published list has it.")
export class ComparisonReason implements Omit<Reason<ReasonCode>, "holds"> {
  @value(() => ComparisonReasonCode, "Its stable code.", { required: true })
  code: ReasonCode;

  @value(() => ReasonSeverity, "What it does to a comparison.", { required: true })
  severity: SeverityName;

  @text("What stands between the two figures, in a plain sentence.", { required: true })
  says: string;

  @text("When it holds, and why it matters.", { required: true })
  description: string;
}

/** The published list in its order: what refuses before what weakens. */
export const publishedReasons = (): readonly ComparisonReason[] => all;

const all: readonly ComparisonReason[] = reasonsList().map(
  ({ code, severity, says, description }) => ({ code, severity, says, description }),
);
