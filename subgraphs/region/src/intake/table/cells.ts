import { findTerm, type Fee, type FieldSpec } from "@guildhall/schema";
import { addDetail, addDoubts, addToList, fieldAt, setField, type RecordDraft } from "./draft.ts";
import { withoutEmails } from "../values/privacy.ts";
import { absenceOf, isCellError, meansNone } from "../values/absence.ts";
import { readCoordinate, readPoint } from "../values/coordinate.ts";
import { readCountry } from "../values/country.ts";
import { readDate } from "../values/date.ts";
import { doubt, type Reading as Read } from "../values/doubts.ts";
import { currencyIn, readFee } from "../values/fee.ts";
import { readFigure, type Figure } from "../values/figure.ts";
import { namingText } from "./fields.ts";
import { readHours } from "../values/hours.ts";
import { readLanguage } from "../values/language.ts";
import { readList } from "../values/list.ts";
import { readPeriod } from "../values/period.ts";
import { readPostcode } from "../values/postcode.ts";
import { readStatus } from "../values/status.ts";
import { foldWords } from "../../records/slug.ts";
import { readUrl } from "../values/url.ts";
import { readYesNo } from "../values/yes-no.ts";
import type { ColumnPlan, Reading } from "./plan.ts";

/** One filled cell on its way into a record. */
export interface Cell {
  draft: RecordDraft;
  text: string;
  column: ColumnPlan;
  /** The contract's field at the column's path, where there is one. */
  field?: FieldSpec | undefined;
}

const TEXT_MAX = 20_000;
const WORD_MAX = 500;

/** What each way of reading does with a cell. None of them drops what it cannot use. */
export const CELLS: Readonly<Record<Reading, (cell: Cell) => void>> = {
  id: ({ draft, text }) => void (draft.own = text),
  text: textCell,
  list: (cell) => listCell(cell, readList(cell.text)),
  term: termCell,
  terms: (cell) =>
    listCell(
      cell,
      readList(cell.text).map((word) => word.slice(0, WORD_MAX)),
    ),
  date: (cell) => valueCell(cell, readDate(cell.text, cell.column)),
  day: (cell) => valueCell(cell, wholeDay(readDate(cell.text, cell.column), cell.text)),
  period: (cell) => valueCell(cell, readPeriod(cell.text, cell.column)),
  number: numberCell,
  quantity: quantityCell,
  metric: metricCell,
  money: moneyCell,
  fee: feeCell,
  country: (cell) => valueCell(cell, readCountry(cell.text)),
  postcode: (cell) =>
    valueCell(
      cell,
      readPostcode(cell.text, fieldAt(cell.draft.fields, "address.country") as string),
    ),
  url: (cell) => valueCell(cell, readUrl(cell.text)),
  latitude: (cell) => valueCell(cell, readCoordinate(cell.text)),
  longitude: (cell) => valueCell(cell, readCoordinate(cell.text)),
  point: (cell) => valueCell(cell, readPoint(cell.text)),
  "yes-no": yesNoCell,
  enum: enumCell,
  named: namedCell,
  hours: (cell) => valueCell(cell, readHours(cell.text)),
  language: (cell) => valueCell(cell, readLanguage(cell.text)),
  status: (cell) => valueCell(cell, readStatus(cell.text)),
  facilities: facilitiesCell,
  facility: facilityCell,
  note: (cell) =>
    addToList(cell.draft.fields, cell.column.to, [withoutEmails(cut(cell, cell.text))]),
  detail: detailCell,
  "leave-out": () => {},
};

/** Cells that say there is nothing to say: `-`, `n/a`, `unknown`. A refusal is told apart. */
export function saysNothing(text: string): boolean {
  const absence = absenceOf(text);
  return absence !== null && absence !== "REFUSED" && absence !== "CONFIDENTIAL";
}

function detailCell({ draft, text, column }: Cell): void {
  addDetail(draft, column.column, withoutEmails(text).slice(0, TEXT_MAX));
}

/** Puts a value where nothing else is; a second value for one field is kept as a detail. */
function put(cell: Cell, value: unknown): void {
  const { draft, column } = cell;
  const present = fieldAt(draft.fields, column.to);
  if (present === undefined) setField(draft.fields, column.to, value);
  else if (JSON.stringify(present) !== JSON.stringify(value)) {
    addDoubts(draft, column.to, [doubt("TWO_VALUES", cell.text, { wanted: "one value" })]);
    detailCell(cell);
  }
}

function valueCell<Value>(cell: Cell, { value, doubts }: Read<Value>): void {
  addDoubts(cell.draft, cell.column.to, doubts);
  if (value !== undefined) put(cell, value);
  // What was neither read nor doubted says that it is refused or unknown.
  else if (doubts.length > 0 || !saysNothing(cell.text)) detailCell(cell);
}

function cut(cell: Cell, text: string): string {
  if (text.length <= TEXT_MAX) return text;
  addDoubts(cell.draft, cell.column.to, [
    doubt("TEXT_CUT", text, { wanted: `at most ${TEXT_MAX} letters` }),
  ]);
  return `${text.slice(0, TEXT_MAX - 1)}…`;
}

function textCell(cell: Cell): void {
  if (isCellError(cell.text)) {
    addDoubts(cell.draft, cell.column.to, [doubt("CELL_ERROR", cell.text)]);
  } else if (absenceOf(cell.text)) {
    if (!saysNothing(cell.text)) detailCell(cell);
  } else put(cell, withoutEmails(cut(cell, cell.text)));
}

function listCell({ draft, column, text }: Cell, values: readonly string[]): void {
  if (saysNothing(text) || meansNone(text)) return;
  addToList(draft.fields, column.to, values.map(withoutEmails));
}

function termCell(cell: Cell): void {
  if (saysNothing(cell.text)) return;
  const vocabulary = cell.field?.role === "term" ? cell.field.vocabulary : "";
  if (cell.text.length > WORD_MAX) return detailCell(cell);
  put(cell, findTerm(vocabulary, cell.text)?.code ?? cell.text);
}

function wholeDay(read: Read<string>, given: string): Read<string> {
  if (!read.value || read.value.length === 10) return read;
  return { doubts: [doubt("DATE_NOT_READ", given, { wanted: "a whole date such as 2015-12-21" })] };
}

function figureCell(cell: Cell, take: (figure: Figure) => void): void {
  const { value, doubts } = readFigure(cell.text, cell.column);
  addDoubts(cell.draft, cell.column.to, doubts);
  if (value) take(value);
  else detailCell(cell);
}

/** A unit in a column of its own was read before. */
function quantityCell(cell: Cell): void {
  const { fields } = cell.draft;
  const unit = fieldAt(fields, `${cell.column.to}.unit`) as string | undefined;
  figureCell(cell, (figure) => {
    if (unit && fieldAt(fields, `${cell.column.to}.bound`) === undefined)
      setField(fields, cell.column.to, { ...figure, unit });
    else put(cell, quantity(figure, cell.column));
  });
}

const quantity = (figure: Figure, { unit = "units" }: ColumnPlan) => ({ ...figure, unit });

function numberCell(cell: Cell): void {
  figureCell(cell, ({ value, bound, upper, absence }) => {
    if (absence) return;
    const isPlain = bound === "EXACT" && upper === undefined;
    if (value !== undefined && isPlain) put(cell, value);
    else
      addDoubts(cell.draft, cell.column.to, [
        doubt("NUMBER_NOT_READ", cell.text, { wanted: "one number" }),
      ]);
  });
}

function metricCell(cell: Cell): void {
  const { draft, column } = cell;
  figureCell(cell, (figure) => {
    const name = column.label ?? column.column;
    addToList(draft.fields, column.to, [{ name, quantity: quantity(figure, column) }]);
  });
}

function moneyCell(cell: Cell): void {
  const currency = currencyIn(cell.text) ?? cell.column.currency;
  if (!currency) {
    addDoubts(cell.draft, cell.column.to, [
      doubt("FEE_WITHOUT_CURRENCY", cell.text, {
        message: "The amount does not say its currency, so it was kept as words only.",
        wanted: "an amount such as 20 GBP",
      }),
    ]);
    return detailCell(cell);
  }
  figureCell(cell, ({ value, ...rest }) =>
    put(cell, { ...rest, currency, ...(value !== undefined && { amount: value }) }),
  );
}

function feeCell(cell: Cell): void {
  const { draft, text, column } = cell;
  const read = readFee(
    text,
    { currency: column.currency, period: column.period, for: column.label },
    column,
  );
  addDoubts(draft, column.to, read.doubts);
  addToList(draft.fields, column.to, read.fees satisfies Fee[]);
  if (read.words === undefined) return;
  const words = withoutEmails(`${column.column}: ${read.words}`);
  const note = fieldAt(draft.fields, "membership.note");
  setField(draft.fields, "membership.note", cut(cell, note ? `${String(note)}\n${words}` : words));
}

function yesNoCell(cell: Cell): void {
  const value = readYesNo(cell.text);
  if (value !== null) return put(cell, value);
  if (saysNothing(cell.text)) return;
  addDoubts(cell.draft, cell.column.to, [
    doubt("YES_NO_NOT_READ", cell.text, { wanted: "yes or no" }),
  ]);
  detailCell(cell);
}

/** Things told by name alone: an owner, the places a practice went to. */
function namedCell(cell: Cell): void {
  if (saysNothing(cell.text) || meansNone(cell.text)) return;
  const { draft, field, column } = cell;
  const name = field && namingText(field);
  if (!name) return detailCell(cell);
  const named = (text: string) => ({ [name]: withoutEmails(text) });
  if (field.list) addToList(draft.fields, column.to, readList(cell.text).map(named));
  else put({ ...cell, column: { ...column, to: `${column.to}.${name}` } }, cut(cell, cell.text));
}

function enumCell(cell: Cell): void {
  if (saysNothing(cell.text)) return;
  const values = cell.field?.role === "value" ? Object.keys(cell.field.type() as object) : [];
  const value = values.find((one) => foldWords(one) === foldWords(cell.text));
  if (value) return put(cell, value);
  addDoubts(cell.draft, cell.column.to, [
    doubt("VALUE_NOT_IN_LIST", cell.text, { wanted: `one of ${values.join(", ")}` }),
  ]);
  detailCell(cell);
}

function facilitiesCell({ draft, text, column }: Cell): void {
  if (saysNothing(text) || meansNone(text)) return;
  const present = (fieldAt(draft.fields, column.to) ?? []) as { category: string }[];
  const known = new Set(present.map(({ category }) => category));
  for (const word of readList(text)) {
    // “3D printer (x2)” and “2 laser cutters” name the same things as the bare words.
    const bare = word.replace(/\s*\([^)]*\)\s*$/, "").replace(/^\d+\s*x?\s+|\s+x\s?\d+$/gi, "");
    const category = findTerm("facility", word)?.code ?? findTerm("facility", bare)?.code ?? word;
    if (category.length > WORD_MAX) addDetail(draft, column.column, withoutEmails(word));
    else if (!known.has(category)) {
      known.add(category);
      addToList(draft.fields, column.to, [
        {
          category,
          ...(category !== word && foldWords(category) !== foldWords(word) && { equipment: word }),
        },
      ]);
    }
  }
}

/** A column of its own for one facility: yes, a number of machines, or words for them. */
function facilityCell(cell: Cell): void {
  const { draft, text, column } = cell;
  const category = column.word ?? column.column;
  const says = readYesNo(text);
  const count = /^\d{1,5}$/.test(text) ? Number(text) : null;
  if (says === false || meansNone(text) || saysNothing(text)) return;
  const equipment = says === null && count === null ? withoutEmails(cut(cell, text)) : undefined;
  addToList(draft.fields, column.to, [
    { category, ...(equipment && { equipment }), ...(count !== null && { count }) },
  ]);
}
