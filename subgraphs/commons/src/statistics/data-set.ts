import { Confidence, DateScalar, Indicator } from "@guildhall/schema";
import { defineEnum, object, term, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";

export const DataSetSubject = defineEnum(
  "DataSetSubject",
  "What the figures of a data set are of.",
  {
    TERRITORY: "Statistical areas that regions of the graph lie in.",
    CURRENCY: "Currencies.",
    COUNTRY: "Countries.",
  },
);

@object("Where figures of a data set were read: the publisher's own file, or a copy of it.")
export class StatisticSource {
  @value(() => ID, "Its id within the data set.", { required: true, format: "slug" })
  id: string;

  @text("Public address of the page or file.", { required: true, format: "url" })
  address: string;

  @text("Whose words they are, where it is not the data set's publisher: a paper that quotes it.")
  publisher?: string;

  @value(() => DateScalar, "The day it was read.", { required: true, format: "date" })
  readOn: string;

  @value(() => Confidence, "How far it can be trusted for its figures.", { required: true })
  confidence: keyof typeof Confidence;

  @text("Its licence, where it is not the data set's.")
  licence?: string;

  @text(
    "When the publisher had these figures: figures of two vintages are not one series. Null where nothing tells.",
  )
  vintage?: string;

  @text("What should be known about the reading.")
  note?: string;
}

@object("A mark that a publisher puts on figures.")
export class StatisticFlag {
  @text("The mark: one letter.", { required: true })
  code: string;

  @text("What it means.", { required: true })
  meaning: string;
}

/** What a file says of its figures, and what can be told from them. */
@object("Public statistics of one table of one publisher. They are context, never a partner's own.")
export class DataSet {
  @value(() => ID, "Its id, such as `population-nuts`.", { required: true, format: "slug" })
  id: string;

  @text("Its title.", { required: true })
  title: string;

  @text("Who publishes it.", { required: true })
  publisher: string;

  @text("The publisher's own code for it, such as `demo_r_pjanaggr3`; null where it has none.")
  code?: string;

  @text("What is counted, and how; null where nothing tells.")
  definition?: string;

  @text("Licence of the figures, in the words that were read.", { required: true })
  licence: string;

  @text("The publisher's own address of it; null where none is known.", { format: "url" })
  address?: string;

  @value(() => DataSetSubject, "What its figures are of.", { required: true })
  of: keyof typeof DataSetSubject;

  @text("What must be known before its figures are compared.", { list: true })
  notes?: string[];

  @values(() => StatisticFlag, "What the marks on its figures mean.")
  flags?: StatisticFlag[];

  @values(() => StatisticSource, "Where its figures were read.", { required: true })
  sources: StatisticSource[];

  @term("indicator", () => Indicator, "What it has figures of.", { required: true, list: true })
  indicators: string[];

  @values(() => Int, "The years it has figures for, first to last.", { required: true })
  years: number[];

  @value(() => Int, "How many figures it has.", { required: true })
  observationCount: number;
}
