import { Warnings } from "@guildhall/schema";
import type { Work } from "@guildhall/schema/federation";
import { RegionNotes } from "./notes.ts";

/** What belongs to one request of a client. */
export interface RequestContext {
  requestId: string;
  /** When the answer must be sent, in `Date.now()` milliseconds. */
  deadline: number;
  /** What was learned about the regions on the way: becomes `extensions.regions`. */
  notes: RegionNotes;
  /** What those who answered warn of: becomes `extensions.warnings`. */
  warnings: Warnings;
  /** The client takes no copy for an answer. */
  live: boolean;
  /** The request itself, which ends before its answer where the client is gone. */
  work?: Work;
  /** How the request is answered, where somebody asked to see it. */
  plan?: Explanation;
}

export interface Explanation {
  text: string;
  /** A line for each request to a region's endpoint. */
  sent: string[];
}

export const requestContext = (
  requestId: string,
  timeout: number,
  live = false,
): RequestContext => ({
  requestId,
  live,
  deadline: Date.now() + timeout,
  notes: new RegionNotes(),
  warnings: new Warnings(),
});
