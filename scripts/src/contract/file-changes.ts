import type { Change, Level } from "./change.ts";

/** What `records.schema.json` says of a value, as far as it can break a file. */
export interface JsonSchema {
  properties?: Members;
  required?: readonly string[];
  items?: JsonSchema;
  [keyword: string]: unknown;
}
type Members = Readonly<Record<string, JsonSchema>>;

/**
 * What became of the files that owners write, as far as the SDL does not tell: a limit on a value
 * does not show there, and refuses records that were taken before. What files take besides does
 * show, for the inputs of mutations take the same.
 */
export function fileChanges(released: Members, built: Members): Change[] {
  return membersOf("", { properties: released }, { properties: built });
}

function compare(path: string, old: JsonSchema, now: JsonSchema): Change[] {
  return [
    ...membersOf(path, old, now),
    ...LIMITS.flatMap((limit) => limitOf(path, limit, old[limit], now[limit])),
    ...(old.items && now.items ? compare(path, old.items, now.items) : []),
  ];
}

function membersOf(path: string, old: JsonSchema, now: JsonSchema): Change[] {
  const before = old.properties ?? {};
  const after = now.properties ?? {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const at = path ? `${path}.${name}` : name;
    const was = before[name];
    const is = after[name];
    const needed = old.required?.includes(name);
    const needs = now.required?.includes(name);
    if (!is) return change("breaking", `${at} is no longer taken`);
    if (!was) return needs ? change("breaking", `${at} is new and required`) : [];
    return [
      ...(needs && !needed ? change("breaking", `${at} is now required`) : []),
      ...(needed && !needs ? change("safe", `${at} is no longer required`) : []),
      ...compare(at, was, is),
    ];
  });
}

const LOWER = ["minimum", "minLength", "minItems"];
const LIMITS = [...LOWER, "maximum", "maxLength", "maxItems", "format", "pattern"];

function limitOf(path: string, limit: string, old: unknown, now: unknown): Change[] {
  if (old === now) return [];
  if (now === undefined) return change("safe", `${path} has no ${limit} any more`);
  const had = old === undefined ? "" : `, it had ${String(old)}`;
  // Words are no numbers, so that another format is neither more nor less.
  const more = Number(now) - Number(old);
  const wider = LOWER.includes(limit) ? more < 0 : more > 0;
  return change(wider ? "safe" : "breaking", `${path} has ${limit} ${String(now)}${had}`);
}

const change = (level: Level, message: string): Change[] => [
  { level, message: `In files, ${message}` },
];
