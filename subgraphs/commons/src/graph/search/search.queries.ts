import { Near } from "@guildhall/schema";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Suggestion } from "../../search/search.ts";
import type { SearchContext } from "./context.ts";
import { SearchConnection, SearchSuggestion } from "./hit.ts";
import { answerSearch, checkFirst, checkText, HITS_DEFAULT, HITS_MAX } from "./page.ts";
import { RecordKind } from "./record-kind.ts";

/** For those who know a word of it, and not which region or kind it is. */
@Resolver()
export class SearchQueries {
  @Query(() => SearchConnection, {
    description:
      "Records of all kinds and regions by what they say, from the catalogue, the best first: those with every word, and those with some where few have all. Slips of the pen, endings, accents, the vocabularies' words in any language and names of regions and countries are understood.",
  })
  search(
    @Ctx() context: SearchContext,
    @Arg("text", () => String, {
      description: "What a person types: at most 200 characters and 16 words. It has no syntax.",
    })
    text: string,
    @Arg("kinds", () => [RecordKind], { nullable: true, description: "Only these kinds." })
    kinds: string[] | null,
    @Arg("regions", () => [ID], { nullable: true, description: "Only of these regions (ids)." })
    regions: string[] | null,
    @Arg("near", () => Near, { nullable: true, description: "Only within a distance of a point." })
    near: Near | null,
    @Arg("language", () => String, {
      nullable: true,
      description:
        "The language of the text (BCP 47), so that endings are those of this language alone; of any where it is not given.",
    })
    language: string | null,
    @Arg("first", () => Int, {
      defaultValue: HITS_DEFAULT,
      description: `How many hits at most, 0 to ${HITS_MAX}.`,
    })
    first: number,
    @Arg("after", () => String, {
      nullable: true,
      description: "Cursor of the hit to go on after.",
    })
    after: string | null,
  ) {
    return answerSearch({ text, kinds, regions, near, language, first, after }, context);
  }

  @Query(() => [SearchSuggestion], {
    description:
      "What the text may become with the next key strokes: names of records, words of vocabularies and places.",
  })
  suggest(
    @Ctx() { search }: SearchContext,
    @Arg("text", () => String, { description: "What was typed so far." }) text: string,
    @Arg("first", () => Int, {
      defaultValue: 8,
      description: `How many at most, 0 to ${HITS_MAX}.`,
    })
    first: number,
  ): Suggestion[] {
    checkText(text);
    checkFirst(first);
    return search.suggest(text, first);
  }
}
