import { Source } from "@guildhall/schema";
import { FORMATS, object, reference, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import { findIn } from "./find.ts";
import { Partnership } from "./partnership.ts";

/** What the support areas, success factors and beneficiaries of a partnership have in common. */
abstract class PartOfPartnership {
  @text("Its name.", { required: true })
  name: string;

  // A file without it is refused all the same: each part is named by its partnership.
  @reference(() => Partnership, "The partnership it belongs to.")
  partnership: string;

  @values(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}

@object("An area in which a partnership supports firms.", {
  ids: FORMATS.slug,
  find: findIn("supportAreas"),
})
export class SupportArea extends PartOfPartnership {
  @value(() => ID, "Its id, such as `facilities-sharing`.", { required: true, format: "slug" })
  id: string;

  @value(() => Int, "Its place in the partnership's own order, from 1.", { min: 0 })
  order?: number;

  @text("What is done in it.")
  description?: string;
}

@object("What a partnership holds to be needed for its work to succeed.", {
  ids: FORMATS.slug,
  find: findIn("keySuccessFactors"),
})
export class KeySuccessFactor extends PartOfPartnership {
  @value(() => ID, "Its id, such as `more-sme-university-interaction`.", {
    required: true,
    format: "slug",
  })
  id: string;

  @value(() => Int, "Its place in the partnership's own order, from 1.", { min: 0 })
  order?: number;

  @text("What it means.")
  description?: string;
}

@object("Those whom a partnership is there for.", {
  ids: FORMATS.slug,
  find: findIn("beneficiaries"),
})
export class Beneficiary extends PartOfPartnership {
  @value(() => ID, "Its id, such as `engineering-smes`.", { required: true, format: "slug" })
  id: string;

  @text("Who they are and what they gain.")
  description?: string;
}

@object("A word that the partnerships use in a sense of their own.")
export class Concept {
  @value(() => ID, "Its id, such as `policy-clinic`.", { required: true, format: "slug" })
  id: string;

  @text("The word.", { required: true })
  name: string;

  @text("What it means.")
  description?: string;

  @text("Examples of it.", { list: true })
  examples?: string[];

  @values(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}
