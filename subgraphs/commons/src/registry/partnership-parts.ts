import { ID, Int } from "type-graphql";
import { object, reference, text, value } from "@guildhall/schema/define";
import { stub } from "./stubs.ts";

@object(
  "An organisation in the part it plays in a partnership, with its record in the registry that owns it.",
)
export class PartnerOrganisation {
  @text("The organisation's name, as its registry had it when this was written.", {
    required: true,
  })
  name: string;

  @text("The part it plays, such as `lead partner`.")
  role?: string;

  @reference(
    () => stub("organisations"),
    "Its record, live from the registry that owns it; null if that does not answer.",
  )
  organisation?: string;
}

@object("How many partners of each kind a partnership has.")
export class PartnerMix {
  @value(() => Int, "Universities and other institutions of higher education.", { min: 0 })
  higherEducationInstitutions?: number;

  @value(() => Int, "Firms of business professionals.", { min: 0 })
  businessProfessionals?: number;

  @value(() => Int, "Providers of vocational training.", { min: 0 })
  vocationalTrainingProviders?: number;

  @value(() => Int, "Networks that link universities and industry.", { min: 0 })
  universityIndustryNetworks?: number;
}

@object("A stretch of a partnership's life.")
export class PartnershipPhase {
  @value(() => ID, "Its id within the partnership.", { required: true, format: "slug" })
  id: string;

  @text("Its name.", { required: true })
  name: string;

  @value(() => Int, "How long it was meant to last, in years.", { min: 0 })
  lengthYears?: number;

  @text("What is done in it.", { list: true })
  activities?: string[];

  @text("What should be known about it.")
  note?: string;
}

@object("A place where a partnership publishes.")
export class Channel {
  @text("What it is: `website`, `twitter`, `hashtag`, `linkedin`, `linkedin-group`.", {
    required: true,
  })
  kind: string;

  @text("Its address or name there.", { required: true })
  value: string;
}
