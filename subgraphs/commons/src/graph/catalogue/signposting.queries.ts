import { GuildhallError, type Location } from "@guildhall/schema";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { findFacilities } from "../../signposting/facilities.ts";
import { findFitting } from "../../signposting/find.ts";
import { routesThrough } from "../../signposting/roadmaps.ts";
import { CONSULTANCY, LEARNING, PROGRAMMES, type Weighing } from "../../signposting/weighings.ts";
import { knownRegions, within } from "./area.ts";
import type { CatalogueContext } from "./context.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { distanceTo } from "./distance.ts";
import {
  FoundConsultancy,
  FoundFacilities,
  FoundLearning,
  FoundSupport,
} from "./signposting/found.ts";
import { FacilityNeedInput, FirmInput } from "./signposting/inputs.ts";
import { readFacilityNeed, readFirm } from "./signposting/read-question.ts";

const DEFAULT = 10;
const MOST = 50;
const HOW_MANY = `How many at most, 0 to ${MOST}.`;

/** Which help fits: questions of firms and makers, answered from the catalogue with reasons. */
@Resolver()
export class SignpostingQueries {
  @Query(() => FoundSupport, {
    description:
      "Programmes of support for a firm, public and private alike, with every reason for and against each, the road maps that join them, and what the registries do not say.",
  })
  async findSupport(
    @Ctx() context: CatalogueContext,
    @Arg("firm", () => FirmInput, { description: "The firm, and what it wants." })
    firm: FirmInput,
    @Arg("first", () => Int, { defaultValue: DEFAULT, description: HOW_MANY }) first: number,
  ): Promise<object> {
    checkFirst(first);
    const question = readFirm("findSupport", firm, context);
    const { weighed, missing, total } = await findFitting(context.catalogue, question, PROGRAMMES);
    const routes = await routesThrough(context.catalogue, weighed, question);
    return {
      programmes: weighed.slice(0, first),
      roadmaps: routes.slice(0, first),
      weighed: weighed.length,
      total,
      missing,
      coverage: coverage(context, question.area.homes),
    };
  }

  @Query(() => FoundConsultancy, {
    description: "Consultancy offers for a firm, weighed as programmes are.",
  })
  findConsultancy(
    @Ctx() context: CatalogueContext,
    @Arg("firm", () => FirmInput, { description: "The firm, and what it wants." })
    firm: FirmInput,
    @Arg("first", () => Int, { defaultValue: DEFAULT, description: HOW_MANY }) first: number,
  ): Promise<object> {
    return findOffers("findConsultancy", CONSULTANCY, firm, first, context);
  }

  @Query(() => FoundLearning, {
    description:
      "What there is to learn from for a firm, weighed as programmes are; no stage or sector is recorded of it.",
  })
  findLearning(
    @Ctx() context: CatalogueContext,
    @Arg("firm", () => FirmInput, { description: "The firm, and what it wants to learn." })
    firm: FirmInput,
    @Arg("first", () => Int, { defaultValue: DEFAULT, description: HOW_MANY }) first: number,
  ): Promise<object> {
    return findOffers("findLearning", LEARNING, firm, first, context);
  }

  @Query(() => FoundFacilities, {
    description:
      "Spaces with facilities to share: what they are read or only inferred to have, how near they surely are, whether they are open and to whom, and of how many nobody says.",
  })
  async findFacilities(
    @Ctx() context: CatalogueContext,
    @Arg("need", () => FacilityNeedInput, { description: "What is wanted, where and when." })
    need: FacilityNeedInput,
    @Arg("first", () => Int, { defaultValue: DEFAULT, description: HOW_MANY }) first: number,
  ): Promise<object> {
    checkFirst(first);
    const question = readFacilityNeed(need, context);
    const regions = context.directory.regions();
    const { weighed, missing } = await findFacilities(context.catalogue, question, regions);
    const { near } = question;
    const asked = need.regions ?? (near ? missing.flatMap(({ region }) => region ?? []) : null);
    return {
      makerSpaces: weighed.slice(0, first).map((one) => ({
        ...one,
        distance: near ? distanceTo(near, one.record["location"] as Location | undefined) : null,
      })),
      weighed: weighed.length,
      missing,
      coverage: coverageOfIds(context, asked),
    };
  }
}

async function findOffers(
  field: string,
  weighing: Weighing,
  firm: FirmInput,
  first: number,
  context: CatalogueContext,
): Promise<object> {
  checkFirst(first);
  const question = readFirm(field, firm, context);
  const { weighed, missing, total } = await findFitting(context.catalogue, question, weighing);
  return {
    best: weighed.slice(0, first),
    weighed: weighed.length,
    total,
    missing,
    coverage: coverage(context, question.area.homes),
  };
}

const coverage = (context: CatalogueContext, homes: readonly { id: string }[]): Coverage =>
  coverageOfIds(
    context,
    homes.map(({ id }) => id),
  );

const coverageOfIds = (context: CatalogueContext, regions: readonly string[] | null): Coverage =>
  coverageOf(
    within(knownRegions(context), { regions }, context),
    context.catalogue.states(),
    Date.now(),
  );

function checkFirst(first: number): void {
  if (first >= 0 && first <= MOST) return;
  throw new GuildhallError("PAGE_TOO_LARGE", `Got first: ${first}, wanted 0 to ${MOST}.`);
}
