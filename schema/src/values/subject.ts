import { text, value } from "../define/field.ts";
import { object } from "../define/object.ts";
import { SubjectKind } from "./enums.ts";

@object("What a figure is of: figures of a park and of a single house do not compare.")
export class Subject {
  @value(() => SubjectKind, "What kind of thing it is.", { required: true })
  kind: keyof typeof SubjectKind;

  @text("Its name, where the figure names no record that it is of, or which part of one it is.")
  name?: string;
}
