import type { RecordDraft } from "../table/draft.ts";
import { tableInterpreter } from "../table/interpret.ts";
import type { ColumnPlan } from "../table/plan.ts";
import type { Interpreted, Opened, Row } from "./format.ts";
import { isObject, type JsonObject } from "./json.ts";

/** What a format's field becomes. */
export type FieldMap = Readonly<Record<string, Omit<ColumnPlan, "column">>>;

export interface ObjectFormat {
  kind: string;
  fields: FieldMap;
  /** Lays an object out flat, so that each of its names is a field of the map. */
  flatten(object: JsonObject): Record<string, unknown>;
  /** What the flat fields do not show. */
  complete?(draft: RecordDraft, object: JsonObject): void;
}

/**
 * Reads a list of objects of another registry by a map of its fields. Fields that the map does not
 * know are kept as details, so that nothing is lost where the other registry has grown.
 */
export function openObjects(
  name: string,
  objects: readonly unknown[],
  { kind, fields, flatten, complete }: ObjectFormat,
  notices: string[],
): Opened {
  const interpreters = new Map<string, ReturnType<typeof tableInterpreter>>();
  return {
    kind,
    notices,
    rows: listed(name, objects),
    interpret({ raw }): Interpreted {
      if (!isObject(raw))
        return {
          wrong: {
            field: null,
            message: "Wanted an object with fields.",
            found: String(JSON.stringify(raw)).slice(0, 80),
          },
        };
      const flat = flatten(raw);
      const names = Object.keys(flat);
      const key = names.join("\n");
      const interpret =
        interpreters.get(key) ??
        tableInterpreter({ kind, fixed: {}, columns: names.map((one) => columnOf(one, fields)) });
      interpreters.set(key, interpret);
      const draft = interpret(Object.values(flat));
      complete?.(draft, raw);
      if (typeof draft.fields["name"] !== "string")
        return { wrong: { field: "name", message: "It names nothing: wanted a name." } };
      return { draft };
    },
  };
}

function columnOf(column: string, fields: FieldMap): ColumnPlan {
  const target = Object.hasOwn(fields, column) ? fields[column] : undefined;
  return { column, ...(target ?? { to: "details", as: "detail" }) };
}

/** The things of a list, counted from 1. */
export async function* listed(file: string, things: readonly unknown[]): AsyncGenerator<Row> {
  for (const [at, raw] of things.entries()) yield { raw, origin: { file, row: at + 1 } };
}
