import { Int } from "type-graphql";
import { defineEnum } from "../define/enum.ts";
import { text, value, values } from "../define/field.ts";
import { object } from "../define/object.ts";
import { ChangeKind } from "../graph/feed.ts";
import { DateTimeScalar, JsonScalar } from "../define/scalars.ts";

export const AuthorKind = defineEnum("AuthorKind", "By which door a change came.", {
  EDITOR: "An editor's mutation.",
  IMPORT: "An import of a file or of another registry.",
  FOLDER: "The region's record folder.",
  FIXTURE: "Data made for a test.",
});

@object("Who made a change.")
export class Author {
  @value(() => AuthorKind, "By which door it came.", { required: true })
  kind: keyof typeof AuthorKind;

  @text("The editor's name as their token has it, or the name of the source.", { required: true })
  name: string;
}

@object("A field that a change touched.")
export class FieldChange {
  @text("The field's name.", { required: true })
  field: string;

  @value(() => JsonScalar, "Its value before; null where there was none.")
  before?: unknown;

  @value(() => JsonScalar, "Its value after; null where there is none.")
  after?: unknown;
}

@object("One change that a record went through.")
export class HistoryEntry {
  @value(() => Int, "The record's version from here on: the number of the log entry.", {
    required: true,
  })
  version: number;

  @value(() => Int, "The version before; null where the record is new.")
  beforeVersion?: number;

  @value(() => ChangeKind, "What was done.", { required: true })
  kind: keyof typeof ChangeKind;

  @value(() => DateTimeScalar, "When it was done.", { required: true })
  at: string;

  @value(() => Author, "Who did it.", { required: true })
  author: Author;

  @text("Why the record was withdrawn or erased: for those who may edit the region.")
  reason?: string;

  @values(() => FieldChange, "The fields that it touched; none where it was erased.", {
    required: true,
  })
  changes: FieldChange[];
}

@object("A stretch of a record's history, newest change first.")
export class RecordHistory {
  @values(() => HistoryEntry, "The changes.", { required: true })
  entries: HistoryEntry[];

  @value(() => Int, "How many changes the record went through.", { required: true })
  total: number;

  @value(() => Boolean, "Whether older changes follow.", { required: true })
  hasMore: boolean;

  @text("To give as `after` for what is older; null where nothing follows.")
  endToken?: string;
}
