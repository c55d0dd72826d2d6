import { isInstant, type LogPosition } from "@guildhall/schema";
import { z } from "zod";
import { BOUNDS } from "./bounds.ts";

/**
 * One stretch of a feed. With it the change that was last taken in is asked for again, without its
 * record: where that is another one now, the log is not the one that was followed.
 */
export const FEED_QUERY = `query Harvest($region: ID!, $before: String, $after: String, $first: Int!, $known: Boolean!, $records: Boolean!) {
  region(id: $region) {
    registry { position updatedAt contractVersion }
    last: changes(after: $before, first: 1) @include(if: $known) { changes { token id version at } }
    changes(after: $after, first: $first) {
      total
      hasMore
      changes { token kind id version at record @include(if: $records) }
    }
  }
}`;

export interface FeedVariables {
  region: string;
  before: string | null;
  after: string | null;
  first: number;
  known: boolean;
  records: boolean;
}

const Token = z.string().regex(/^\d{1,15}\.\d{1,9}$/);
const Text = z.string().max(2_000);
const Mark = {
  token: Token,
  id: Text,
  version: z.number().min(0),
  at: z.string().refine(isInstant),
};

const Page = z.object({
  registry: z.object({
    position: z.number().min(0),
    updatedAt: Text.nullish(),
    contractVersion: z.string().max(40),
  }),
  last: z.object({ changes: z.array(z.object(Mark)).max(1) }).optional(),
  changes: z.object({
    total: z.number().min(0).max(BOUNDS.changes),
    hasMore: z.boolean(),
    changes: z
      .array(z.object({ ...Mark, kind: z.string(), record: z.unknown().optional() }))
      .max(BOUNDS.page),
  }),
});

export type FeedPage = z.infer<typeof Page>;
export type FedChange = FeedPage["changes"]["changes"][number];

const Body = z.object({ data: z.object({ region: Page }) });
const NoRegion = z.object({ data: z.object({ region: z.null() }) });
const Refusal = z.object({
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string() }).optional().catch(undefined) }))
    .min(1),
});

/** What a body says: a page, or in a code why there is none. */
export function readPage(body: unknown): FeedPage | { code: string } {
  const read = Body.safeParse(body);
  if (read.success) return read.data.data.region;
  const refusal = Refusal.safeParse(body);
  if (refusal.success) return { code: refusal.data.errors[0]?.extensions?.code ?? "REGION_ERROR" };
  if (NoRegion.safeParse(body).success) return { code: "REGION_UNKNOWN" };
  return { code: "REGION_INVALID_RESPONSE" };
}

export const tokenOf = (place: LogPosition | null): string | null =>
  place && `${place.number}.${place.index}`;

export function placeOf(token: string): LogPosition {
  const [number, index] = token.split(".").map(Number) as [number, number];
  return { number, index };
}

/** Whether a place in a log lies behind another one. */
export const isAfter = (a: LogPosition, b: LogPosition | null): boolean =>
  b === null || a.number > b.number || (a.number === b.number && a.index > b.index);
