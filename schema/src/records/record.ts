import { ID, Int } from "type-graphql";
import { computed, reference, text, value, values } from "../define/field.ts";
import { anyOf, search } from "../define/kind.ts";
import { interfaceType } from "../define/object.ts";
import type { StoredRecord } from "../reader/reader.ts";
import { RecordStatus } from "../values/enums.ts";
import { Issue } from "../values/issue.ts";
import { RecordLink } from "../values/link.ts";
import { DateScalar, DateTimeScalar, PartialDate } from "../define/scalars.ts";
import { Source } from "../values/source.ts";
import { Detail, Translation } from "../values/text.ts";
import { Region } from "./region.ts";
import { inLanguage } from "./translate.ts";

/** The filters that every kind has. */
export const everyRecord = {
  status: anyOf("status", "Of one of these states.", () => RecordStatus),
  language: anyOf("language", "In the owner's words in one of these languages (BCP 47)."),
  search,
};

@interfaceType("What every record of every kind has.", "Record")
export abstract class RecordBase {
  @value(
    () => ID,
    "The record's path, `<region>/<kind>/<own id>`. Never used again for anything else.",
    {
      required: true,
      format: "record-id",
      writtenBy: "address",
    },
  )
  id: string;

  @reference(() => Region, "The region that owns the record.", { writtenBy: "address" })
  region: string;

  @text("The name or title, in the owner's words.", { required: true })
  name: string;

  @text("What it is, in a few sentences.")
  description?: string;

  @text("Language of the owner's words (BCP 47), null where it is not stated.", {
    format: "language",
  })
  language?: string;

  @values(() => Translation, "The name and description in other languages.")
  translations?: Translation[];

  @computed(
    () => Translation,
    "The name and the description, each in the first of the languages asked for that has it; else in the owner's own or in any, and it says so. `nameLanguage` and `descriptionLanguage` say which each is in.",
    inLanguage,
    {
      required: true,
      args: [
        {
          name: "languages",
          type: () => [String],
          description: "Languages in order of preference (BCP 47).",
          required: true,
        },
      ],
    },
  )
  inLanguage: Translation;

  @value(() => RecordStatus, "Whether what the record describes is in being.", { required: true })
  status: keyof typeof RecordStatus;

  @value(() => PartialDate, "When it ended.", { format: "partial-date" })
  closedOn?: string;

  @value(() => RecordLink, "The record that takes its place, where it moved or was merged.")
  successor?: RecordLink;

  @text("Remarks on the record, among them doubts about single facts.", { list: true })
  notes?: string[];

  @values(() => Detail, "Facts that the contract has no field of its own for.")
  details?: Detail[];

  @values(() => Source, "Where the facts come from.", { required: true })
  sources: Source[];

  @text(
    "Licence of the record's data (an SPDX id, or the owner's words); null where none is stated.",
  )
  licence?: string;

  @value(() => DateScalar, "The day its owner last confirmed it; null where nobody has.", {
    format: "date",
  })
  assuredOn?: string;

  @value(() => DateTimeScalar, "When the record was last written in its registry.", {
    required: true,
    format: "instant",
    writtenBy: "store",
  })
  updatedAt: string;

  @value(() => Int, "Number of the log entry that last wrote it; grows with every change.", {
    required: true,
    min: 0,
    writtenBy: "store",
  })
  version: number;

  @computed(
    () => Issue,
    "What its owner should look at; empty where nothing was found.",
    (record: StoredRecord) => record["issues"] ?? [],
    { list: true, required: true },
  )
  issues: Issue[];
}
