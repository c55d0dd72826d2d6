import { GuildhallError, PAGE_MAX } from "@guildhall/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { comparePractices, MOST_COMPARED } from "../../practices/compare.ts";
import type { FigurePair } from "../../practices/pairs.ts";
import { knownRegions, warnOfStrangers, within } from "../catalogue/area.ts";
import type { CatalogueContext } from "../catalogue/context.ts";
import { coverageOf } from "../catalogue/coverage.ts";
import { MoneyViewInput, readMoneyView } from "./money-view.ts";
import { practiceAnswer } from "./practice-answer.ts";
import { PracticeComparison } from "./practice-comparison.ts";
import { pairAnswer, PracticePairs } from "./practice-figure.ts";
import { practiceList, practicesMeant } from "./practice-question.ts";

interface Answered {
  found: readonly FigurePair[];
}

/** Practices side by side, from the catalogue. */
@Resolver(() => PracticeComparison)
export class PracticeComparisonQueries {
  @Query(() => PracticeComparison, {
    description: `Good practices side by side: the problem and what was done, what it takes, figures with a verdict where two are of one indicator, how well each is evidenced, conditions, lessons and where it was taken up. At most ${MOST_COMPARED}, named or found by a filter.`,
  })
  async comparePractices(
    @Ctx() context: CatalogueContext,
    @Arg("practices", () => [ID], {
      nullable: true,
      description: `The practices (ids), at most ${MOST_COMPARED}; instead of a filter or regions.`,
    })
    practices: string[] | null | undefined,
    @Arg("filter", () => practiceList.filter, { nullable: true, description: "Which practices." })
    filter: Record<string, unknown> | null | undefined,
    @Arg("regions", () => [ID], {
      nullable: true,
      description: "Only practices of these regions (ids).",
    })
    regions: string[] | null | undefined,
    @Arg("view", () => MoneyViewInput, {
      nullable: true,
      description: "How sums of money are seen beside what was stated; not at all if not given.",
    })
    view: MoneyViewInput | null | undefined,
    @Arg("first", () => Int, {
      defaultValue: MOST_COMPARED,
      description: `How many found practices at most, 0 to ${MOST_COMPARED}.`,
    })
    first: number,
  ): Promise<object> {
    const known = knownRegions(context);
    warnOfStrangers("comparePractices", regions ? { regions } : {}, known, context);
    const { records, total, missing } = await practicesMeant(
      { practices, filter, regions, first },
      context,
    );
    const compared = await comparePractices(
      records,
      view ? readMoneyView(view, "comparePractices.view") : null,
      context,
    );
    const asked = practices
      ? [...new Set(practices.map((id) => id.split("/")[0]!))]
      : (regions ?? null);
    return {
      practices: compared.practices.map((one) => practiceAnswer(one, context)),
      lines: compared.lines,
      found: compared.pairs,
      total,
      missing,
      coverage: coverageOf(
        within(known, { regions: asked }, context),
        context.catalogue.states(),
        Date.now(),
      ),
    };
  }

  @FieldResolver(() => PracticePairs, {
    description:
      "Pairs of figures for one indicator, each of two of the practices, with the verdict: whatever the figures look like, only those that compare may be held against each other.",
  })
  pairs(
    @Root() { found }: Answered,
    @Arg("first", () => Int, {
      defaultValue: 50,
      description: `How many pairs at most, 0 to ${PAGE_MAX}.`,
    })
    first: number,
  ): PracticePairs {
    if (first < 0 || first > PAGE_MAX)
      throw new GuildhallError("PAGE_TOO_LARGE", `Got first: ${first}, wanted 0 to ${PAGE_MAX}.`);
    return {
      totalCount: found.length,
      comparable: found.filter(({ verdict }) => verdict !== "NOT_COMPARABLE").length,
      nodes: found.slice(0, first).map(pairAnswer),
    };
  }
}
