import type { SnapshotDocument } from "./document.ts";
import { rightsOf } from "./rights.ts";

type Tree = Record<string, unknown>;

const within = (at: string, place: string): boolean => at === place || at.startsWith(`${place}/`);

const NOTHING_SAID = { version: null, updatedAt: null, licence: null, sources: [] };

/** What stands where words of an erased record stood. */
const markOf = (id: string) => ({ erased: id });

/**
 * A snapshot without what erased records said; the same one where it has none of them. What such a
 * record led to was part of it and goes too, and so do places in lists, which repeat what they are
 * ordered by.
 */
export function withoutErased(
  document: SnapshotDocument,
  ids: ReadonlySet<string>,
): SnapshotDocument {
  const erased = document.records.filter(({ id }) => ids.has(id));
  const gone = erased.map(({ id }) => id).filter((id) => !document.erased?.includes(id));
  if (gone.length === 0) return document;
  const places = erased.flatMap(({ at }) => at);
  const data = structuredClone(document.data);
  for (const at of document.cursors) change(data, at, emptied);
  for (const { id, at } of erased) for (const place of at) change(data, place, () => markOf(id));

  const isKept = (at: string) => !places.some((place) => within(at, place));
  const isOutermost = (at: string) => !places.some((place) => place !== at && within(at, place));
  const records = document.records
    .map((one) =>
      ids.has(one.id)
        ? { ...one, ...NOTHING_SAID, at: one.at.filter((at) => isOutermost(at)) }
        : { ...one, at: one.at.filter(isKept) },
    )
    .filter(({ at }) => at.length > 0);
  return {
    ...document,
    data,
    records,
    cursors: document.cursors.filter(isKept),
    ...rightsOf(
      records.filter(({ id }) => !ids.has(id) && !document.erased?.includes(id)),
      document.regions,
    ),
    erased: [...(document.erased ?? []), ...gone].toSorted(),
  };
}

const emptied = (value: unknown): unknown =>
  value !== null && typeof value === "object"
    ? Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, typeof one === "string" ? null : one]),
      )
    : value;

/** Changes what stands at a pointer; nothing where an enclosing place was changed before. */
function change(root: unknown, pointer: string, to: (value: unknown) => unknown): void {
  const names = pointer.split("/").slice(1);
  const last = names.pop()!;
  const holder = names.reduce<unknown>((at, name) => (at as Tree | null | undefined)?.[name], root);
  if (holder !== null && typeof holder === "object" && Object.hasOwn(holder, last))
    (holder as Tree)[last] = to((holder as Tree)[last]);
}
