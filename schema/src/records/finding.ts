import { reference, term, value } from "../define/field.ts";
import { anyOf, recordKind, search } from "../define/kind.ts";
import { FindingKind } from "../values/enums.ts";
import { Term } from "../values/term.ts";
import { Event } from "./event.ts";
import { RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";
import { Action } from "./action.ts";
import { referrers } from "../define/field.ts";

@recordKind("Something found to help or to hinder, and what it bears on.", {
  kind: "findings",
  plural: "findings",
  singular: "finding",
  implements: RecordBase,
  filters: {
    kind: anyOf("kind", "Enablers or barriers.", () => FindingKind),
    theme: anyOf("themes", "Bearing on one of these themes (vocabulary `theme`)."),
    programme: anyOf("programme", "Found by one of these programmes (ids)."),
    search,
  },
})
export class Finding extends RecordBase {
  @value(() => FindingKind, "Whether it helps or hinders.", { required: true })
  kind: keyof typeof FindingKind;

  @term("theme", () => Term, "What it bears on; null where not recorded.", { list: true })
  themes?: string[];

  @reference(() => SupportProgramme, "The programme that found it.")
  programme?: string;

  @reference(() => Event, "The event at which it was found.")
  foundAt?: string;

  @referrers(() => Action, "answers", "Actions that answer it.")
  actions?: Action[];
}
