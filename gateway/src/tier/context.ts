import { RegionNotes } from "./notes.ts";

/** What belongs to one request of a client. */
export interface RequestContext {
  requestId: string;
  /** When the answer must be sent, in `Date.now()` milliseconds. */
  deadline: number;
  /** What was learned about the regions on the way: becomes `extensions.regions`. */
  notes: RegionNotes;
}

export const requestContext = (requestId: string, timeout: number): RequestContext => ({
  requestId,
  deadline: Date.now() + timeout,
  notes: new RegionNotes(),
});
