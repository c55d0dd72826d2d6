import type { LicensedSource, UsedRecord } from "./document.ts";
import { MARK } from "./mark.ts";

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
    const id = marks[`${MARK}id`];
    if (typeof id !== "string") return;
    const known = found.get(id);
    if (known?.version === undefined || known.version === null)
      found.set(id, { ...usedRecord(id, marks), at: known?.at ?? [] });
    found.get(id)!.at.push(at);
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

function usedRecord(id: string, marks: Tree): Omit<UsedRecord, "at"> {
  const of = <T>(name: string) => (marks[MARK + name] ?? null) as T | null;
  const sources = of<(Omit<LicensedSource, "licence"> & { licence: string | null })[]>("sources");
  return {
    id,
    version: of<number>("version"),
    updatedAt: of<string>("updatedAt"),
    licence: of<string>("licence"),
    sources: (sources ?? []).filter((one): one is LicensedSource => one.licence !== null),
  };
}
