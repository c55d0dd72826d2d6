/**
 * One row of CSV (RFC 4180). A spreadsheet takes a cell that begins with one of these signs for a
 * formula and runs it, whoever wrote it: an apostrophe before it makes it text again.
 */
export const csvRow = (cells: readonly (string | undefined)[]): string =>
  `${cells.map((cell) => quoted(harmless(cell ?? ""))).join(",")}\r\n`;

const harmless = (cell: string): string => (/^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
