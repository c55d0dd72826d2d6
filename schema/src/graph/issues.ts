import { Int } from "type-graphql";
import { text, value, values } from "../define/field.ts";
import { kindNamed, kinds } from "../define/kind.ts";
import { addComputed, object } from "../define/object.ts";
import { GuildhallError } from "../errors.ts";
import type { RecordReader } from "../reader/reader.ts";
import { Region, type RegionProfile } from "../records/index.ts";
import { Severity } from "../values/enums.ts";
import { Issue } from "../values/issue.ts";
import { RecordLink } from "../values/link.ts";
import { PageInfo, PAGE_MAX } from "./connection.ts";
import type { ContractContext } from "./context.ts";
import { countIssues, type IssueCount } from "./issue-counts.ts";
import {
  decodePlace,
  encodePlace,
  flaggedFrom,
  isChosen,
  type Flagged,
  type IssueChoice,
} from "./issue-page.ts";

const ISSUES_DEFAULT = 100;
const VALUES_AT_MOST = 100;

@object("One flag of a registry: what was found, and about which record.")
export class RegionIssue {
  @value(() => RecordLink, "The record that its owner should look at.", { required: true })
  record: RecordLink;

  @value(() => Issue, "What was found.", { required: true })
  issue: Issue;
}

@object("How many flags a rule raised.", { name: "IssueCount" })
export class RegionIssueCount {
  @text("The rule, such as `UNKNOWN_WORD`.", { required: true })
  code: string;

  @value(() => Severity, "How much it matters.", { required: true })
  severity: keyof typeof Severity;

  @value(() => Int, "How many flags of this rule and severity there are.", { required: true })
  count: number;
}

@object("A page of a registry's flags, by kind and name of the records.")
export class RegionIssues {
  @values(() => RegionIssue, "The flags of the page.", { required: true })
  nodes: RegionIssue[];

  @value(() => PageInfo, "Where the page stands in the list.", { required: true })
  pageInfo: PageInfo;

  @value(() => Int, "How many flags the whole list has.", { required: true })
  totalCount: number;

  @values(
    () => RegionIssueCount,
    "The flags of the whole list by severity and code, the gravest and then the most frequent first.",
    { required: true },
  )
  counts: RegionIssueCount[];
}

interface IssueArguments extends IssueChoice {
  kind?: string | null;
  first?: number | null;
  after?: string | null;
}

/** Gives `Region` the list of everything that its owner should look at. */
export function addIssues(): void {
  addComputed(Region, {
    name: "issues",
    type: () => RegionIssues,
    description:
      "Everything about its records that their owner should look at, a page at a time. Null when the region does not answer.",
    args: [
      { name: "severity", type: () => [Severity], description: "Of one of these severities." },
      {
        name: "code",
        type: () => [String],
        description: "Raised by one of these rules, such as `UNKNOWN_WORD`.",
      },
      {
        name: "kind",
        type: () => String,
        description: "About records of this kind, as it stands in ids: `maker-spaces`.",
      },
      {
        name: "first",
        type: () => Int,
        description: `How many flags at most, 0 to ${PAGE_MAX}.`,
        defaultValue: ISSUES_DEFAULT,
      },
      { name: "after", type: () => String, description: "Cursor of the flag to go on after." },
    ],
    compute: (region: RegionProfile, args: IssueArguments, { readers }: ContractContext) => {
      const reader = readers(region.id);
      return reader ? answerIssues(reader, args) : null;
    },
  });
}

/** Reads only what is selected: the page and the counts each come when they are asked for. */
function answerIssues(reader: RecordReader, { kind, first, after, ...choice }: IssueArguments) {
  const size = first ?? ISSUES_DEFAULT;
  check(size, choice);
  const sought = kind ? [kindOf(kind)] : kinds().map((one) => one.kind);
  const place = after ? decodePlace(after) : undefined;
  let found: Promise<Flagged[]> | undefined;
  const flagged = (): Promise<Flagged[]> =>
    (found ??= collect(flaggedFrom(reader, sought, choice, place, size + 1), size + 1));
  let counted: Promise<IssueCount[]> | undefined;
  const counts = async (): Promise<IssueCount[]> =>
    (await (counted ??= countIssues(reader, sought))).filter((one) => isChosen(choice, one));

  return {
    nodes: async (): Promise<RegionIssue[]> =>
      (await flagged()).slice(0, size).map(({ record, issue }) => ({
        record: { id: record.id, name: String(record["name"] ?? "") },
        issue,
      })),
    pageInfo: async (): Promise<PageInfo> => {
      const all = await flagged();
      const cursors = all.slice(0, size).map((one) => encodePlace(one.place));
      return {
        hasNextPage: all.length > size,
        hasPreviousPage: Boolean(after),
        ...(cursors[0] && { startCursor: cursors[0] }),
        ...(cursors.length > 0 && { endCursor: cursors.at(-1)! }),
      };
    },
    totalCount: async () => (await counts()).reduce((sum, { count }) => sum + count, 0),
    counts: async () => (await counts()).toSorted(byGravity),
  };
}

async function collect(flagged: AsyncIterable<Flagged>, most: number): Promise<Flagged[]> {
  const all: Flagged[] = [];
  for await (const one of flagged) if (all.push(one) >= most) break;
  return all;
}

const gravity = Object.keys(Severity);
const byGravity = (a: IssueCount, b: IssueCount): number =>
  gravity.indexOf(a.severity) - gravity.indexOf(b.severity) ||
  b.count - a.count ||
  (a.code < b.code ? -1 : 1);

function kindOf(given: string): string {
  const kind = kindNamed(given) ?? kinds().find(({ plural }) => plural === given);
  if (kind) return kind.kind;
  throw new GuildhallError(
    "FILTER_INVALID",
    `Got kind: ${JSON.stringify(given.slice(0, 40))}, wanted one of ${kinds()
      .map((one) => one.kind)
      .join(", ")}.`,
  );
}

function check(first: number, { severity, code }: IssueChoice): void {
  if (first < 0 || first > PAGE_MAX)
    throw new GuildhallError(
      "PAGE_TOO_LARGE",
      `Got first: ${first}, wanted 0 to ${PAGE_MAX}. Page on with after.`,
    );
  const most = Math.max(severity?.length ?? 0, code?.length ?? 0);
  if (most > VALUES_AT_MOST)
    throw new GuildhallError(
      "FILTER_INVALID",
      `Got ${most} values for severity or code, wanted at most ${VALUES_AT_MOST}.`,
    );
}
