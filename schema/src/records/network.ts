import { reference, term, text, value, values } from "../define/field.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { Party } from "./party.ts";
import { Term } from "../values/term.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@recordKind(
  "A network of organisations or experts, such as an innovation network or the Virtual Innovation Team.",
  {
    kind: "networks",
    plural: "networks",
    singular: "network",
    implements: RecordBase,
    gather: { organisations: ["lead.organisation", "members.organisation"] },
    filters: {
      sector: anyOf("sectors", "In one of these sectors (vocabulary `sector`)."),
      programme: anyOf("programme", "Of one of these programmes (ids)."),
      ...everyRecord,
    },
  },
)
export class Network extends RecordBase {
  @text("Short form of its name.")
  shortName?: string;

  @reference(() => SupportProgramme, "The programme that set it up.")
  programme?: string;

  @value(() => Party, "The organisation that leads it.")
  lead?: Party;

  @values(() => Party, "Its members; null where the sources do not name them.")
  members?: Party[];

  @term("sector", () => Term, "The sectors it works in.", { list: true })
  sectors?: string[];

  @text("Its working groups.", { list: true })
  workingGroups?: string[];
}
