import { ID } from "type-graphql";
import { defineEnum } from "../define/enum.ts";
import { text, value, values } from "../define/field.ts";
import { object } from "../define/object.ts";
import { GuildhallError } from "../errors.ts";
import type { FeedChange, LogPosition, RegistryLog } from "../reader/feed.ts";
import { DateTimeScalar, JsonScalar } from "../define/scalars.ts";

export const FEED_MAX = 1000;

export const ChangeKind = defineEnum("ChangeKind", "What a change did to a record.", {
  PUT: "The record was written; `record` is the whole of it.",
  DELETE: "The record was withdrawn; what is left is this tombstone.",
  ERASED:
    "The record was erased, and with it what this change said. A copy drops all that it has of the record; its id is never used again.",
});

@object("One change of a registry. Read in order, the changes make up the registry.")
export class RecordChange {
  @text("The change's place in the feed, to go on after. Stays valid for ever.", {
    required: true,
  })
  token: string;

  @value(() => ChangeKind, "What was done.", { required: true })
  kind: keyof typeof ChangeKind;

  @value(() => ID, "The record's id.", { required: true })
  id: string;

  @value(() => Number, "Number of the log entry: the record's version from here on.", {
    required: true,
  })
  version: number;

  @value(() => DateTimeScalar, "When it was done.", { required: true })
  at: string;

  @value(
    () => JsonScalar,
    "The record as its registry keeps it (see the contract's JSON Schema); null for a tombstone, and for what was erased.",
  )
  record?: unknown;

  @text(
    "Why the record was withdrawn: for those who may edit the region, at its own endpoint; null for all others.",
  )
  reason?: string;
}

@object("A stretch of a registry's changes, oldest first.")
export class ChangePage {
  @values(() => RecordChange, "The changes.", { required: true })
  changes: RecordChange[];

  @value(
    () => Number,
    "How many changes the whole feed holds, to compare with what was received.",
    { required: true },
  )
  total: number;

  @value(() => Boolean, "Whether more changes follow.", { required: true })
  hasMore: boolean;

  @text("The token to go on after: of the last change here, or the one that was given.")
  endToken?: string;
}

export const encodeToken = ({ number, index }: LogPosition): string => `${number}.${index}`;

export function decodeToken(token: string): LogPosition {
  const match = /^(\d{1,15})\.(\d{1,9})$/.exec(token);
  if (match) return { number: Number(match[1]), index: Number(match[2]) };
  throw new GuildhallError(
    "CURSOR_INVALID",
    `Got after: ${JSON.stringify(token.slice(0, 40))}, wanted a token of this feed such as "12.0". Leave it out to read from the start.`,
  );
}

export async function answerChanges(
  reader: RegistryLog,
  { after, first }: { after?: string | null; first: number },
): Promise<ChangePage> {
  if (first < 0 || first > FEED_MAX)
    throw new GuildhallError("PAGE_TOO_LARGE", `Got first: ${first}, wanted 0 to ${FEED_MAX}.`);
  const start = after ? decodeToken(after) : null;
  const page = await reader.changes(start, first);
  const changes = page.changes.map(answerChange);
  const endToken = changes.at(-1)?.token ?? after;
  return { changes, total: page.total, hasMore: page.hasMore, ...(endToken && { endToken }) };
}

function answerChange({ position, at, change }: FeedChange): RecordChange {
  const common = { token: encodeToken(position), id: change.id, version: position.number, at };
  if (change.op === "put") return { ...common, kind: "PUT", record: change.record };
  if (change.op === "erase") return { ...common, kind: "ERASED" };
  return { ...common, kind: "DELETE", ...(change.reason && { reason: change.reason }) };
}
