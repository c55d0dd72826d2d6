import { Field, Int } from "type-graphql";
import { MakerSpace } from "../../index.ts";
import { anyOf, kindOfType } from "../../define/kind.ts";

/** Run before a program: it then meets a contract with a plain field and a misspelt key. */
Field(() => Int, { nullable: true, description: "How many stars it has." })(
  MakerSpace.prototype,
  "stars",
);
Object.assign(kindOfType(MakerSpace)!.filters, {
  network: anyOf("netwroks", "In one of these networks or listings, spelt as in the record."),
});
