import { reference, references, value } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, range, recordKind } from "../define/kind.ts";
import { ActionState } from "../values/enums.ts";
import { Party } from "./party.ts";
import { PartialDate } from "../define/scalars.ts";
import { Event } from "./event.ts";
import { Finding } from "./finding.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@recordKind("Something agreed to be done, by whom and by when.", {
  kind: "actions",
  plural: "actions",
  singular: "action",
  implements: RecordBase,
  gather: { organisations: ["owner.organisation"] },
  filters: {
    state: anyOf("state", "Of one of these states.", () => ActionState),
    programme: anyOf("programme", "Agreed in one of these programmes (ids)."),
    owner: anyOf("owner.organisation", "Owned by one of these organisations (ids)."),
    due: range("dueOn", () => PartialDate, "Due within these dates."),
    ...everyRecord,
  },
  orders: { DUE: { key: "dueOn", description: "By due date, earliest first." } },
})
export class Action extends RecordBase {
  @value(() => Party, "Who is to do it.")
  owner?: Party;

  @formerly("due")
  @value(() => PartialDate, "By when.", { format: "partial-date" })
  dueOn?: string;

  @value(() => ActionState, "How far it has come.")
  state?: keyof typeof ActionState;

  @reference(() => SupportProgramme, "The programme it was agreed in.")
  programme?: string;

  @reference(() => Event, "The event it was agreed at, or is carried out at.")
  event?: string;

  @references(() => Finding, "The findings it answers.")
  answers?: string[];
}
