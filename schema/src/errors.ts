import { GraphQLError } from "graphql";

/**
 * Every error a user can meet: a stable code, the HTTP status where the whole request fails, and
 * what the code means. Codes are public API: one is never renamed or given another meaning.
 */
export const ERRORS = {
  // what a client sent
  ID_INVALID: { status: 200, means: "An id is not a region's id or a record's path." },
  CURSOR_INVALID: { status: 200, means: "A cursor did not come from this list and order." },
  PAGE_TOO_LARGE: {
    status: 200,
    means: "More records were asked for at once than a page may hold.",
  },
  POSITION_UNKNOWN: {
    status: 200,
    means: "The registry's log has not come to the position that was asked for.",
  },
  RECORD_ERASED: {
    status: 200,
    means: "A record that was there then was erased since; what it said is no longer kept.",
  },
  SNAPSHOT_REFUSED: {
    status: 200,
    means: "The query cannot be pinned: it asks more than the catalogue, or has no whole answer.",
  },
  SNAPSHOT_TOO_LARGE: { status: 200, means: "The snapshot would have more bytes than one may." },
  SNAPSHOTS_FULL: {
    status: 200,
    means: "As many snapshots are kept as the server takes; none is thrown away for another.",
  },
  SNAPSHOTS_NOT_KEPT: { status: 200, means: "The server keeps no snapshots." },
  SNAPSHOT_DAMAGED: {
    status: 500,
    means: "The snapshot's file is not as it was written, so it is not given out.",
  },
  EXPORT_INVALID: {
    status: 400,
    means: "An export was asked for in a way that there is none; the message says what there is.",
  },
  FILTER_INVALID: { status: 200, means: "A filter's value cannot be used as given." },
  TRANSFER_TO_ITSELF: {
    status: 200,
    means: "It was asked how a practice would do in the region that it is of.",
  },
  SEARCH_INVALID: { status: 200, means: "The text to search for is longer than is looked for." },
  BODY_TOO_LARGE: { status: 413, means: "The request's body is larger than the server takes." },
  BODY_INVALID: {
    status: 400,
    means: "The request's body is not JSON, or not of the declared type.",
  },
  NOT_FOUND: { status: 404, means: "There is nothing at this address." },
  METHOD_NOT_ALLOWED: { status: 405, means: "The address does not answer this HTTP method." },
  // who may write, at a region's own endpoint
  UNAUTHENTICATED: {
    status: 401,
    means: "A token is needed, or the one that was given is not valid here.",
  },
  FORBIDDEN: { status: 403, means: "The token does not allow this for the region." },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    means: "Too many tokens that are not valid came from one address; wait before the next.",
  },
  AUTHENTICATION_UNAVAILABLE: {
    status: 503,
    means: "What tokens are checked with could not be read; the token may be valid.",
  },
  REGION_NOT_SERVED: { status: 200, means: "The endpoint does not serve the region." },
  REGISTRY_BUSY: {
    status: 200,
    means: "Other writers were faster every time; nothing was written. Try again.",
  },
  // what was answered all the same, under `extensions.warnings`
  WORD_UNKNOWN: {
    status: 200,
    means:
      "A filter has a word that is not there to be found; `near` has what may have been meant.",
  },
  REGISTRY_DAMAGED: {
    status: 200,
    means: "The region's registry is damaged and is not read; its host is told what to do.",
  },
  STORAGE_FULL: {
    status: 200,
    means:
      "There is no room left where the registry is kept; nothing was written, reading goes on.",
  },
  STORAGE_UNAVAILABLE: {
    status: 200,
    means: "Where the registry is kept cannot be used at present; nothing was written.",
  },
  // what a region did, under `extensions.regions` and in errors
  REGION_UNREACHABLE: { status: 200, means: "No connection to the region's server could be made." },
  REGION_TIMEOUT: { status: 200, means: "The region's server did not answer within the deadline." },
  REGION_HTTP_ERROR: { status: 200, means: "The region's server answered with an HTTP error." },
  REGION_INVALID_RESPONSE: {
    status: 200,
    means:
      "The region's answer is not one to what was asked, or a value in it is not of its type or is of another region.",
  },
  REGION_RESPONSE_TOO_LARGE: {
    status: 200,
    means: "The region's answer is larger than the gateway takes.",
  },
  REGION_BUSY: {
    status: 200,
    means: "More requests wait for the region's server than the gateway lets wait.",
  },
  REGION_ERROR: { status: 200, means: "The region answered, and reported an error of its own." },
  REGION_UNKNOWN: { status: 200, means: "No partner in the directory serves this region." },
  REGION_CONTRACT_REFUSED: {
    status: 200,
    means: "The region's schema breaks the contract, so it is not asked.",
  },
  REGION_SDL_TOO_LARGE: {
    status: 200,
    means: "The region's schema is larger, or takes longer to review, than the gateway allows.",
  },
  EXTENSION_REFUSED: {
    status: 200,
    means: "What the region's schema has over the contract is not part of the graph.",
  },
  REGION_FIELD_MISSING: {
    status: 200,
    means: "The region's contract is older and lacks a field that was asked for.",
  },
  REPLICA_WITHOUT_HISTORY: {
    status: 200,
    means:
      "The region did not answer, and the copy that did has neither the registry's changes nor its earlier states.",
  },
  // what the gateway refuses or cannot do
  VALUE_MISSING: {
    status: 200,
    means: "A value that must be there was not, so the nearest field that may be is null.",
  },
  COMMONS_UNAVAILABLE: { status: 200, means: "The commons did not answer." },
  OPERATION_TOO_DEEP: {
    status: 400,
    means: "The operation is nested deeper than the server takes.",
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    means: "The operation has more tokens, fields, aliases or directives than the server takes.",
  },
  OPERATION_TOO_COSTLY: {
    status: 400,
    means: "The operation may answer with more objects than the server gives at once.",
  },
  REQUEST_TIMEOUT: { status: 503, means: "The request took longer than the server lets it." },
  OPERATION_TOO_COMPLEX: {
    status: 400,
    means: "The operation takes longer to plan, or more memory, than the gateway allows.",
  },
  BUSY: {
    status: 503,
    means: "More work waits than the server lets wait. Try again after `Retry-After` seconds.",
  },
  OPERATION_NOT_SUPPORTED: {
    status: 400,
    means:
      "The gateway answers queries, and those about the schema by themselves; records are written at their region's own endpoint.",
  },
  RATE_LIMITED: {
    status: 429,
    means:
      "More requests came from one client than the server takes; `Retry-After` says how long to wait.",
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    means:
      "The gateway answers only the operations of its operator's manifest, and this is none of them.",
  },
  NAME_NOT_ALLOWED: {
    status: 400,
    means: "An alias, a fragment or a variable has a reserved name.",
  },
  SHUTTING_DOWN: { status: 503, means: "The server is stopping and takes no new requests." },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    means: "Something failed that should not have; the server's log tells what.",
  },
} as const satisfies Record<string, { status: number; means: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** An error meant for users: says what was got, what was wanted and what to do. */
export class GuildhallError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { ...details, code } });
    this.name = "GuildhallError";
    this.code = code;
  }
}
