import { text, value } from "../define/field.ts";
import { object } from "../define/object.ts";
import { Severity } from "./enums.ts";

@object(
  "Something about a record's data that its owner should look at. The record stands all the same.",
  {
    name: "Issue",
  },
)
export class Issue {
  @text("The rule that raised it, such as `UNKNOWN_WORD`; stable.", { required: true })
  code: string;

  @value(() => Severity, "How much it matters.", { required: true })
  severity: keyof typeof Severity;

  @text(
    "Path of the field within the record, such as `location.latitude`; null for the whole record.",
  )
  field?: string;

  @text("What is wrong, in a plain sentence.", { required: true })
  message: string;

  @text("The value as it was given.")
  found?: string;

  @text("What was expected.")
  wanted?: string;

  @text("A value that would mend it, where one is safe to propose.")
  fix?: string;
}
