import type { Section } from "../reporting/report.ts";
import type { Column, Row } from "./answer.ts";
import { labelOf, nameOf } from "./names.ts";

/** Each source once, with what it was read for. */
export function sourcesSection(columns: readonly Column[], rows: readonly Row[]): Section {
  const used = new Map<string, Map<string, string[]>>();
  for (const row of rows)
    for (const [at, { figure }] of row.cells.entries())
      for (const { title, address } of figure?.sources ?? []) {
        const source = [title, address].filter(Boolean).join(", ");
        if (!source) continue;
        const uses = used.get(source) ?? new Map<string, string[]>();
        const label = labelOf(columns[at]!);
        uses.set(label, [...(uses.get(label) ?? []), nameOf(row)]);
        used.set(source, uses);
      }
  const everybody = rows.length;
  return {
    title: "Sources",
    lines: [...used].map(([source, uses]) => {
      const told = [...uses].map(([label, names]) => {
        const regions = [...new Set(names)];
        return `${label} of ${regions.length === everybody && everybody > 1 ? "all" : regions.join(", ")}`;
      });
      return `${source} (${told.join("; ")})`;
    }),
  };
}
