import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { CommonsContext } from "../registry/context.ts";
import { Observation } from "../statistics/observation.ts";
import { select } from "../statistics/select.ts";
import { codesOf, warnOfUnknown } from "./statistics-words.ts";

/** What money of one country and year is in that of another. */
@Resolver()
export class MoneyQueries {
  @Query(() => [Observation], {
    description: "What one euro was in other currencies, the newest first: a view with its year.",
  })
  exchangeRates(
    @Ctx() { statistics, warnings }: CommonsContext,
    @Arg("currencies", () => [ID], {
      nullable: true,
      description: "Only of these currencies (ISO 4217).",
    })
    currencies?: string[] | null,
    @Arg("years", () => [Int], { nullable: true, description: "Only for these years." })
    years?: number[] | null,
  ): readonly Observation[] {
    const figures = statistics.figures.CURRENCY;
    const known = figures.flatMap(({ currency }) => currency ?? []);
    warnOfUnknown("exchangeRates.currencies", currencies, known, warnings);
    return select(figures, { currencies, years });
  }

  @Query(() => [Observation], {
    description:
      "Purchasing power of countries, by kind, the newest first. Kinds do not compare with each other.",
  })
  purchasingPower(
    @Ctx() { statistics, warnings }: CommonsContext,
    @Arg("countries", () => [ID], {
      nullable: true,
      description: "Only of these countries (ISO 3166-1 alpha-2).",
    })
    countries?: string[] | null,
    @Arg("years", () => [Int], { nullable: true, description: "Only for these years." })
    years?: number[] | null,
    @Arg("kinds", () => [ID], {
      nullable: true,
      description:
        "Only of these kinds, which are indicators: `world-bank-ppp`, `eurostat-implied-ppp`, `eurostat-implied-price-level`.",
    })
    kinds?: string[] | null,
  ): readonly Observation[] {
    const figures = statistics.figures.COUNTRY;
    const codes = codesOf(kinds);
    const known = figures.flatMap(({ country }) => country ?? []);
    warnOfUnknown("purchasingPower.countries", countries, known, warnings);
    warnOfUnknown(
      "purchasingPower.kinds",
      codes,
      figures.map((one) => one.indicator),
      warnings,
    );
    return select(figures, { countries, years, indicators: codes });
  }
}
