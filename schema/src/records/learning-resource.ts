import { term, text, value } from "../define/field.ts";
import { formerly } from "../define/formerly.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { Party } from "./party.ts";
import { Term } from "../values/term.ts";
import { everyRecord, RecordBase } from "./record.ts";

@recordKind("Material or a course to learn from: the learning support area.", {
  kind: "learning-resources",
  plural: "learningResources",
  singular: "learningResource",
  implements: RecordBase,
  gather: { organisations: ["provider.organisation"] },
  filters: {
    ...everyRecord,
    language: anyOf("languages", "In one of these languages (BCP 47)."),
    theme: anyOf("themes", "On one of these themes (vocabulary `theme`)."),
    provider: anyOf("provider.organisation", "Provided by one of these organisations (ids)."),
  },
})
export class LearningResource extends RecordBase {
  @value(() => Party, "Who provides it.")
  provider?: Party;

  @formerly("address")
  @text("Where it is.", { format: "url" })
  website?: string;

  @text("Languages it is in (BCP 47).", { list: true, format: "language" })
  languages?: string[];

  @text("Who it is for.")
  audience?: string;

  @term("theme", () => Term, "What it is about.", { list: true })
  themes?: string[];

  @text("What it costs those who use it.")
  cost?: string;
}
