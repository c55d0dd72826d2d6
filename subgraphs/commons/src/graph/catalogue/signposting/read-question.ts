import {
  GuildhallError,
  nearest,
  type VocabularyTerm,
  vocabulary,
  type Warnings,
} from "@guildhall/schema";
import { type Area, areaOf } from "../../../signposting/area.ts";
import type { FacilityQuestion } from "../../../signposting/facility-question.ts";
import type { Question } from "../../../signposting/question.ts";
import { readWord, type Word } from "../../../signposting/word.ts";
import { knownRegions } from "../area.ts";
import type { CatalogueContext } from "../context.ts";
import type { FacilityNeedInput, FirmInput, PlaceInput } from "./inputs.ts";

/** More than anybody wants at once. */
const MOST_NEEDS = 10;
const LONGEST_NEED = 80;

/** What a firm asks, its words read; whatever nobody knows is warned of. */
export function readFirm(field: string, firm: FirmInput, context: CatalogueContext): Question {
  const { warnings } = context;
  const { sector, stage, people, need } = firm;
  const word = (name: "sector" | "stage", vocabularyId: string, said: string) =>
    known(`${field}.firm.${name}`, vocabularyId, said, warnings);
  return {
    area: areaAsked(field, firm, context),
    today: day(firm.on),
    ...(sector && { sector: word("sector", "sector", sector) }),
    ...(stage && { stage: word("stage", "firmStage", stage) }),
    ...(people != null && { people }),
    // Only programmes are recorded by kinds of support: elsewhere every need is words.
    need: needs(
      `${field}.firm.need`,
      need ?? [],
      "supportKind",
      field === "findSupport" ? warnings : null,
    ),
  };
}

export function readFacilityNeed(
  { facilities, regions, near, openOn, user, on }: FacilityNeedInput,
  context: CatalogueContext,
): FacilityQuestion {
  const { warnings } = context;
  warnOfRegions("findFacilities.need.regions", regions ?? [], context);
  if (near) checkPlace("findFacilities.need.near", near);
  return {
    need: needs("findFacilities.need.facilities", facilities, "facility", warnings),
    ...(regions && { regions }),
    ...(near && { near }),
    days: openOn ?? [],
    ...(user && { user }),
    today: day(on),
  };
}

const day = (on: string | null | undefined): string =>
  on ?? new Date(Date.now()).toISOString().slice(0, 10);

function areaAsked(field: string, { region, place }: FirmInput, context: CatalogueContext): Area {
  if (!region && !place)
    throw new GuildhallError(
      "FILTER_INVALID",
      `${field} got a firm without a place, wanted firm.region (an id such as birmingham) or firm.place.`,
    );
  if (region) warnOfRegions(`${field}.firm.region`, [region], context);
  else if (place) checkPlace(`${field}.firm.place`, place);
  return areaOf(
    region ? { regions: [region] } : { ...(place && { place }) },
    context.directory.regions(),
  );
}

function checkPlace(argument: string, { latitude, longitude, withinKm }: PlaceInput): void {
  const inRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (inRange && withinKm >= 0 && withinKm <= 20_000) return;
  throw new GuildhallError(
    "FILTER_INVALID",
    `${argument} got latitude ${latitude}, longitude ${longitude}, withinKm ${withinKm}; wanted -90 to 90, -180 to 180 and 0 to 20000.`,
  );
}

function needs(
  argument: string,
  given: readonly string[],
  vocabularyId: string,
  warnings: Warnings | null,
): Word[] {
  const wrong = given.find((one) => !one.trim() || one.length > LONGEST_NEED);
  if (given.length > MOST_NEEDS || wrong !== undefined)
    throw new GuildhallError(
      "FILTER_INVALID",
      `${argument} got ${wrong === undefined ? `${given.length} words` : JSON.stringify(wrong.slice(0, LONGEST_NEED))}, wanted at most ${MOST_NEEDS}, each of 1 to ${LONGEST_NEED} characters.`,
    );
  return given.map((said) =>
    warnings ? known(argument, vocabularyId, said, warnings) : readWord(vocabularyId, said),
  );
}

function known(argument: string, vocabularyId: string, said: string, warnings: Warnings): Word {
  const word = readWord(vocabularyId, said);
  if (word.code) return word;
  warnings.add({ code: "WORD_UNKNOWN", argument, got: said }, (got) => {
    const near = nearest(said, vocabulary(vocabularyId)?.terms ?? [], spellings);
    const help = near.map(({ label }) => `“${label}”`).join(" or ");
    return {
      message: `The vocabulary ${vocabularyId} has no word ${JSON.stringify(got)}: it is looked for as it stands. ${help ? `Did you mean ${help}?` : `vocabulary(id: "${vocabularyId}") lists its words.`}`,
      near: near.map(({ code }) => code),
    };
  });
  return word;
}

const spellings = ({ code, label, spellings: others = [] }: VocabularyTerm): string[] => [
  code,
  label,
  ...others,
];

function warnOfRegions(argument: string, ids: readonly string[], context: CatalogueContext): void {
  const all = knownRegions(context);
  for (const id of ids)
    if (!all.some((one) => one.id === id))
      context.warnings.add({ code: "WORD_UNKNOWN", argument, got: id }, (got) => {
        const near = nearest(id, all, (one) => [one.id, one.profile?.name ?? one.id]);
        const help = near.map((one) => one.id).join(" or ");
        return {
          message: `No region has the id ${JSON.stringify(got)}. ${help ? `Did you mean ${help}?` : "`regions { id }` lists them."}`,
          near: near.map((one) => one.id),
        };
      });
}
