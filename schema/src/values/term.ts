import { computed, text, value, values } from "../define/field.ts";
import { object } from "../define/object.ts";
import { findTerm } from "../vocabularies/vocabulary.ts";
import { Direction, IndicatorNature, IndicatorOrigin } from "./enums.ts";

@object("A word of a vocabulary, or a host's own word that no vocabulary knows yet.")
export class Term {
  @text("The word's code, to filter by; null where the vocabulary does not know the word.")
  code?: string;

  @text("The word for readers, in English; a host's own word as it stands.", { required: true })
  label: string;

  @text("The vocabulary it is looked up in.", { required: true })
  vocabulary: string;

  @text("What the word means.")
  description?: string;

  @text("Code of the wider word that it belongs under.")
  broader?: string;
}

@object("Where a definition comes from.")
export class DefinitionSource {
  @text("Title of the document or the data set.", { required: true })
  title: string;

  @text("Its public address.", { format: "url" })
  address?: string;
}

@object("What a figure counts, with what is needed to compare figures of it.")
export class Indicator {
  @text("The indicator's code, to filter by; null where it is not in the list of indicators.")
  code?: string;

  @text("The indicator for readers; the source's own words where it is not in the list.", {
    required: true,
  })
  label: string;

  @text("The definition: what is counted, and how.")
  description?: string;

  @value(() => IndicatorOrigin, "Where figures of it come from; null where it is not in the list.")
  origin?: keyof typeof IndicatorOrigin;

  @value(() => IndicatorNature, "How its figures stand to time; null where it is not in the list.")
  nature?: keyof typeof IndicatorNature;

  @text("The unit that figures of it are in.")
  unit?: string;

  @computed(
    () => String,
    "Other words for that unit: “firms” and “companies” are “businesses”, “visitors” are not “people”.",
    ({ unit }: Indicator) => findTerm("unit", unit ?? "")?.spellings ?? [],
    { list: true, required: true },
  )
  unitSynonyms?: string[];

  @value(() => Direction, "Which way is better.")
  direction?: keyof typeof Direction;

  @text("What it may be divided by to compare places of different size, such as `people`.")
  denominator?: string;

  @value(() => DefinitionSource, "Who defines it so; null for what this list itself defines.")
  source?: DefinitionSource;
}

@object("A list of words that records use, so that the same thing has the same name everywhere.")
export class Vocabulary {
  @text("The vocabulary's id, such as `facility`.", { required: true })
  id: string;

  @text("Its name for readers.", { required: true })
  title: string;

  @text("What it is for.", { required: true })
  description: string;

  @values(() => Term, "Its words.", { required: true })
  terms: Term[];
}
