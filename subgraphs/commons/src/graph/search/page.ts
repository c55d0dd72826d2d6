import { decodeCursor, encodeCursor, GuildhallError, type StoredRecord } from "@guildhall/schema";
import { knownRegions, warnOfStrangers, within } from "../catalogue/area.ts";
import { coverageOf } from "../catalogue/coverage.ts";
import type { SearchContext } from "./context.ts";
import { kindName, segmentOf } from "./record-kind.ts";

export const HITS_DEFAULT = 20;
export const HITS_MAX = 100;
const LONGEST_TEXT = 200;
const MOST_WORDS = 16;

export interface SearchArguments {
  text: string;
  kinds?: readonly string[] | null;
  regions?: readonly string[] | null;
  near?: { latitude: number; longitude: number; withinKm: number } | null;
  language?: string | null;
  first: number;
  after?: string | null;
}

const ORDER = { key: "relevance", descending: true };

export function answerSearch(args: SearchArguments, context: SearchContext) {
  const { text, kinds, regions, near, language, first, after } = args;
  checkText(text);
  checkFirst(first);
  const known = knownRegions(context);
  warnOfStrangers("search", { regions }, known, context);
  const { hits, total, didYouMean, highlights } = context.search.search({
    text,
    kinds: kinds?.map(segmentOf),
    regions: regions ?? undefined,
    near: near ?? undefined,
    language: language ?? undefined,
  });
  const start = after ? placeAfter(after, hits) : 0;
  const edges = hits.slice(start, start + first).map((hit, at) => ({
    cursor: encodeCursor(ORDER, { value: start + at, id: hit.id }),
    node: {
      ...hit,
      kind: kindName(hit.kind),
      highlightsOf: (record: StoredRecord) => highlights(record),
    },
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: start + first < hits.length,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
    totalCount: total,
    didYouMean,
    coverage: () =>
      coverageOf(within(known, { regions }, context), context.catalogue.states(), Date.now()),
  };
}

/** After the hit itself, wherever it stands by now; after its old place where it is gone. */
function placeAfter(cursor: string, hits: readonly { id: string }[]): number {
  const { value, id } = decodeCursor(ORDER, cursor);
  const at = hits.findIndex((hit) => hit.id === id);
  return at < 0 ? Number(value) : at + 1;
}

export function checkFirst(first: number): void {
  if (first >= 0 && first <= HITS_MAX) return;
  throw new GuildhallError(
    "PAGE_TOO_LARGE",
    `Got first: ${first}, wanted 0 to ${HITS_MAX}. Page on with after.`,
  );
}

export function checkText(text: string): void {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (text.length <= LONGEST_TEXT && words <= MOST_WORDS) return;
  throw new GuildhallError(
    "SEARCH_INVALID",
    `Got a text of ${text.length} characters and ${words} words, wanted at most ${LONGEST_TEXT} and ${MOST_WORDS}. Leave out what matters least.`,
  );
}
