/** A piece of SQL with the values that go into its question marks. */
export interface Sql {
  text: string;
  values: readonly Bound[];
}

/** What a column holds. */
export type SqlValue = string | number | null;

/** All that may be bound: libsql ends the whole process when it is given a boolean. */
export type Bound = SqlValue | Uint8Array;

/** Puts pieces of SQL and bound values together; no value ever becomes part of the text. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | Bound)[]): Sql {
  const values: Bound[] = [];
  let text = strings[0] ?? "";
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += "?";
      values.push(part);
    }
    text += strings[index + 1] ?? "";
  });
  return { text, values };
}

const isSql = (part: Sql | Bound): part is Sql =>
  typeof part === "object" && part !== null && "text" in part;

export function join(pieces: readonly Sql[], separator: string): Sql {
  return {
    text: pieces.map((piece) => piece.text).join(separator),
    values: pieces.flatMap((piece) => piece.values),
  };
}

/** True where every piece is: as conditions of a WHERE. */
export const all = (pieces: readonly Sql[]): Sql =>
  pieces.length === 0 ? sql`1` : join(pieces, " AND ");
