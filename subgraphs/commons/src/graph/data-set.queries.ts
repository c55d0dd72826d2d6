import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { CommonsContext } from "../registry/context.ts";
import { DataSet } from "../statistics/data-set.ts";
import { TerritoryChange } from "../statistics/territory-change.ts";
import { codesOf, warnOfUnknown } from "./statistics-words.ts";

/** What public statistics there are, and what became of the areas that they are of. */
@Resolver()
export class DataSetQueries {
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
}
