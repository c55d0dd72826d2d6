import { defineEnum, object, text, value } from "@guildhall/schema/define";

export const SetAsideCode = defineEnum("SetAsideCode", "Why commons took a record not in.", {
  INVALID: "It is not as the contract wants a record of its kind.",
  FOREIGN: "It is of another region, or its feed and the record itself name different ones.",
  UNKNOWN_KIND: "It is of a kind that the contract does not have.",
  TOO_LARGE: "It is larger, or has more parts, than a record may.",
});

@object("A record of a region's feed that commons took not in: its owner should look at it.")
export class SetAside {
  @text("The record's id as the feed gives it, shortened where it is none.", { required: true })
  id: string;

  @value(() => SetAsideCode, "Why, for programs.", { required: true })
  code: keyof typeof SetAsideCode;

  @text("Why, for its owner: what was got, and what was wanted.", { required: true })
  reason: string;
}
