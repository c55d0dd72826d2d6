import { oneLine, type Report, type Table } from "./report.ts";

/** A report as GitHub and most others render Markdown. */
export function inMarkdown({ tables, sections, notes }: Report): string {
  const blocks = [
    ...tables.map(table),
    notes.map((note, at) => `${at + 1}. ${escaped(note)}`).join("\n"),
    ...sections.map(
      ({ title, lines }) =>
        `**${escaped(title)}**\n\n${lines.map((line) => `- ${escaped(line)}`).join("\n")}`,
    ),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function table({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What has a meaning of its own stands for itself; a row of dashes below a head is no words. */
const escaped = (words: string): string =>
  words === "---" ? words : oneLine(words).replaceAll(/[\\|`*_<>[\]#~]/g, String.raw`\$&`);
