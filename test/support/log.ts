import { type Logger, pino } from "pino";

export interface Captured {
  log: Logger;
  lines: Record<string, unknown>[];
  /** The lines of one request, in order. */
  of(requestId: string): Record<string, unknown>[];
}

/** A log whose lines can be read as they come, from `info` on. */
export function captureLog(): Captured {
  const lines: Captured["lines"] = [];
  const log = pino(
    { base: null },
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  return { log, lines, of: (id) => lines.filter(({ requestId }) => requestId === id) };
}
