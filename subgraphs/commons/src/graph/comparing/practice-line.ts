import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { Aspect } from "../../practices/lines.ts";

export const PracticeAspect = defineEnum<Aspect>(
  "PracticeAspect",
  "A respect in which practices stand side by side.",
  {
    THEMES: "What they are about.",
    SUPPORT_KINDS: "The kinds of support they give.",
    STAGES: "The stages of a firm they are for.",
    SECTORS: "The sectors they are for.",
    CONDITIONS: "The sorts of conditions that a place needs for them.",
    LEVEL: "The level of government they are of.",
  },
);

@object("A word that practices say of themselves.")
export class PracticeWord {
  @text("Its code; a host's own word that no vocabulary knows, as it stands.", { required: true })
  code: string;

  @text("The word for readers.", { required: true })
  label: string;

  @values(() => ID, "Ids of the practices that say it.", { required: true })
  practices: string[];
}

@object("One respect: what practices share, where they differ, and which do not say.")
export class PracticeLine {
  @value(() => PracticeAspect, "The respect.", { required: true })
  aspect: Aspect;

  @values(() => PracticeWord, "Words of all that say anything, where two or more do.", {
    required: true,
  })
  shared: PracticeWord[];

  @values(() => PracticeWord, "Words of some.", { required: true })
  differing: PracticeWord[];

  @values(() => ID, "Ids of those that say nothing, of which nothing can be told.", {
    required: true,
  })
  untold: string[];

  @text("The same in a sentence.", { required: true })
  says: string;
}
