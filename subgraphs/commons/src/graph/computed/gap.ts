import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { GapDimension as Dimension } from "../../transfer/gaps-dimensions.ts";
import type { GapState as State } from "../../transfer/gaps-state.ts";

export const GapDimension = defineEnum(
  "GapDimension",
  "In what respect a region may lack what others have.",
  {
    FACILITY: "What its spaces are read to have (vocabulary `facility`).",
    SUPPORT_KIND: "Kinds of support of programmes and practices (vocabulary `supportKind`).",
    STAGE: "Stages of a firm that programmes and practices are for (vocabulary `firmStage`).",
    THEME: "Themes of practices and councils (vocabulary `theme`).",
    COUNCIL: "Kinds of councils (vocabulary `councilKind`).",
    RECORDS:
      "Kinds of records: networks, learning resources, consultancy offers, road maps, policy instruments.",
  } satisfies Record<Dimension, string>,
);

export const GapState = defineEnum(
  "GapState",
  "Whether a region's own records tell that it lacks something.",
  {
    LACKS:
      "They do: a finding of its own tells of a barrier there, or the facilities of all its spaces on record, five or more, were read. A registry is no census all the same.",
    NOT_ON_RECORD: "They do not tell: it may be there, and nobody wrote it down.",
  } satisfies Record<State, string>,
);

@object("A region that has what another has not on record.")
export class GapHolder {
  @value(() => ID, "The region's id.", { required: true })
  region: string;

  @text("Its name.")
  regionName?: string;

  @value(() => Int, "Its rank among the similar regions; null where it was named in the question.")
  rank?: number;

  @value(() => Number, "Its distance as `similar` has it; null where it was named in the question.")
  distance?: number;

  @value(() => Int, "How many of its records have it.", { required: true })
  count: number;

  @values(() => ID, "The first 20 of them, by kind and id.", { required: true })
  records: string[];
}

@object("Something that similar regions have on record and a region has not.", { name: "Gap" })
export class GapAnswer {
  @value(() => GapDimension, "The respect.", { required: true })
  dimension: Dimension;

  @text("The code of the word, or the kind of record.", { required: true })
  code: string;

  @text("The word.", { required: true })
  label: string;

  @value(() => GapState, "Whether it lacks it, or only has it not on record.", { required: true })
  state: State;

  @text("The same in words.", { required: true })
  says: string;

  @value(() => Int, "How many of the regions held beside it have it.", { required: true })
  have: number;

  @value(() => Int, "How many regions it was held beside.", { required: true })
  of: number;

  @values(() => GapHolder, "Those that have it, the most similar first.", { required: true })
  holders: GapHolder[];

  @values(() => ID, "Its own records of which it is only inferred.", { required: true })
  inferred: string[];

  @values(() => ID, "Its own findings that tell of a barrier there.", { required: true })
  barriers: string[];

  @value(() => Int, "How many of its records in being say anything in that respect.", {
    required: true,
  })
  told: number;

  @value(() => Int, "Of how many.", { required: true })
  records: number;
}
