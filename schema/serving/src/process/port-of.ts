import { UserError } from "./user-error.ts";

/** The port that somebody gave as `--port`; 0 takes a free one. */
export function portOf(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new UserError(`--port got ${given}, wanted a number from 0 to 65535.`);
}
