import { ISSUE, issuesOf } from "../keys/issue-keys.ts";
import { GuildhallError } from "../errors.ts";
import type { Condition, Position } from "../reader/query.ts";
import type { RecordReader, StoredRecord } from "../reader/reader.ts";
import type { Issue } from "../values/issue.ts";

/** Which flags: of one of these severities and of one of these codes; all where neither is given. */
export interface IssueChoice {
  severity?: readonly string[] | null | undefined;
  code?: readonly string[] | null | undefined;
}

/** One flag of one record, with its place in the list of all flags. */
export interface Flagged {
  record: StoredRecord;
  issue: Issue;
  place: IssuePlace;
}

/** Behind flag `index` of the record at `position` among those of its kind, by name. */
export interface IssuePlace {
  kind: string;
  position: Position;
  index: number;
}

/** Flags by kind, name of the record and their order in it; found by index, a batch at a time. */
export async function* flaggedFrom(
  reader: RecordReader,
  kinds: readonly string[],
  choice: IssueChoice,
  after?: IssuePlace,
  batch = 100,
): AsyncGenerator<Flagged> {
  const where = conditionOf(choice);
  for (const kind of kinds) {
    if (after && kind < after.kind) continue;
    let position = kind === after?.kind ? after.position : undefined;
    if (after && position) {
      // The place may be within a record: the rest of its flags comes first.
      const [record] = await reader.get([position.id]);
      if (record) yield* chosen(record, kind, position, choice, after.index + 1);
    }
    for (;;) {
      const order = { key: "name", descending: false };
      const start = position && { after: position };
      const page = await reader.find({ kind, where: [where], order, first: batch, ...start });
      for (const item of page.items) yield* chosen(item.record, kind, item.position, choice, 0);
      position = page.items.at(-1)?.position;
      if (!page.hasMore || !position) break;
    }
  }
}

function* chosen(
  record: StoredRecord,
  kind: string,
  position: Position,
  choice: IssueChoice,
  from: number,
): Generator<Flagged> {
  for (const [index, issue] of issuesOf(record).entries())
    if (index >= from && isChosen(choice, issue))
      yield { record, issue, place: { kind, position, index } };
}

export const isChosen = (
  { severity, code }: IssueChoice,
  issue: Pick<Issue, "severity" | "code">,
): boolean =>
  (!severity || severity.includes(issue.severity)) && (!code || code.includes(issue.code));

function conditionOf({ severity, code }: IssueChoice): Condition {
  if (severity && code)
    return { key: ISSUE, anyOf: severity.flatMap((one) => code.map((other) => `${one} ${other}`)) };
  const given = severity ?? code;
  return given ? { key: ISSUE, anyOf: given } : { key: ISSUE, present: true };
}

export const encodePlace = ({ kind, position, index }: IssuePlace): string =>
  Buffer.from(JSON.stringify([kind, position.value, position.id, index])).toString("base64url");

export function decodePlace(cursor: string): IssuePlace {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parts) && parts.length === 4) {
      const [kind, value, id, index] = parts as unknown[];
      const isValue = value === null || typeof value === "string";
      if (typeof kind === "string" && typeof id === "string" && isValue && Number.isInteger(index))
        return { kind, position: { value, id }, index: index as number };
    }
  } catch {
    // falls through to the one message that helps
  }
  throw new GuildhallError(
    "CURSOR_INVALID",
    `Got after: ${JSON.stringify(cursor.slice(0, 40))}, wanted the endCursor of a page of issues. Ask again without it.`,
  );
}
