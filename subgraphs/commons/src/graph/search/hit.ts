import { kinds, PageInfo, type StoredRecord } from "@guildhall/schema";
import { addComputed, computed, object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { Highlight } from "../../search/search.ts";
import { Coverage } from "../catalogue/coverage.ts";
import type { SearchContext } from "./context.ts";
import { RecordKind } from "./record-kind.ts";

@object("Where in a record the words were found.")
export class SearchHighlight {
  @text("Path of the field, such as `description` or `facilities.category`.", { required: true })
  field: string;

  @text(
    "Its text, or what of it is around the words; of a term its label. Plain text, never HTML.",
    {
      required: true,
    },
  )
  text: string;

  @text("The words of the text that were found, as they stand in it: to be marked.", {
    required: true,
    list: true,
  })
  words: string[];
}

@object("A record that a search found.")
export class SearchHit {
  @value(() => ID, "The record's id.", { required: true })
  id: string;

  @value(() => RecordKind, "Which kind of record it is, and so in which field below it is.", {
    required: true,
  })
  kind: string;

  @value(() => ID, "The id of the region whose record it is.", { required: true })
  region: string;

  @value(
    () => Number,
    "How well it fits, from 0 to 1. It compares the hits of one search, never of two.",
    { required: true },
  )
  score: number;

  @computed(
    () => SearchHighlight,
    "Where the words stand in it, the name first.",
    async ({ id, highlightsOf }: SearchHit, _args, { records }: SearchContext) => {
      const record = await records.load(id);
      return record ? highlightsOf(record) : [];
    },
    { list: true, required: true },
  )
  highlights: SearchHighlight[];

  highlightsOf: (record: StoredRecord) => readonly Highlight[];
}

// A list of several kinds has one field a kind, and never a union: see record-link.ts.
for (const { kind, singular, type } of kinds())
  addComputed(SearchHit, {
    name: singular,
    type: () => type,
    description: `The record itself, where it is one of the \`${kind}\`; else null.`,
    compute: ({ id }: SearchHit, _args, { records }: SearchContext) =>
      id.split("/")[1] === kind ? records.load(id) : null,
  });

@object("A hit with its place in the list.")
export class SearchEdge {
  @text("The hit's place in the list, to give as `after`.", { required: true })
  cursor: string;

  @value(() => SearchHit, "The hit.", { required: true })
  node: SearchHit;
}

@object("A page of what a search found, the best first.")
export class SearchConnection {
  @values(() => SearchHit, "The hits of the page.", { required: true })
  nodes: SearchHit[];

  @values(() => SearchEdge, "The hits of the page, each with its cursor.", { required: true })
  edges: SearchEdge[];

  @value(() => PageInfo, "Where the page stands in the list.", { required: true })
  pageInfo: PageInfo;

  @value(
    () => Int,
    "How many records were found. Where there are more than 200, the best 200 can be paged through.",
    { required: true },
  )
  totalCount: number;

  @text("What was searched for instead, where words of the text are in no record; else null.")
  didYouMean?: string | null;

  @value(() => Coverage, "From which regions' copies the answer is, and how old they are.", {
    required: true,
  })
  coverage: Coverage;
}

@object("What a person who typed so much may go on to type.")
export class SearchSuggestion {
  @text("The text to search for.", { required: true })
  text: string;

  @value(() => ID, "The record that is called so; null for a word or a place.")
  id?: string | null;
}
