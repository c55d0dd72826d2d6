import { csvRow } from "../../keeping/csv.ts";
import type { Citation } from "../asking/pinned.ts";
import type { Cell, Comparison } from "./answer.ts";

type Line = { cell: Cell; snapshot: string };

/** A line a cell, with all that is needed to use it by itself. */
const COLUMNS: Readonly<Record<string, (line: Line) => unknown>> = {
  verdict: ({ cell }) => cell.verdict,
  reasons: ({ cell }) => cell.reasons.map(({ code }) => code).join(" | "),
  reasonsSay: ({ cell }) => cell.reasons.map(({ says }) => says).join(" | "),
  absence: ({ cell }) => cell.absence,
  absenceSays: ({ cell }) => cell.absenceSays,
  value: ({ cell }) => cell.figure?.value,
  upper: ({ cell }) => cell.figure?.upper,
  bound: ({ cell }) => cell.figure?.bound,
  unit: ({ cell }) => cell.figure?.unit,
  unitAsGiven: ({ cell }) => cell.figure?.unitAsGiven,
  asGiven: ({ cell }) => cell.figure?.asGiven,
  kind: ({ cell }) => cell.figure?.kind,
  period: ({ cell }) => cell.figure?.period,
  territory: ({ cell }) => cell.figure?.territory?.code,
  territoryScheme: ({ cell }) => cell.figure?.territory?.scheme,
  territoryVersion: ({ cell }) => cell.figure?.territory?.version,
  of: ({ cell }) => cell.figure?.of,
  low: ({ cell }) => cell.interval?.low,
  high: ({ cell }) => cell.interval?.high,
  level: ({ cell }) => cell.interval?.level,
  intervalMethod: ({ cell }) => cell.interval?.method,
  viewValue: ({ cell }) => cell.view?.value,
  viewUpper: ({ cell }) => cell.view?.upper,
  viewUnit: ({ cell }) => cell.view?.unit,
  viewLow: ({ cell }) => cell.view?.interval?.low,
  viewHigh: ({ cell }) => cell.view?.interval?.high,
  viewRefused: ({ cell }) => cell.view?.refused,
  viewCautions: ({ cell }) => cell.view?.cautions.map(({ code }) => code).join(" | "),
  viewFormula: ({ cell }) => cell.view?.formula,
  formula: ({ cell }) => cell.figure?.derivation?.formula,
  confidence: ({ cell }) => cell.figure?.confidence,
  figure: ({ cell }) => cell.figure?.id,
  record: ({ cell }) => cell.figure?.record,
  sources: ({ cell }) =>
    cell.figure?.sources.map(({ address, title }) => address ?? title).join(" | "),
  snapshot: ({ snapshot }) => snapshot,
};

export function comparisonCsv({ columns, rows }: Comparison, citation: Citation | null): string {
  const head = ["region", "regionName", "indicator", "part", "label", ...Object.keys(COLUMNS)];
  const lines = rows.flatMap(({ region, regionName, cells }) =>
    cells.map((cell, at) => {
      const { indicator, part, label } = columns[at]!;
      const line = { cell, snapshot: citation?.hash ?? "" };
      const rest = Object.values(COLUMNS).map((of) => of(line));
      return [region, regionName, indicator, part, label, ...rest].map(inCell);
    }),
  );
  return [head, ...lines].map(csvRow).join("");
}

const inCell = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : String(value as string | number);
