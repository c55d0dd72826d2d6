import { AdoptionState } from "@guildhall/schema";
import { defineEnum, object, text, value } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { Encounter } from "../../transfer/brief-past.ts";

export const EncounterKind = defineEnum("EncounterKind", "What two regions have had in common.", {
  ADOPTION: "One took up a practice of the other.",
  EVENT: "An event with both, or one of a partnership that both take part in.",
  PARTNERSHIP: "A partnership that both take part in.",
} satisfies Record<Encounter["kind"], string>);

@object("Something on record between two regions.")
export class BriefEncounter {
  @value(() => EncounterKind, "What it is.", { required: true })
  kind: Encounter["kind"];

  @value(() => ID, "Id of the record, or of the partnership.", { required: true })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => AdoptionState, "Of an adoption: how far it has come.")
  state?: keyof typeof AdoptionState;

  @text("When it was or began, as far as is known.")
  start?: string;

  @value(
    () => Boolean,
    "Whether the record names both; one of a shared partnership may not tell who came.",
    { required: true },
  )
  namesBoth: boolean;

  @text("What is on record of it, in a sentence.", { required: true })
  says: string;
}
