import type { Kind } from "../define/kind.ts";
import type * as records from "../records/index.ts";
import type { Issue } from "../values/issue.ts";

type Fields<C> = C extends abstract new (...args: never[]) => records.RecordBase & (infer R)
  ? Extract<keyof R, string>
  : never;

/** A field of some kind of record: a rule cannot look for one that no kind has. */
export type RecordField = {
  [C in keyof typeof records]: Fields<(typeof records)[C]>;
}[keyof typeof records];

/** A record as its owner writes it, before the store adds when and which version. */
export type DraftRecord = { readonly [F in RecordField]?: unknown } & {
  readonly id: string;
  readonly region?: string;
};

/** What a rule may know besides the record. */
export interface RuleContext {
  kind: Kind;
  /** The region's own profile; without it, rules that need one find nothing. */
  profile?: (Pick<records.RegionProfile, "id"> & Partial<records.RegionProfile>) | undefined;
  /** Whether the registry holds a record with this id; without it, references are not followed. */
  exists?: ((id: string) => boolean) | undefined;
  /** Today, `YYYY-MM-DD`. */
  today: string;
}

/** What a rule found; the rule's code and severity are added to it. */
export type Flag = Omit<Issue, "code" | "severity">;

/** Something to look for in a record: flagged, never a reason to refuse the record. */
export interface Rule {
  /** Stable: hosts and tools filter by it. */
  code: string;
  severity: Issue["severity"];
  /** What the rule says of the data, in a plain sentence. */
  means: string;
  check: (record: DraftRecord, context: RuleContext) => Flag[];
}

/** What a rule found in one of several records. */
export type RegistryFlag = Flag & Partial<Pick<Issue, "severity">> & { id: string };

/** Something that only shows when the records of a registry are seen together. */
export interface RegistryRule extends Omit<Rule, "check"> {
  /** Gives each flag to the record that its owner should look at; a flag may be of less weight. */
  check: (records: readonly DraftRecord[]) => RegistryFlag[];
}
