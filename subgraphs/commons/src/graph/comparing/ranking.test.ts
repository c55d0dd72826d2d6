import { buildSubgraph } from "@guildhall/schema/federation";
import { graphql, isEnumType, isInputObjectType, isObjectType, type GraphQLSchema } from "graphql";
import { Args, Query, Resolver } from "type-graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { foundingTable } from "../../scoring/testing/founding-table.ts";
import { Ranking } from "./ranking.ts";
import { RankingArgs } from "./ranking-args.ts";
import { rankingOf } from "./ranking-of.ts";

@Resolver()
class Queries {
  @Query(() => Ranking, { description: "The founding regions ranked." })
  ranking(@Args(() => RankingArgs) args: RankingArgs): object {
    return rankingOf(foundingTable, args);
  }
}

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSubgraph({ resolvers: [Queries], roots: [Ranking], entities: {} }));
});

const ask = (source: string) => graphql({ schema, source, contextValue: {} });
const refusal = async (args: string): Promise<string | undefined> => {
  const { errors } = await ask(`{ ranking(${args}) { comparableShare } }`);
  expect(errors?.[0]?.extensions["code"]).toBe("FILTER_INVALID");
  return errors?.[0]?.message;
};

it("answers with an interval of ranks, how it was made and who cannot be told apart", async () => {
  const { data, errors } = await ask(`{
    ranking(weightings: 500, weights: [{ indicator: "unemployment-rate", weight: 2 }]) {
      method { normalisation aggregation missing variation weightings seed minimumRegions minimumComparable toldApartFrom }
      comparableShare
      refused { code says }
      regionsLeftOut { region lacks }
      indicatorsLeftOut { indicator lacks }
      result {
        indicators { indicator direction weight isConstant }
        regions { region regionName score probability ahead outranks says
                  ranks { nominal mean median low high best worst }
                  byMethod { normalisation aggregation rank } without { indicator rank } }
        groups { regions says }
        pair(a: "paris", b: "malaga") { a b aAhead bAhead toldApart says }
      }
    }
  }`);
  expect(errors).toBeUndefined();
  const { result, ...beside } = JSON.parse(JSON.stringify(data)).ranking;
  expect(beside).toMatchInlineSnapshot(`
    {
      "comparableShare": 1,
      "indicatorsLeftOut": [],
      "method": {
        "aggregation": "ARITHMETIC_MEAN",
        "minimumComparable": 0.7,
        "minimumRegions": 5,
        "missing": "LEAVE_OUT_REGIONS",
        "normalisation": "MIN_MAX",
        "seed": 1,
        "toldApartFrom": 0.9,
        "variation": "ANY",
        "weightings": 500,
      },
      "refused": [],
      "regionsLeftOut": [],
    }
  `);
  expect(result.indicators[0]).toEqual({
    indicator: "unemployment-rate",
    direction: "LOWER_IS_BETTER",
    weight: 0.25,
    isConstant: false,
  });
  expect(result.regions.map(({ region }: { region: string }) => region)).toEqual(
    foundingTable.rows.map(({ id }) => id),
  );
  const [, birmingham] = result.regions;
  expect([birmingham.says, birmingham.ranks]).toMatchInlineSnapshot(`
    [
      "Birmingham: 8th of 14 by the weights given; 4th to 10th in nine of ten weightings (3rd to 11th at the outermost); 5th to 8th by other methods; 6th to 9th when one indicator is left out.",
      {
        "best": 3,
        "high": 10,
        "low": 4,
        "mean": 7.104,
        "median": 7,
        "nominal": 8,
        "worst": 11,
      },
    ]
  `);
  expect(birmingham.byMethod.at(-1)).toEqual({
    normalisation: null,
    aggregation: "COPELAND",
    rank: 7,
  });
  expect(birmingham.without[0]).toEqual({ indicator: "unemployment-rate", rank: 9 });
  expect([birmingham.region, birmingham.regionName]).toEqual(["birmingham", "Birmingham"]);
  expect([birmingham.ahead[1], birmingham.outranks[0]]).toEqual([0, 0.75]);
  expect(birmingham.probability).toHaveLength(14);
  expect(birmingham.ahead).toHaveLength(14);
  expect(result.pair).toEqual({
    a: "paris",
    b: "malaga",
    aAhead: 1,
    bAhead: 0,
    toldApart: true,
    says: "Paris is ahead of Malaga under all weightings.",
  });
  expect(result.groups[0].regions).toContain("paris");
});

it("refuses to rank, and says what there would have to be", async () => {
  const { data } = await ask(`{
    ranking(minimumRegions: 20, aggregation: HARMONIC_MEAN, normalisation: BORDA) {
      refused { code says }
      result { regions { region } }
    }
  }`);
  expect(data).toMatchInlineSnapshot(`
    {
      "ranking": {
        "refused": [
          {
            "code": "TOO_FEW_REGIONS",
            "says": "Got 14 regions with a comparable figure in each of 7 indicators, wanted at least 20. Ask for more regions or for indicators that they have.",
          },
          {
            "code": "METHODS_DO_NOT_FIT",
            "says": "Got HARMONIC_MEAN of BORDA, whose values are not all above 0, wanted a geometric or harmonic mean of values above 0. Normalise by MIN_MAX or RANK, or aggregate by ARITHMETIC_MEAN or COPELAND.",
          },
        ],
        "result": null,
      },
    }
  `);
});

describe("a slip is refused", () => {
  it.each([
    [
      'weights: [{ indicator: "population", weight: 1 }]',
      'ranking.weights got "population", wanted each once, of unemployment-rate',
    ],
    [
      'weights: [{ indicator: "unemployment-rate", weight: -1 }]',
      "ranking.weights got -1 for unemployment-rate, wanted weights from 0 to 1000000000000",
    ],
    [
      'weights: [{ indicator: "unemployment-rate", weight: 1e308 }, { indicator: "population", weight: 1e308 }]',
      "ranking.weights got 1e+308 for unemployment-rate, wanted weights from 0 to 1000000000000",
    ],
    [
      'directions: [{ indicator: "unemployment-rate", direction: NEITHER }, { indicator: "unemployment-rate", direction: NEITHER }]',
      "ranking.directions got unemployment-rate twice",
    ],
    ["weightings: 0", "ranking.weightings got 0, wanted 1 to 10000."],
    ["weightings: 10001", "ranking.weightings got 10001"],
    ["minimumRegions: 1", "ranking.minimumRegions got 1, wanted 2 or more."],
    ["minimumComparable: 1.5", "ranking.minimumComparable got 1.5"],
    ["toldApartFrom: 0.5", "ranking.toldApartFrom got 0.5, wanted a share above 0.5"],
  ])("%s", async (args, message) => {
    expect(await refusal(args)).toContain(message);
  });
});

it("describes every type, field, argument and value", () => {
  const bare = Object.values(schema.getTypeMap())
    .filter(
      ({ name }) =>
        !name.startsWith("_") && /Rank|Indicator|Left|Missing|Normal|Aggreg|Weight/.test(name),
    )
    .flatMap((type) => [
      { name: type.name, description: type.description },
      ...(isEnumType(type) ? type.getValues() : []),
      ...(isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []),
      ...(isObjectType(type) ? Object.values(type.getFields()).flatMap(({ args }) => args) : []),
    ])
    .filter(({ description }) => !description)
    .map(({ name }) => name);
  expect(bare).toEqual([]);
});
