import { type Change as Found, ChangeType, CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildASTSchema, type GraphQLSchema, parse, visit } from "graphql";
import type { Change, Level } from "./change.ts";
import { withoutWords } from "./words.ts";

/** What became of the SDL, whatever became of its descriptions. */
export async function sdlChanges(released: string, built: string): Promise<Change[]> {
  const found = await diff(comparable(released), comparable(built));
  const changes = withoutRepeats(found).map(judged);
  return [...new Map(changes.map((change) => [change.message, change])).values()];
}

/** Where subgraphs share a type matters to composition, which fails by itself. */
const COMPOSITION = new Set(["link", "shareable"]);

function comparable(sdl: string): GraphQLSchema {
  const document = visit(withoutWords(parse(sdl)), {
    Directive: ({ name }) => (COMPOSITION.has(name.value) ? null : undefined),
  });
  // Federation's directives are used and never defined.
  return buildASTSchema(document, { assumeValidSDL: true });
}

// An addition's path is its own, but for a union's member and a type's interface: the type's.
const ADDS_TO_A_TYPE = new Set<string>([
  ChangeType.UnionMemberAdded,
  ChangeType.ObjectTypeInterfaceAdded,
]);

/** What was added is told once, not again for each of its parts. */
function withoutRepeats(changes: readonly Found[]): Found[] {
  const added: string[] = [];
  return changes.filter(({ type, path = "" }) => {
    if (added.some((whole) => path === whole || path.startsWith(`${whole}.`))) return false;
    if (type.endsWith("_ADDED") && !ADDS_TO_A_TYPE.has(type)) added.push(path);
    return true;
  });
}

function judged(change: Found): Change {
  const keyed = /^(\w+)\.@key\b/.exec(change.path ?? "")?.[1];
  if (keyed)
    return { level: "breaking", message: `The key of ${keyed} changed: older registries lack it` };
  const why = breaksRegistries(change);
  if (why) return { level: "breaking", message: `${change.message}: ${why}` };
  return { level: LEVEL[change.criticality.level], message: change.message };
}

const LEVEL: Record<CriticalityLevel, Level> = {
  [CriticalityLevel.Breaking]: "breaking",
  [CriticalityLevel.Dangerous]: "dangerous",
  [CriticalityLevel.NonBreaking]: "safe",
};

const TYPE_CHANGES = new Set<string>([
  ChangeType.FieldTypeChanged,
  ChangeType.FieldArgumentTypeChanged,
  ChangeType.InputFieldTypeChanged,
]);
// The gateway takes no root fields from a registry.
const OF_A_ROOT = /^(?:Query|Mutation|Subscription)\./;

/**
 * Why a change that clients would not mind breaks with the registries that still have the last
 * release: the gateway asks both, and refuses one whose types differ from the contract's.
 */
function breaksRegistries({ type, path = "", meta, criticality }: Found): string | undefined {
  if (OF_A_ROOT.test(path)) return undefined;
  if (TYPE_CHANGES.has(type) && criticality.level !== CriticalityLevel.Breaking)
    return "the gateway refuses registries that still have the other type";
  if (type === ChangeType.FieldAdded && meta.addedFieldReturnType.endsWith("!"))
    return "older registries cannot answer it, so it must be nullable";
  return undefined;
}
