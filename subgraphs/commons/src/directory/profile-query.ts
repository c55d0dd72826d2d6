import { type FieldSpec, fieldsOf, RegionProfile, schemaOf } from "@guildhall/schema";
import { isObjectType } from "@guildhall/schema/define";

/** Asks which fields of `Region` a server has: its contract may be older than ours. */
export const FIELDS_QUERY = '{ __type(name: "Region") { fields { name } } }';

/** Asks for the profiles of all regions at a server, as far as it has the fields. */
export function profileQuery(has: ReadonlySet<string>): string {
  const fields = fieldsOf(RegionProfile).filter(({ name }) => has.has(name));
  return `{ regions { ${fields.map(selection).join(" ")} } }`;
}

function selection({ name, role, type }: FieldSpec): string {
  if (role === "reference") return `${name} { id }`;
  const inner = type();
  if (!isObjectType(inner)) return name;
  return `${name} { ${fieldsOf(inner).map(selection).join(" ")} }`;
}

const MOST = 64 * 1024;
const DEEPEST = 8;

/**
 * Takes from a server's answer what can be part of a profile. One bad field costs that field, not
 * the region its name; the id is the one that was asked for, whatever the answer says.
 */
export function readProfileAnswer(id: string, answer: Record<string, unknown>): RegionProfile {
  const { shape } = schemaOf(RegionProfile);
  const profile: Record<string, unknown> = { id };
  let size = 0;
  for (const { name, role } of fieldsOf(RegionProfile)) {
    if (name === "id" || !Object.hasOwn(answer, name)) continue;
    const given = withoutNulls(answer[name]);
    if (given === undefined) continue;
    const read = (shape[name] as RuleFor).safeParse(role === "reference" ? ids(given) : given);
    if (!read.success) continue;
    size += JSON.stringify(read.data).length;
    if (size > MOST) break;
    profile[name] = read.data;
  }
  return profile as unknown as RegionProfile;
}

type RuleFor = ReturnType<typeof schemaOf>;

/** GraphQL answers null for what a profile leaves out. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((one) => withoutNulls(one, depth + 1));
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, withoutNulls(one, depth + 1)] as const)
      .filter(([, one]) => one !== undefined),
  );
}

/** A record or a partnership that is named comes as an object with its id. */
const ids = (given: unknown): unknown =>
  Array.isArray(given)
    ? given.map((one: unknown) => (one as { id?: unknown } | undefined)?.id)
    : (given as { id?: unknown }).id;
