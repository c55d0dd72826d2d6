import {
  Indicator,
  vocabularies,
  Vocabulary,
  vocabulary,
  type VocabularyFile,
} from "@guildhall/schema";
import { Arg, ID, Query, Resolver } from "type-graphql";

/** The words that all records use. */
@Resolver()
export class VocabularyQueries {
  @Query(() => [Vocabulary], { description: "The lists of words that records use, by id." })
  vocabularies(): Vocabulary[] {
    return vocabularies()
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(answer);
  }

  @Query(() => Vocabulary, {
    nullable: true,
    description: "One list of words; null where there is none of this id.",
  })
  vocabulary(
    @Arg("id", () => ID, { description: "The vocabulary's id, such as `facility`." }) id: string,
  ): Vocabulary | null {
    const found = vocabulary(id);
    return found ? answer(found) : null;
  }

  @Query(() => [Indicator], {
    description: "What figures may count, with unit, direction and denominator.",
  })
  indicators(): Indicator[] {
    return [...(vocabulary("indicator")?.terms ?? [])];
  }
}

const answer = ({ id, title, description, terms }: VocabularyFile): Vocabulary => ({
  id,
  title,
  description,
  terms: terms.map((term) => ({ ...term, vocabulary: id })),
});
