import { underNewNames } from "../define/formerly.ts";
import { kindNamed, type Kind } from "../define/kind.ts";
import { draftSchemaOf, schemaOf } from "../define/validate.ts";
import { Region, type RegionProfile } from "../records/index.ts";
import type { Issue } from "../values/issue.ts";
import { checkRecord } from "./check.ts";
import { checkTogether } from "./check-together.ts";
import type { DraftRecord } from "./rule.ts";

/** A file of a registry's folder, with its path from there: `maker-spaces/steamhouse.json`. */
export interface RegistryFile {
  path: string;
  content: unknown;
}

export interface FileIssue {
  path: string;
  issue: Issue;
}

export const PROFILE = "region.json";

/** Everything that the contract and the rules find in one region's folder. */
export function checkRegistry(
  region: string,
  files: readonly RegistryFile[],
  { today }: { today: string },
): FileIssue[] {
  const found: FileIssue[] = [];
  const add = (path: string, issue: Issue): void => void found.push({ path, issue });
  const own = files.find(({ path }) => path === PROFILE);
  for (const issue of own ? contractIssues(schemaOf(Region), own.content) : [NO_PROFILE])
    add(PROFILE, issue);
  const profile = own?.content as RegionProfile | undefined;

  const records: { path: string; kind: Kind; record: DraftRecord }[] = [];
  for (const { path, content } of files.filter((file) => file !== own)) {
    const kind = kindNamed(path.split("/")[0] ?? "");
    const record = kind && isObject(content) ? underNewNames(kind.type, content) : content;
    const issues = kind ? contractIssues(draftSchemaOf(kind.type), record) : [NO_KIND];
    issues.forEach((issue) => add(path, issue));
    if (kind && issues.length === 0) records.push({ path, kind, record: record as DraftRecord });
  }

  const ids = new Set(records.map(({ record }) => record.id));
  const exists = (id: string): boolean => ids.has(id);
  const together = checkTogether(records.map(({ record }) => record));
  for (const { path, kind, record } of records) {
    const wanted = `${region}/${path.replace(/\.json$/, "")}`;
    if (record.id !== wanted) add(path, misnamed(record.id, wanted));
    for (const issue of checkRecord(record, { kind, profile, exists, today })) add(path, issue);
    for (const issue of together.get(record.id) ?? []) add(path, issue);
  }
  return found;
}

const isObject = (content: unknown): content is object =>
  typeof content === "object" && content !== null;

type Schema = ReturnType<typeof schemaOf>;

const contractIssues = (schema: Schema, content: unknown): Issue[] =>
  (schema.safeParse(content).error?.issues ?? []).map(({ path, message }) => ({
    code: "NOT_IN_CONTRACT",
    severity: "ERROR",
    ...(path.length > 0 && { field: path.join(".") }),
    message,
  }));

const NO_PROFILE: Issue = {
  code: "PROFILE_MISSING",
  severity: "ERROR",
  message: "The folder has no region.json to say which region it is.",
};
const NO_KIND: Issue = {
  code: "KIND_UNKNOWN",
  severity: "ERROR",
  message: "The file lies in a folder that is no kind of record, such as maker-spaces.",
};

const misnamed = (found: string, wanted: string): Issue => ({
  code: "ID_DIFFERS_FROM_FILE",
  severity: "ERROR",
  field: "id",
  message: "The id differs from the file's name and folder. Rename one of the two.",
  found,
  wanted,
});
