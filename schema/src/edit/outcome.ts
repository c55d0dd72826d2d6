import { ID, Int } from "type-graphql";
import { defineEnum } from "../define/enum.ts";
import { text, value, values } from "../define/field.ts";
import type { Kind } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { typeName, type ClassType } from "../define/spec.ts";
import { RecordBase } from "../records/index.ts";
import { JsonScalar } from "../define/scalars.ts";

export const ProblemCode = defineEnum("ProblemCode", "Why a change cannot be made; stable.", {
  FIELD_INVALID: "A field's value is not what the contract takes, or a field is missing.",
  ID_INVALID: "The id cannot be a record's id, or none could be made of the name.",
  ID_TAKEN: "Another record has the id.",
  RECORD_WITHDRAWN: "A record of that id was withdrawn; ids are never used again.",
  RECORD_ERASED: "A record of that id was erased; ids are never used again.",
  RECORD_UNKNOWN: "The registry has no record of that id.",
  RECORD_TOO_LARGE: "The record is larger than the registry takes.",
  STATUS_UNFIT: "The record's status does not allow the change.",
  SUCCESSOR_UNFIT: "The record cannot be redirected to the one that was given.",
});

@object("Why a change was not made, said so that its author can mend it.")
export class Problem {
  @value(() => ProblemCode, "What kind of problem it is.", { required: true })
  code: keyof typeof ProblemCode;

  @text(
    "The field or argument it is about, as a path such as `location.latitude`; null for the whole record.",
  )
  field?: string;

  @text("What was got and what was wanted.", { required: true })
  message: string;

  @text("The value that was found, as JSON, cut short where it is long.")
  found?: string;
}

@object("A field in which the record that would have been written differs from the present one.")
export class FieldDifference {
  @text("The field's name.", { required: true })
  field: string;

  @value(
    () => JsonScalar,
    "Its value in your change on top of the version that you expected; null where there is none.",
  )
  yours?: unknown;

  @value(() => JsonScalar, "Its present value; null where there is none.")
  current?: unknown;
}

@object("The record has changed since the version that was expected, so nothing was written.")
export class Conflict {
  @value(() => Int, "The record's present version: expect this one to write over it.", {
    required: true,
  })
  currentVersion: number;

  @value(() => JsonScalar, "The record as it is now (see the contract's JSON Schema).", {
    required: true,
  })
  current: unknown;

  @values(() => FieldDifference, "What differs between your record and the present one.", {
    required: true,
  })
  differences: FieldDifference[];
}

/** What every change answers: the record, or why there is none. */
export abstract class Outcome {
  @values(() => Problem, "Why nothing was written; empty where it was.", { required: true })
  problems: Problem[];

  @value(() => Conflict, "Set where another change came first; nothing was written then.")
  conflict?: Conflict;
}

@object("What became of a change to a record of any kind.")
export class RecordPayload extends Outcome {
  @value(() => ID, "The record's id.", { required: true })
  id: string;

  @value(() => Int, "Its version after the change; null where nothing was written.")
  version?: number;

  @value(
    () => RecordBase,
    "The record after the change; null where nothing was written, or it was withdrawn.",
  )
  record?: RecordBase;
}

@object("What became of an erasure.")
export class ErasurePayload extends Outcome {
  @value(() => ID, "The record's id: it stays known, and is never used again.", { required: true })
  id: string;

  @value(() => Int, "Number of the log entry that erased it; null where nothing was erased.")
  version?: number;

  @values(() => String, "What may still hold it and is not reached from here, a sentence each.", {
    required: true,
  })
  remains: string[];
}

/** `MakerSpacePayload`: the same for one kind, with the record under its own type. */
export function recordPayload({ type }: Kind): ClassType {
  const name = typeName(type);

  @object(`What became of a change to a record of type ${name}.`, { name: `${name}Payload` })
  class Payload extends Outcome {
    @value(() => type, "The record after the change; null where nothing was written.")
    record?: object;
  }
  return Payload;
}
