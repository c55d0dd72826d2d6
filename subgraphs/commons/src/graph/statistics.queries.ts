import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { CommonsContext } from "../registry/context.ts";
import { DataSet } from "../statistics/data-set.ts";
import { Observation } from "../statistics/observation.ts";
import { select } from "../statistics/select.ts";
import { TerritoryChange } from "../statistics/territory-change.ts";
import { codesOf, warnOfUnknown } from "./statistics-words.ts";

/** Public statistics, beside those that a region has of its areas. */
@Resolver()
export class StatisticsQueries {
  @Query(() => [DataSet], { description: "The data sets of public statistics, by id." })
  dataSets(
    @Ctx() { statistics, warnings }: CommonsContext,
    @Arg("indicators", () => [ID], {
      nullable: true,
      description: "Only those with figures of one of these indicators.",
    })
    indicators?: string[] | null,
    @Arg("ids", () => [ID], {
      nullable: true,
      description: "Only these; an id that no data set has is left out.",
    })
    ids?: string[] | null,
  ): readonly DataSet[] {
    const codes = codesOf(indicators);
    const known = statistics.dataSets.flatMap((one) => one.indicators);
    warnOfUnknown("dataSets.indicators", codes, known, warnings);
    return statistics.dataSets.filter(
      (one) =>
        (!ids || ids.includes(one.id)) &&
        (!codes || one.indicators.some((code) => codes.includes(code))),
    );
  }

  @Query(() => DataSet, {
    nullable: true,
    description: "One data set; null where there is none of this id.",
  })
  dataSet(
    @Arg("id", () => ID, { description: "The data set's id, such as `population-nuts`." })
    id: string,
    @Ctx() { statistics }: CommonsContext,
  ): DataSet | null {
    return statistics.dataSets.find((one) => one.id === id) ?? null;
  }

  @Query(() => [TerritoryChange], {
    description:
      "Which codes of statistical areas became which: what may be drawn as one line, and what may be added up.",
  })
  territoryChanges(
    @Ctx() { statistics }: CommonsContext,
    @Arg("code", () => ID, {
      nullable: true,
      description: "Only those that this code went out of or came out of, such as `HR05`.",
    })
    code?: string | null,
  ): readonly TerritoryChange[] {
    return statistics.changes.filter(
      ({ from, to }) => !code || [...from, ...to].some((area) => area.code === code),
    );
  }

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
