import { ID, Int } from "type-graphql";
import { fact, facts, kept, object, words } from "../define/fact.ts";
import { recordIdOf } from "../define/stored.ts";

@object(
  "An organisation in the part it plays in a partnership, with its record in the registry that owns it.",
)
export class PartnerOrganisation {
  @words("The organisation's name, as its registry had it when this was written.", {
    required: true,
  })
  name: string;

  @words("The part it plays, such as `lead partner`.")
  role?: string;

  @kept(recordIdOf("organisations"))
  organisation?: string;
}

@object("How many partners of each kind a partnership has.")
export class PartnerMix {
  @fact(() => Int, "Universities and other institutions of higher education.")
  higherEducationInstitutions?: number;

  @fact(() => Int, "Firms of business professionals.")
  businessProfessionals?: number;

  @fact(() => Int, "Providers of vocational training.")
  vocationalTrainingProviders?: number;

  @fact(() => Int, "Networks that link universities and industry.")
  universityIndustryNetworks?: number;
}

@object("A stretch of a partnership's life.")
export class PartnershipPhase {
  @fact(() => ID, "Its id within the partnership.", { required: true })
  id: string;

  @words("Its name.", { required: true })
  name: string;

  @fact(() => Int, "How long it was meant to last, in years.")
  lengthYears?: number;

  @facts(() => String, "What is done in it.")
  activities?: string[];

  @words("What should be known about it.")
  note?: string;
}

@object("A place where a partnership publishes.")
export class Channel {
  @words("What it is: `website`, `twitter`, `hashtag`, `linkedin`, `linkedin-group`.", {
    required: true,
  })
  kind: string;

  @words("Its address or name there.", { required: true })
  value: string;
}
