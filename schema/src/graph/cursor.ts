import { GuildhallError } from "../errors.ts";
import type { Order, Position } from "../reader/query.ts";

/** A cursor holds the place itself, not a count, so that inserts before it do not move it. */
export const encodeCursor = (order: Order, { value, id }: Position): string =>
  Buffer.from(JSON.stringify([order.key, order.descending ? 1 : 0, value, id])).toString(
    "base64url",
  );

export function decodeCursor(order: Order, cursor: string): Position {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parts) && parts.length === 4) {
      const [key, descending, value, id] = parts as unknown[];
      const sameOrder = key === order.key && descending === (order.descending ? 1 : 0);
      const isValue = value === null || typeof value === "string" || typeof value === "number";
      if (sameOrder && isValue && typeof id === "string") return { value, id };
    }
  } catch {
    // falls through to the one message that helps
  }
  throw new GuildhallError(
    "CURSOR_INVALID",
    `Got after: ${JSON.stringify(cursor.slice(0, 40))}, wanted an endCursor or a cursor of this list in the same order. Ask again without it.`,
  );
}
