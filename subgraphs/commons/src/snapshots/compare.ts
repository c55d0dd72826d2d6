import { canonical } from "./canonical.ts";
import type { SnapshotDocument } from "./document.ts";

export type ChangeKind = "ADDED" | "REMOVED" | "CHANGED" | "ERASED";

/** What is otherwise in an answer that is asked for again. */
export interface SnapshotChange {
  /** The record; null for what the answer tells beside records, such as counts. */
  id: string | null;
  change: ChangeKind;
  /** What differs, by the names that the query gives it. */
  fields: readonly string[];
}

export type Pinned = Pick<SnapshotDocument, "data" | "records"> & { erased?: readonly string[] };

/** By record (null: none), each place in the answer's shape with what stands there. */
type Told = Map<string | null, Map<string, string>>;

/** The difference between two answers to one question, record by record. */
export function changesBetween(before: Pinned, after: Pinned): SnapshotChange[] {
  const [was, is] = [tell(before), tell(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].toSorted(byId);
  return ids.flatMap((id): SnapshotChange[] => {
    const [old, now] = [was.get(id), is.get(id)];
    if (id !== null && before.erased?.includes(id)) return [{ id, change: "ERASED", fields: [] }];
    if (!old) return [{ id, change: "ADDED", fields: [] }];
    if (!now) return [{ id, change: "REMOVED", fields: [] }];
    const places = [...new Set([...old.keys(), ...now.keys()])];
    const other = places.filter((place) => old.get(place) !== now.get(place));
    const name = (place: string) =>
      id === null ? place.slice(1).replaceAll("/", ".") : last(place);
    const fields = [...new Set(other.map(name))].toSorted();
    return fields.length > 0 ? [{ id, change: "CHANGED", fields }] : [];
  });
}

const byId = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
const last = (place: string): string => place.slice(place.lastIndexOf("/") + 1);

function tell({ data, records }: Pinned): Told {
  const owners = new Map(records.flatMap(({ id, at }) => at.map((place) => [place, id] as const)));
  const told: Told = new Map([[null, new Map()]]);

  /** Notes what a record says, and gives what its surroundings say of it: which one it is. */
  const own = (id: string, value: object, at: string, shape: string): unknown => {
    if (!told.has(id)) told.set(id, new Map());
    for (const [name, one] of Object.entries(value))
      told
        .get(id)!
        .set(`${shape}/${name}`, canonical(apart(one, `${at}/${name}`, `${shape}/${name}`)));
    return { record: id };
  };
  const apart = (value: unknown, at: string, shape: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => apart(one, `${at}/${index}`, shape));
    if (value === null || typeof value !== "object") return value;
    const id = owners.get(at);
    if (id !== undefined) return own(id, value, at, shape);
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        apart(one, `${at}/${name}`, `${shape}/${name}`),
      ]),
    );
  };
  /** What is told of no record, leaf by leaf. */
  const rest = (value: unknown, at: string, shape: string): void => {
    if (value !== null && typeof value === "object" && !Array.isArray(value) && !owners.has(at)) {
      for (const [name, one] of Object.entries(value))
        rest(one, `${at}/${name}`, `${shape}/${name}`);
      return;
    }
    // Which records a list has is told by the records.
    const isOfRecords = Array.isArray(value)
      ? value.some((_, index) => owners.has(`${at}/${index}`))
      : owners.has(at);
    const said = apart(value, at, shape);
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (!isOfRecords && !isEmpty) told.get(null)!.set(shape, canonical(said));
  };
  rest(data, "", "");
  return told;
}
