/** Where something was read: a file, and in a table the row (the heading is row 1). */
export interface Origin {
  file: string;
  row?: number;
}

/** Why something could not become a record: said so that its owner can mend it. */
export interface Refusal {
  origin: Origin;
  /** Path of the field within the record; null for the whole record. */
  field: string | null;
  message: string;
  found?: string;
}

export const sayOrigin = ({ file, row }: Origin): string => (row ? `${file}:${row}` : file);

/** One line: file, row, field, what was found, what was wanted. */
export function sayRefusal({ origin, field, message, found }: Refusal): string {
  const where = field ? `${sayOrigin(origin)} ${field}` : sayOrigin(origin);
  return `${where}: ${message}${found ? ` (found ${found})` : ""}`;
}
