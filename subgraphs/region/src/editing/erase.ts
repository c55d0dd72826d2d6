import { refused, type Result } from "./result.ts";
import { missing, settled, writeAtHead, type Change } from "./write.ts";

/**
 * Takes all that a record ever said out of the registry, whatever its version: it is not about what
 * the record should say. Erasing it once more does what is left to do of an erasure that was cut off.
 */
export function eraseRecord(
  { store, author, id }: Omit<Change, "expectedVersion">,
  { reason }: { reason: string },
): Promise<Result> {
  return writeAtHead(store, async () => {
    const text = reason.trim();
    if (!text)
      return settled(
        refused(id, {
          code: "FIELD_INVALID",
          field: "reason",
          message: "Wanted why it is erased; not what was in it.",
        }),
      );
    const last = (await store.history(id)).at(-1);
    if (!last) return settled(refused(id, await missing(store, id)));
    if (last.change.op !== "erase") return { id, author, draft: { op: "erase", id, reason: text } };
    return settled({ state: "written", id, version: last.change.by, record: null });
  });
}
