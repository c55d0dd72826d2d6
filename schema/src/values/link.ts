import { ID } from "type-graphql";
import { text, value } from "../define/field.ts";
import { object } from "../define/object.ts";

@object("A record of another registry, as this one refers to it.")
export class RecordLink {
  @value(() => ID, "The record's id.", { required: true, format: "record-id" })
  id: string;

  @text("The record's name, as this registry knows it.")
  name?: string;
}

@object("A region of the graph, as a registry refers to it.")
export class RegionLink {
  @value(() => ID, "The region's id.", { required: true, format: "region-id" })
  id: string;
}
