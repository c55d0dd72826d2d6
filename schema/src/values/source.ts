import { text, value } from "../define/field.ts";
import { object } from "../define/object.ts";
import { Confidence, SourceKind } from "./enums.ts";
import { DateScalar } from "../define/scalars.ts";

@object("Where a fact comes from, so that it can be looked up and cited.")
export class Source {
  @value(() => SourceKind, "What kind of evidence it is.", { required: true })
  kind: keyof typeof SourceKind;

  @text("Title of the document; of an uncited source, which facts nobody is cited for.")
  title?: string;

  @text("Public address of the page or file.", { format: "url" })
  address?: string;

  @value(() => DateScalar, "The day it was read.", { format: "date" })
  readOn?: string;

  @value(() => Confidence, "How far it can be trusted for what it is cited for.", {
    required: true,
  })
  confidence: keyof typeof Confidence;

  @text("Licence of the source (an SPDX id, or its words); null where it states none.")
  licence?: string;

  @text(
    "What should be known about the reading: a stored copy, a mirror, a part that was not read.",
  )
  note?: string;
}
