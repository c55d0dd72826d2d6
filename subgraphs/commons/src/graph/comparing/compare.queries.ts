import { GuildhallError } from "@guildhall/schema";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { compare } from "../../comparison/compare.ts";
import { type AreaArguments, knownRegions, warnOfStrangers, within } from "../catalogue/area.ts";
import type { CatalogueContext } from "../catalogue/context.ts";
import { coverageOf } from "../catalogue/coverage.ts";
import { Comparison, type ComparisonRoot } from "./comparison.ts";
import { BasisInput, ComparisonPeriodInput } from "./question.ts";
import { readBases } from "./read-basis.ts";
import { readIndicators, readPeriod } from "./read-question.ts";
import { warnOfParts } from "./strange-parts.ts";
import { ComparisonViewInput, readView } from "./view.ts";

const MOST_REGIONS = 1_000;

/** Regions side by side, and what of them may be compared. */
@Resolver()
export class CompareQueries {
  @Query(() => Comparison, {
    description:
      "Regions side by side: for each indicator the basis that its figures are held against, and for each region its figure with a verdict and the reasons. What may not be compared is shown, told apart and never averaged.",
  })
  async compareRegions(
    @Ctx() context: CatalogueContext,
    @Arg("indicators", () => [String], {
      description:
        "Codes of indicators (vocabulary `indicator`), at most 30: the whole of each, or all its parts where it has none; `maker-spaces-per-100000-people/fab-lab` for one part, `…/*` for every part.",
    })
    indicators: string[],
    @Arg("regions", () => [ID], {
      nullable: true,
      description: "These regions (ids); all of the graph if not given.",
    })
    regions?: string[] | null,
    @Arg("countries", () => [String], {
      nullable: true,
      description: "Only regions in one of these countries (ISO 3166-1 alpha-2).",
    })
    countries?: string[] | null,
    @Arg("partnerships", () => [ID], {
      nullable: true,
      description: "Only regions that take part in one of these partnerships (ids).",
    })
    partnerships?: string[] | null,
    @Arg("period", () => ComparisonPeriodInput, {
      nullable: true,
      description: "Only figures for this time; others are shown and refused.",
    })
    period?: ComparisonPeriodInput | null,
    @Arg("view", () => ComparisonViewInput, {
      nullable: true,
      description: "How figures are to be seen beside what was reported.",
    })
    view?: ComparisonViewInput | null,
    @Arg("basis", () => [BasisInput], {
      nullable: true,
      description: "What figures are to be held against, where the rule is not to choose it.",
    })
    basis?: BasisInput[] | null,
  ): Promise<ComparisonRoot> {
    const area = regionsAsked({ regions, countries, partnerships }, context);
    const asked = readIndicators(indicators, context.warnings);
    const compared = await compare(context, {
      indicators: asked,
      regions: area.flatMap(({ profile }) => profile ?? []),
      period: readPeriod(period ?? {}, "period"),
      basis: readBases(basis ?? [], asked, context.warnings),
    });
    await warnOfParts(asked, compared, context);
    return {
      ...compared,
      view: view ? readView(view) : null,
      coverage: () => coverageOf(area, context.catalogue.states(), Date.now()),
    };
  }
}

/** Regions of the directory: the registry that regions share is none of them. */
function regionsAsked(area: AreaArguments, context: CatalogueContext) {
  const known = knownRegions(context).filter(({ profile }) => profile);
  warnOfStrangers("compareRegions", area, known, context);
  const asked = within(known, area, context);
  if (asked.length <= MOST_REGIONS) return asked;
  throw new GuildhallError(
    "PAGE_TOO_LARGE",
    `Got ${asked.length} regions, wanted at most ${MOST_REGIONS}. Name regions, countries or partnerships.`,
  );
}
