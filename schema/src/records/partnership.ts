import { ID } from "type-graphql";
import { value } from "../define/field.ts";
import { object } from "../define/object.ts";

/** Partnerships belong to commons; a region only names them. */
@object("A partnership that regions take part in.")
export class Partnership {
  @value(() => ID, "The partnership's id, such as `urban-m`.", { required: true })
  id: string;
}
