import { DateTimeScalar } from "@guildhall/schema";
import { defineEnum, object, text, value } from "@guildhall/schema/define";

export const HarvestEvent = defineEnum("HarvestEvent", "What became of a copy, or of its feed.", {
  RESTORED:
    "The region's log is not the one that was followed, as after a backup was put back: the copy was thrown away and is read from the start.",
  REREAD: "Whoever runs commons had the copy read from the start.",
  RETURNED: "The region answers again after an hour or longer without.",
  ADDRESS_CHANGED: "The region is asked at another address than before.",
  CONTRACT_CHANGED: "The region serves another version of the contract than before.",
  COUNT_DIFFERS: "The feed declares another number of changes than it gave.",
});

@object("Something that happened to a region's copy.")
export class HarvestNote {
  @value(() => DateTimeScalar, "When commons saw it.", { required: true })
  at: string;

  @value(() => HarvestEvent, "What, for programs.", { required: true })
  event: keyof typeof HarvestEvent;

  @text("What happened, in words.", { required: true })
  message: string;
}
