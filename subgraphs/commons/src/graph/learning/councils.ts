import { Term } from "@guildhall/schema";
import { object, term, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { ActivityKind } from "../../learning/councils/activity.ts";
import type { CouncilStanding, TopicStanding } from "../../learning/councils/topic.ts";
import { CouncilActivityKind, CouncilStandingEnum, TopicStandingEnum } from "./council-words.ts";

@object("What one council's naming of a factor or an area rests on.")
export class CouncilRow {
  @value(() => ID, "The council's record.", { required: true })
  council: string;

  @value(() => ID, "Its region's id.", { required: true })
  region: string;

  @value(() => CouncilStandingEnum, "What it rests on.", { required: true })
  standing: CouncilStanding;

  @text("What bears it out, in the council's words; null where it has none, or for an area.")
  evidence?: string | null;

  @values(() => ID, "Measurements that bear it out, those that are there.", { required: true })
  measurements: readonly string[];

  @text("The standing in a sentence.", { required: true })
  says: string;
}

/** What factors and areas have in common: councils name them. */
abstract class NamedByCouncils {
  @value(() => TopicStandingEnum, "What the councils together can be said to hold.", {
    required: true,
  })
  standing: TopicStanding;

  @text("The same in a sentence, with the councils it is true of.", { required: true })
  says: string;

  @values(() => CouncilRow, "Council by council.", { required: true })
  rows: readonly CouncilRow[];
}

@object("A key success factor, council by council.")
export class ComparedFactor extends NamedByCouncils {
  @term("keySuccessFactor", () => Term, "The factor.", { required: true })
  factor: string;
}

@object("A support area, council by council. A council's record has no place for evidence of one.")
export class ComparedArea extends NamedByCouncils {
  @term("supportArea", () => Term, "The area.", { required: true })
  area: string;
}

@object("Something that shows a council at work.")
export class CouncilActivity {
  @value(() => CouncilActivityKind, "What kind.", { required: true })
  kind: ActivityKind;

  @text("What it is, in the words of the records.", { required: true, list: true })
  what: readonly string[];

  @values(() => ID, "The records that tell it.", { required: true })
  records: readonly string[];
}

@object("A council, and what it can be shown to have done.")
export class ShownCouncil {
  @value(() => ID, "The council's record.", { required: true })
  record: string;

  @value(() => ID, "Its region's id.", { required: true })
  region: string;

  @text("Its name.", { required: true })
  name: string;

  @values(() => CouncilActivity, "Kinds of activity that records show; empty where none does.", {
    required: true,
  })
  activities: readonly CouncilActivity[];
}

@object("What two or more councils have in common by evidence.")
export class SharedByCouncils {
  @text("What it is.", { required: true })
  what: string;

  @values(() => ID, "The councils.", { required: true })
  councils: readonly string[];

  @values(() => ID, "The records it rests on.", { required: true })
  records: readonly string[];
}

@object("The councils of a partnership side by side, by what there is evidence for.")
export class ComparedCouncils {
  @text("What the councils share and do not, in a few sentences.", { required: true })
  says: string;

  @values(() => ShownCouncil, "The councils that name the partnership, by region.", {
    required: true,
  })
  councils: readonly ShownCouncil[];

  @values(
    () => ComparedFactor,
    "Key success factors: the programme's, then those of councils alone.",
    {
      required: true,
    },
  )
  keySuccessFactors: readonly ComparedFactor[];

  @values(() => ComparedArea, "Support areas: the programme's, then those of councils alone.", {
    required: true,
  })
  supportAreas: readonly ComparedArea[];

  @values(() => SharedByCouncils, "What remains shared by the evidence.", { required: true })
  shared: readonly SharedByCouncils[];
}
