import { findTerm } from "@guildhall/schema";
import type { ActivityKind, ShownCouncil } from "./activity.ts";
import type { CouncilRecord } from "./council.ts";
import type { Topic } from "./topic.ts";

/** What two or more councils have in common by evidence, with the records it rests on. */
export interface SharedByEvidence {
  what: string;
  councils: readonly string[];
  records: readonly string[];
}

/** Done by several, whatever each did: lists of words are shared only where a word is. */
const DONE: Readonly<Partial<Record<ActivityKind, string>>> = {
  EVENT: "events held",
  PILOT: "pilots run",
  RESULT_MEASURED: "results measured",
  MEMBERS_NAMED: "members named",
};

export function sharedBy(
  councils: readonly CouncilRecord[],
  factors: readonly Topic[],
  shown: readonly ShownCouncil[],
): SharedByEvidence[] {
  const found = [
    ...factors.map(({ code, rows }) => {
      const borne = rows.filter(({ standing }) => standing === "OWN_EVIDENCE");
      return {
        what: `factor ${findTerm("keySuccessFactor", code)?.label ?? code}`,
        councils: borne.map(({ council }) => council),
        records: borne.flatMap(({ council, measurements }) => [council, ...measurements]),
      };
    }),
    ...Object.entries(DONE).map(([kind, what]) => {
      const active = shown.flatMap(({ record, activities }) =>
        activities
          .filter((one) => one.kind === kind)
          .map(({ records }) => ({ council: record, records })),
      );
      return {
        what,
        councils: active.map(({ council }) => council),
        records: active.flatMap(({ records }) => records),
      };
    }),
    ...[...new Set(councils.flatMap(({ themes = [] }) => themes))].toSorted().map((theme) => {
      const ids = councils.filter(({ themes }) => themes?.includes(theme)).map(({ id }) => id);
      return {
        what: `theme ${findTerm("theme", theme)?.label ?? theme}`,
        councils: ids,
        records: ids,
      };
    }),
  ];
  return found.filter((one) => one.councils.length > 1);
}
