import { GuildhallError } from "@guildhall/schema";
import { AuthorKind, RecordHistory, type HistoryEntry } from "@guildhall/schema/edit";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { RegionContext } from "./context.ts";
import type { ChangePage } from "../store/index.ts";
import { mayEdit } from "../auth/scope.ts";
import { accessToRecord } from "./access.ts";
import { differencesOf } from "../records/difference.ts";

const PAGE = { default: 20, max: 100 };

/** Who wrote what, when, before and after: for those who work on the registry. */
@Resolver()
export class HistoryQueries {
  @Query(() => RecordHistory, {
    nullable: true,
    description:
      "What a record of this endpoint's regions went through, newest change first; null where the registry never had it. Needs scope read.",
  })
  async recordHistory(
    @Arg("id", () => ID, { description: "The record's id." }) id: string,
    @Arg("first", () => Int, {
      defaultValue: PAGE.default,
      description: `How many changes at most, 1 to ${PAGE.max}.`,
    })
    first: number,
    @Arg("after", () => String, {
      nullable: true,
      description: "Token of a page before, to go on with what is older.",
    })
    after: string | undefined,
    @Ctx() context: RegionContext,
  ): Promise<RecordHistory | null> {
    const { store } = accessToRecord(context, id, "read");
    if (first < 1 || first > PAGE.max)
      throw new GuildhallError("PAGE_TOO_LARGE", `Got first: ${first}, wanted 1 to ${PAGE.max}.`);
    // Why is free text, which may tell of what is no longer to be known.
    const reasons = mayEdit(context.caller, store.region);
    const steps = stepsOf(await store.history(id));
    if (steps.length === 0) return null;
    const start = after ? placeAfter(steps, after) : 0;
    const page = steps.slice(start, start + first);
    const hasMore = start + page.length < steps.length;
    const entries = page.map((step) => entryOf(step, reasons));
    const endToken = page.at(-1)?.token;
    return { entries, total: steps.length, hasMore, ...(hasMore && endToken && { endToken }) };
  }
}

type Logged = ChangePage["changes"][number];

interface Step {
  token: string;
  logged: Logged;
  before: Logged | undefined;
}

const stepsOf = (history: readonly Logged[]): Step[] =>
  history
    .map((logged, at) => {
      const { number, index } = logged.position;
      return { token: `${number}.${index}`, logged, before: history[at - 1] };
    })
    .toReversed();

function placeAfter(steps: readonly Step[], after: string): number {
  const place = steps.findIndex(({ token }) => token === after);
  if (place >= 0) return place + 1;
  throw new GuildhallError(
    "CURSOR_INVALID",
    `Got after: ${JSON.stringify(after.slice(0, 40))}, wanted the endToken of a page of this history.`,
  );
}

const recordIn = (logged: Logged | undefined) =>
  logged?.change.op === "put" ? logged.change.record : null;

const KINDS = { put: "PUT", delete: "DELETE", erase: "ERASED" } as const;

function entryOf({ logged, before }: Step, reasons: boolean): HistoryEntry {
  const { position, at, author, change } = logged;
  return {
    version: position.number,
    ...(change.before !== null && { beforeVersion: change.before }),
    kind: KINDS[change.op],
    at,
    author: { name: author.name, kind: AuthorKind[kindOf(author.kind)] },
    ...(reasons && change.op !== "put" && change.reason && { reason: change.reason }),
    changes: differencesOf(recordIn(before), recordIn(logged)).map(({ field, left, right }) => ({
      field,
      before: left,
      after: right,
    })),
  };
}

const kindOf = (kind: string): keyof typeof AuthorKind =>
  kind.toUpperCase() as keyof typeof AuthorKind;
