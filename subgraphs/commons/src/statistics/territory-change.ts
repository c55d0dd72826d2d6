import { DateScalar, Source, Territory } from "@guildhall/schema";
import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";

export const TerritoryChangeKind = defineEnum(
  "TerritoryChangeKind",
  "What became of statistical areas from one version of their scheme to another.",
  {
    RENAMED: "The same area has another code.",
    SPLIT: "One area became several.",
    MERGED: "Several areas became one.",
    BOUNDARY: "The border moved, and the code with it.",
    LEFT: "The area left the scheme.",
  },
);

@object("Which codes of statistical areas became which, and what that allows.")
export class TerritoryChange {
  @value(() => ID, "Its id, such as `hr04-2021`.", { required: true, format: "slug" })
  id: string;

  @value(() => TerritoryChangeKind, "What happened.", { required: true })
  kind: keyof typeof TerritoryChangeKind;

  @value(() => DateScalar, "Since when the new codes hold; null where no source tells.", {
    format: "date",
  })
  since?: string;

  @values(() => Territory, "The areas as they were.", { required: true })
  from: Territory[];

  @values(() => Territory, "The areas as they are; none for what left the scheme.", {
    required: true,
  })
  to: Territory[];

  @value(() => Boolean, "Whether figures before and after may be drawn as one line.", {
    required: true,
  })
  oneLine: boolean;

  @value(
    () => Boolean,
    "Whether counts of the areas on the side with several add up to those of the one; rates and shares never do.",
    { required: true },
  )
  countsAddUp: boolean;

  @text("What should be known about it.")
  note?: string;

  @values(() => Source, "Where this comes from.", { required: true })
  sources: Source[];
}
