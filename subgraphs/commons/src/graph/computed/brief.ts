import { object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import { BriefEncounter } from "./brief-encounter.ts";
import { BriefPractice } from "./brief-practice.ts";

@object("A theme that both regions have records on.")
export class SharedTheme {
  @text("Code of the theme (vocabulary `theme`).", { required: true })
  code: string;

  @text("The theme.", { required: true })
  label: string;

  @values(() => ID, "Ids of this region's practices, councils and findings on it.", {
    required: true,
  })
  own: string[];

  @values(() => ID, "Those of the other.", { required: true })
  other: string[];

  @value(() => Boolean, "Whether both found a barrier there.", { required: true })
  hindersBoth: boolean;
}

@object("What an organisation has to do with the matter.")
export class BriefRole {
  @text("The part it plays.", { required: true })
  says: string;

  @value(() => ID, "The record that says so; null for the region's own profile.")
  record?: string;
}

@object("An organisation to ask. People are never named.")
export class BriefContact {
  @value(() => ID, "The region whose records name it.", { required: true })
  region: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => ID, "Id of its record; null where no registry has one.")
  organisation?: string;

  @values(() => BriefRole, "What it has to do with the matter.", { required: true })
  roles: BriefRole[];
}

@object("What is not known yet, for the two to ask each other.")
export class OpenQuestion {
  @value(() => ID, "The region that could answer; null where both could.")
  asked?: string;

  @text("What is not known.", { required: true })
  says: string;

  @values(() => ID, "Ids of the records that it is about.", { required: true })
  records: string[];
}

@object(
  "What two regions could talk about: the start of a conversation, drawn from records, and no judgement of either.",
  { name: "PartnerBrief" },
)
export class PartnerBriefAnswer {
  @value(() => ID, "The region that was asked about.", { required: true })
  region: string;

  @value(() => ID, "The other one.", { required: true })
  with: string;

  @text("The whole in two sentences.", { required: true })
  says: string;

  @values(() => BriefPractice, "Practices of its own that answer something at the other.", {
    required: true,
  })
  offers: BriefPractice[];

  @values(() => BriefPractice, "Practices of the other that answer something here.", {
    required: true,
  })
  asks: BriefPractice[];

  @values(() => SharedTheme, "Themes of both, those that hinder both first.", { required: true })
  sharedThemes: SharedTheme[];

  @values(
    () => BriefEncounter,
    "What is on record between them: adoptions, events, partnerships.",
    {
      required: true,
    },
  )
  past: BriefEncounter[];

  @values(() => BriefContact, "Whom to ask at the other.", { required: true })
  contacts: BriefContact[];

  @values(() => OpenQuestion, "What nobody knows yet.", { required: true })
  openQuestions: OpenQuestion[];
}
