import { Source } from "@guildhall/schema";
import { ID, Int } from "type-graphql";
import { fact, facts, kept, object, words } from "../define/fact.ts";
import { slug } from "../define/stored.ts";

/** What the support areas, success factors and beneficiaries of a partnership have in common. */
interface PartOfPartnership {
  id: string;
  partnership: string;
  order?: number;
}

@object("An area in which a partnership supports firms.")
export class SupportArea implements PartOfPartnership {
  @fact(() => ID, "Its id, such as `facilities-sharing`.", { required: true })
  id: string;

  @words("Its name.", { required: true })
  name: string;

  @kept(slug, { required: true })
  partnership: string;

  @fact(() => Int, "Its place in the partnership's own order, from 1.")
  order?: number;

  @words("What is done in it.")
  description?: string;

  @facts(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}

@object("What a partnership holds to be needed for its work to succeed.")
export class KeySuccessFactor implements PartOfPartnership {
  @fact(() => ID, "Its id, such as `more-sme-university-interaction`.", { required: true })
  id: string;

  @words("Its name.", { required: true })
  name: string;

  @kept(slug, { required: true })
  partnership: string;

  @fact(() => Int, "Its place in the partnership's own order, from 1.")
  order?: number;

  @words("What it means.")
  description?: string;

  @facts(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}

@object("Those whom a partnership is there for.")
export class Beneficiary implements PartOfPartnership {
  @fact(() => ID, "Its id, such as `engineering-smes`.", { required: true })
  id: string;

  @words("Its name.", { required: true })
  name: string;

  @kept(slug, { required: true })
  partnership: string;

  @words("Who they are and what they gain.")
  description?: string;

  @facts(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}

@object("A word that the partnerships use in a sense of their own.")
export class Concept {
  @fact(() => ID, "Its id, such as `policy-clinic`.", { required: true })
  id: string;

  @words("The word.", { required: true })
  name: string;

  @words("What it means.")
  description?: string;

  @facts(() => String, "Examples of it.")
  examples?: string[];

  @facts(() => Source, "Where these facts come from.", { required: true })
  sources: Source[];
}
