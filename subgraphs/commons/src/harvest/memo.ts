import { z } from "zod";
import type { CopyState } from "../catalogue/catalogue.ts";
import { BOUNDS, brief } from "./bounds.ts";
import { type SetAside, SetAsideCode } from "./set-aside.ts";
import { HarvestEvent, type HarvestNote } from "./told.ts";

const Place = z.object({ number: z.number(), index: z.number() });

/** What the harvest keeps of one region beside how far it came. */
const Memo = z.object({
  /** The change that was taken in last, and the place before it: to see whether the log is the same. */
  last: z
    .object({
      before: Place.nullable(),
      token: z.string(),
      id: z.string(),
      version: z.number(),
      at: z.string(),
    })
    .nullable()
    .default(null),
  /** Changes received up to there, and how many the feed declared. */
  received: z.number().default(0),
  declared: z.number().nullable().default(null),
  lastSuccess: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  contractVersion: z.string().nullable().default(null),
  /** What was set aside, once each, and how much more than is remembered. */
  setAside: z
    .array(z.object({ id: z.string(), code: z.enum(SetAsideCode), reason: z.string() }))
    .default([]),
  beyond: z.number().default(0),
  told: z
    .array(z.object({ at: z.string(), event: z.enum(HarvestEvent), message: z.string() }))
    .default([]),
});
export type Memo = z.infer<typeof Memo>;

/** The memo of a copy; an empty one where another release wrote what is there. */
export function memoOf(state: CopyState | undefined): Memo {
  const read = Memo.safeParse(state?.memo ?? {});
  return read.success ? read.data : Memo.parse({});
}

/** As many notes as are kept, the newest first. */
const NOTES = 10;

export const tell = (
  memo: Memo,
  event: HarvestNote["event"],
  message: string,
  now: Date,
): Memo => ({
  ...memo,
  told: [{ at: now.toISOString(), event, message }, ...memo.told].slice(0, NOTES),
});

/** The state of a copy that is to be read from the start. */
export const anew = (region: string, { url, contractVersion, told }: Memo): CopyState => ({
  region,
  after: null,
  changedAt: null,
  confirmedAt: null,
  memo: { ...memoOf(undefined), url, contractVersion, told },
});

/** With a record set aside; or, where it was taken in or dropped since, without. */
export function setAside(memo: Memo, id: string, why: Omit<SetAside, "id"> | null): Memo {
  const key = brief(id, 200);
  const others = memo.setAside.filter((one) => one.id !== key);
  if (!why) return others.length < memo.setAside.length ? { ...memo, setAside: others } : memo;
  if (others.length >= BOUNDS.setAside) return { ...memo, beyond: memo.beyond + 1 };
  return { ...memo, setAside: [...others, { id: key, ...why }] };
}

const LONG = 3_600_000;

/** With word of a region that was not heard for long. */
export function returned(memo: Memo, now: Date): Memo {
  const { lastSuccess } = memo;
  if (lastSuccess === null || now.getTime() - Date.parse(lastSuccess) <= LONG) return memo;
  return tell(memo, "RETURNED", `It answers again; before, it last did on ${lastSuccess}.`, now);
}

/** With word of another address. Which one is nobody's but the operator's. */
export function moved(memo: Memo, url: string, now: Date): Memo {
  if (memo.url === url) return memo;
  const there = { ...memo, url };
  if (memo.url === null) return there;
  return tell(there, "ADDRESS_CHANGED", "It is asked at another address than before.", now);
}
