import { addDetail, addDoubts, fieldAt, newDraft, setField, type RecordDraft } from "./draft.ts";
import { doubt, type Doubt } from "../values/doubts.ts";
import { clean } from "../values/text.ts";
import { textOf } from "../values/text-cell.ts";
import { CELLS, saysNothing } from "./cells.ts";
import { tableFields } from "./fields.ts";
import type { ColumnPlan, TablePlan } from "./plan.ts";

/** Makes the reader of one table's rows: cells in the order of the plan's columns → record drafts. */
export function tableInterpreter(plan: TablePlan) {
  const fields = tableFields(plan.kind);
  const columns = plan.columns
    .map((column, at) => ({ column, at, field: fields.get(column.to)?.field }))
    .filter(({ column }) => column.as !== "leave-out")
    // A postcode is read by its country and a figure in its unit, so those come first.
    .toSorted((one, other) => Number(isFirst(other.column)) - Number(isFirst(one.column)));
  return (cells: readonly unknown[]): RecordDraft => {
    const draft = newDraft();
    for (const { column, at, field } of columns) {
      if (column.as !== "country") supply(draft, plan, "address.country");
      const text = clean(textOf(cells[at]));
      if (text !== "") readCell(draft, text, column, field);
    }
    for (const path of Object.keys(plan.fixed)) supply(draft, plan, path);
    finish(draft);
    return draft;
  };
}

const isFirst = ({ as, to }: ColumnPlan): boolean => as === "country" || to.endsWith(".unit");

/** What all rows share, where the row itself says nothing. */
function supply({ fields }: RecordDraft, { fixed }: TablePlan, path: string): void {
  if (Object.hasOwn(fixed, path) && fieldAt(fields, path) === undefined)
    setField(fields, path, structuredClone(fixed[path]));
}

function readCell(
  draft: RecordDraft,
  text: string,
  column: ColumnPlan,
  field: Parameters<(typeof CELLS)["text"]>[0]["field"],
): void {
  if (column.as === "detail" && saysNothing(text)) return;
  CELLS[column.as]({ draft, text, column, field });
}

/** Puts right what only the whole row shows: half a pair of coordinates, an operator without a name. */
export function finish(draft: RecordDraft): void {
  settleLocation(draft);
  const { fields } = draft;
  const operator = fields["operator"] as Record<string, string> | undefined;
  if (operator && !operator["name"]) {
    for (const [name, text] of Object.entries(operator)) addDetail(draft, `operator ${name}`, text);
    delete fields["operator"];
  }
  if (fields["status"] === undefined) fields["status"] = fields["closedOn"] ? "CLOSED" : "UNKNOWN";
}

function settleLocation(draft: RecordDraft): void {
  const { fields } = draft;
  const location = fieldAt(fields, "location") as
    | { latitude?: number; longitude?: number }
    | undefined;
  if (!location) return;
  const { latitude, longitude } = location;
  const found = `${latitude ?? "nothing"}, ${longitude ?? "nothing"}`;
  const leaveOut = (doubts: Doubt[]): void => {
    delete fields["location"];
    addDoubts(draft, "location", doubts);
  };
  if (latitude === undefined || longitude === undefined) {
    // Where the other one was there and could not be read, that has been said.
    const said = draft.issues.some(
      ({ code, field }) => code === "COORDINATE_NOT_READ" && field?.startsWith("location"),
    );
    leaveOut(
      said ? [] : [doubt("COORDINATE_WITHOUT_PAIR", found, { wanted: "latitude and longitude" })],
    );
  } else if (Math.abs(latitude) > 90 && Math.abs(longitude) <= 90) {
    fields["location"] = { ...location, latitude: longitude, longitude: latitude };
    addDoubts(draft, "location", [
      doubt("SWAPPED_COORDINATES_SUSPECTED", found, {
        wanted: "latitude first, then longitude",
        fix: `${longitude}, ${latitude}`,
      }),
    ]);
  } else if (Math.abs(latitude) > 90)
    leaveOut([doubt("COORDINATE_NOT_READ", found, { wanted: "a latitude from -90 to 90" })]);
}
