import type { ErrorCode } from "@guildhall/schema";
import type { GraphQLFormattedError } from "graphql";
import { ID_ALIAS, type Operation } from "./operation.ts";
import { safeMessage } from "../upstream/sanitize.ts";
import { type Inspection, inspect, wrongOf } from "./inspect.ts";
import type { Fault } from "../upstream/transport.ts";

export interface Representation {
  __typename: string;
  id?: string;
  [key: string]: unknown;
}

export type Entity = Record<string, unknown> | null;

export interface RegionError {
  /** Position among the representations sent, or `undefined` for the whole answer. */
  index: number | undefined;
  path: readonly (string | number)[];
  code: ErrorCode;
  /** A code of the published table that blames the request, not the region. */
  clients: boolean;
  /** In the region's own words, made fit to be shown; without, nobody reported it. */
  message?: string;
  /** Completes "lisbon …". */
  did: string;
}

/** An answer that is one to what was asked. */
export interface Answered {
  entities: readonly Entity[];
  errors: readonly RegionError[];
  fault?: undefined;
}

export type Checked = Answered | { fault: Fault; unknownField: boolean };

// Codes with which a region may blame what the client sent.
const CLIENTS = new Set<unknown>([
  "ID_INVALID",
  "CURSOR_INVALID",
  "PAGE_TOO_LARGE",
  "RECORD_ERASED",
  "FILTER_INVALID",
] satisfies ErrorCode[]);
// Codes with which a region tells what befell it, or what it does not take: they stand in its note
// as they are.
const ITS_OWN = new Set<unknown>([
  "OPERATION_TOO_COSTLY",
  "OPERATION_TOO_LARGE",
  "REGISTRY_DAMAGED",
  "REPLICA_WITHOUT_HISTORY",
  "STORAGE_FULL",
  "STORAGE_UNAVAILABLE",
] satisfies ErrorCode[]);
const MOST_ERRORS = 50;

export interface CheckOptions {
  /** Whether whoever answers may answer with a record of this id. @default any */
  owns?: ((id: string) => boolean) | undefined;
  /** All of the operation was asked. @default true */
  whole?: boolean;
}

/**
 * Takes an endpoint's JSON for an answer to exactly what it was asked, or says what is wrong with
 * it. Nothing is copied: an answer that passes is handed on as it was parsed, and a value of the
 * wrong type is made null in it, with an error that says so.
 */
export function checkAnswer(
  json: unknown,
  asked: readonly Representation[],
  operation: Operation,
  { owns = () => true, whole = true }: CheckOptions = {},
): Checked {
  if (!isObject(json)) return invalid("did not answer with a GraphQL response.");
  const { data, errors: reported } = json;
  if (reported !== undefined && !Array.isArray(reported))
    return invalid("answered with errors that are not a list.");
  const errors = (reported ?? []).slice(0, MOST_ERRORS).map(readError);

  const entities = isObject(data) ? data._entities : undefined;
  if (entities === undefined || entities === null) {
    const [first] = errors;
    if (!first) return invalid("answered with neither data nor errors.");
    const unknownField = (reported as unknown[]).some(isValidationError);
    const code = ITS_OWN.has(first.code) ? first.code : "REGION_ERROR";
    return { fault: { code, did: first.did }, unknownField };
  }
  if (!Array.isArray(entities) || entities.length !== asked.length)
    return invalid("answered with another number of records than it was asked for.");

  let index = 0;
  const wrong: RegionError[] = [];
  const at: Inspection = {
    path: [],
    owns,
    whole,
    wrong(value, wanted) {
      // However many are wrong, each record has its error: several regions may have answered.
      if (wrong.length >= MOST_ERRORS && wrong.at(-1)?.index === index) return;
      const did = wrongOf(at.path, value, wanted);
      wrong.push({ index, path: [...at.path], code: INVALID, clients: false, did });
    },
  };
  for (; index < asked.length; index++) {
    const entity: unknown = entities[index];
    if (entity === null) continue;
    const { __typename, id } = asked[index] as Representation;
    if (!isObject(entity) || entity.__typename !== __typename)
      return invalid("answered with a record of another type than it was asked for.");
    if (id !== undefined && ID_ALIAS in entity && entity[ID_ALIAS] !== id)
      return invalid("answered with another record than it was asked for.");
    const shape = operation.shapes.get(__typename);
    const verdict = shape ? inspect(entity, shape, at) : "refused";
    if (verdict === "refused")
      return invalid(at.refused ?? "answered with a record that was not asked for.");
    if (verdict === "wrong") entities[index] = null;
  }
  return {
    entities: entities as Entity[],
    errors: wrong.length > 0 ? [...errors, ...wrong] : errors,
  };
}

function readError(error: unknown): RegionError {
  const { message, path, extensions } = isObject(error)
    ? (error as Partial<GraphQLFormattedError>)
    : {};
  const steps = Array.isArray(path) ? path : [];
  const index = steps[0] === "_entities" && typeof steps[1] === "number" ? steps[1] : undefined;
  const code = isObject(extensions) ? extensions.code : undefined;
  const clients = CLIENTS.has(code);
  const said = safeMessage(message);
  return {
    index,
    path: steps.slice(2, 66).filter(isStep),
    code: clients || ITS_OWN.has(code) ? (code as ErrorCode) : "REGION_ERROR",
    clients,
    message: said,
    did: `reports: ${said}`,
  };
}

// The planner may ask for a key under another name where two types disagree about it.
const ALIASED = /__alias_\d+$/;
const isStep = (step: unknown): step is string | number =>
  typeof step === "number" || (typeof step === "string" && step.length <= 256);

export const clientPath = (path: readonly (string | number)[]): (string | number)[] =>
  path.map((step) => (typeof step === "string" ? step.replace(ALIASED, "") : step));

function isValidationError(error: unknown): boolean {
  if (!isObject(error)) return false;
  const code = isObject(error.extensions) ? error.extensions.code : undefined;
  return (
    code === "GRAPHQL_VALIDATION_FAILED" ||
    (typeof error.message === "string" && /^(Cannot query field|Unknown )/.test(error.message))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const INVALID = "REGION_INVALID_RESPONSE";
const invalid = (did: string): Checked => ({
  fault: { code: INVALID, did },
  unknownField: false,
});
