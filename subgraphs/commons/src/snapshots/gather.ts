import { kindOfId, type StoredRecord } from "@guildhall/schema";
import type { LicensedSource, UsedRecord } from "./document.ts";
import { MARK, QUOTED } from "./mark.ts";

/** An answer without its marks, and what they told. */
export interface Gathered {
  data: unknown;
  records: UsedRecord[];
  cursors: string[];
}

type Tree = Record<string, unknown>;
type Found = Omit<UsedRecord, "at"> & { at: string[] };

/** Takes the marks out of an answer again (`mark.ts`). */
export function gather(answer: unknown): Gathered {
  const found = new Map<string, Found>();
  const cursors: string[] = [];

  const note = (marks: Tree, at: string): void => {
    for (const id of quotedIn(marks)) add(id, {}, at);
    const id = marks[`${MARK}id`];
    if (typeof id === "string") add(id, marks, at);
  };
  const add = (id: string, marks: Tree, at: string): void => {
    const known = found.get(id);
    if (known?.version === undefined || known.version === null)
      found.set(id, { ...usedRecord(id, marks), at: known?.at ?? [] });
    const places = found.get(id)!.at;
    if (places.at(-1) !== at) places.push(at);
  };
  const clean = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => clean(one, `${at}/${index}`));
    if (value === null || typeof value !== "object") return value;
    const tree = value as Tree;
    note(tree, at);
    const node = tree[`${MARK}node`];
    if (node) note(node as Tree, at);
    if (`${MARK}page` in tree) cursors.push(at);
    return Object.fromEntries(
      Object.entries(tree)
        .filter(([name]) => !name.startsWith(MARK))
        .map(([name, one]) => [name, clean(one, `${at}/${name}`)]),
    );
  };
  const data = clean(answer, "");
  const records = [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { data, records, cursors };
}

/** Ids of records among what an object names; of a figure within a record, the record's. */
const quotedIn = (marks: Tree): string[] =>
  Object.entries(marks)
    .filter(([name]) => name.startsWith(QUOTED))
    .flatMap(([, said]) => said)
    .flatMap((said) => (typeof said === "string" ? said.replace(/#.*$/, "") : []))
    .filter((id) => kindOfId(id) !== undefined);

function usedRecord(id: string, marks: Tree): Omit<UsedRecord, "at"> {
  const of = <T>(name: string) => (marks[MARK + name] ?? null) as T | null;
  const sources = of<Partial<LicensedSource>[]>("sources");
  return {
    id,
    version: of<number>("version"),
    updatedAt: of<string>("updatedAt"),
    licence: of<string>("licence"),
    sources: (sources ?? []).flatMap(({ title, address, licence }) =>
      licence ? [{ title: title ?? null, address: address ?? null, licence }] : [],
    ),
  };
}

/** What a hit quotes is of a record too, of which its list tells no more than the id. */
export async function completed(
  records: readonly UsedRecord[],
  get: (ids: readonly string[]) => Promise<readonly (StoredRecord | null)[]>,
): Promise<UsedRecord[]> {
  const bare = records.filter(({ version }) => version === null).map(({ id }) => id);
  if (bare.length === 0) return [...records];
  const found = await get(bare);
  const byId = new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
  return records.map((one) => {
    const record = byId.get(one.id);
    if (!record) return one;
    const marks = Object.entries(record).map(([name, said]) => [MARK + name, said] as const);
    return { ...usedRecord(one.id, Object.fromEntries(marks)), at: one.at };
  });
}
