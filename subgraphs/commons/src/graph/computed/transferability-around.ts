import { AdoptionState, FindingKind } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";

@object("What was found to help or to hinder, on one theme, in both places.")
export class SharedFindings {
  @value(() => FindingKind, "Whether it helps or hinders.", { required: true })
  kind: keyof typeof FindingKind;

  @value(() => ID, "The theme (vocabulary `theme`).", { required: true })
  theme: string;

  @value(() => Boolean, "Whether the practice is about the theme.", { required: true })
  ofPractice: boolean;

  @values(() => ID, "Ids of findings where the practice is from.", { required: true })
  giver: string[];

  @values(() => ID, "Ids of findings where it would go.", { required: true })
  receiver: string[];
}

@object("The practice taken up somewhere, and how that went, also where it failed.")
export class AnticipatedAdoption {
  @values(() => ID, "Ids of the records that tell of it.", { required: true })
  records: string[];

  @text("What it is called.", { required: true })
  name: string;

  @text("Where, by name.", { list: true, required: true })
  places: string[];

  @values(() => ID, "Regions of the graph among them.", { required: true })
  regions: string[];

  @value(() => AdoptionState, "How far it has come.", { required: true })
  state: keyof typeof AdoptionState;

  @value(() => Boolean, "Whether accounts of it differ on that.", { required: true })
  contradicted: boolean;

  @text("What was done differently there.")
  adaptation?: string;

  @text("What came of it.")
  outcome?: string;
}

@object("A region much like the receiver, and what it did with the practice.")
export class TransferPeer {
  @value(() => ID, "The region.", { required: true })
  region: string;

  @text("Its name.")
  regionName?: string;

  @value(() => Int, "1 is the most similar to the receiver.", { required: true })
  rank: number;

  @value(() => Number, "Its distance by public statistics; see `Region.similar`.", {
    required: true,
  })
  distance: number;

  @value(() => AnticipatedAdoption, "Its adoption of the practice; null where none is on record.")
  adoption?: AnticipatedAdoption;

  @text("What it did with the practice, in a sentence.", { required: true })
  says: string;

  @text("What should be known before the two are taken for alike.", { list: true, required: true })
  cautions: string[];
}
