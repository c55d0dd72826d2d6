import { reference, referrers, term, text, value, values } from "../define/field.ts";
import { anyOf, recordKind } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { Party, PublicRole } from "./party.ts";
import { PartialDate } from "../define/scalars.ts";
import { Term } from "../values/term.ts";
import { Council } from "./council.ts";
import { Event } from "./event.ts";
import { GoodPractice } from "./good-practice.ts";
import { MakerSpace } from "./maker-space.ts";
import { Measurement } from "./measurement.ts";
import { Partnership } from "./partnership.ts";
import { Pilot } from "./pilot.ts";
import { everyRecord, RecordBase } from "./record.ts";
import { SupportProgramme } from "./support-programme.ts";

@object("A part that an organisation plays in a programme, a partnership or a pilot.")
export class OrganisationRole {
  @text("The part, such as `partner`.", { required: true })
  role: string;

  @text("What it does there.")
  task?: string;

  @reference(() => SupportProgramme, "The programme, where the registry has it.")
  programme?: string;

  @reference(() => Partnership, "The partnership.")
  partnership?: string;

  @reference(() => Pilot, "The pilot.")
  pilot?: string;
}

@recordKind("A body that runs, pays for or takes part in something the registry tells of.", {
  kind: "organisations",
  plural: "organisations",
  singular: "organisation",
  implements: RecordBase,
  filters: {
    kind: anyOf("kind", "Of one of these kinds (vocabulary `organisationKind`)."),
    partnership: anyOf("roles.partnership", "With a part in one of these partnerships (ids)."),
    programme: anyOf("roles.programme", "With a part in one of these programmes (ids)."),
    country: anyOf("country", "In one of these countries (ISO 3166-1 alpha-2)."),
    ...everyRecord,
  },
})
export class Organisation extends RecordBase {
  @term("organisationKind", () => Term, "What kind of body it is.")
  kind?: string;

  @text("Short form of its name.")
  shortName?: string;

  @text("Country (ISO 3166-1 alpha-2).", { format: "country" })
  country?: string;

  @text("Town it sits in.")
  city?: string;

  @text("Its website.", { format: "url" })
  website?: string;

  @value(() => PartialDate, "When it was founded, as exactly as is known.", {
    format: "partial-date",
  })
  foundedOn?: string;

  @text("Units of it that do the work told of.", { list: true })
  units?: string[];

  @value(() => Party, "The body it is part of.")
  parent?: Party;

  @text("What it sets out to do.", { list: true })
  aims?: string[];

  @term("sector", () => Term, "The sector it works in.")
  sector?: string;

  @values(() => OrganisationRole, "The parts it plays.")
  roles?: OrganisationRole[];

  @values(() => PublicRole, "People named in public in an office of it.")
  people?: PublicRole[];

  @referrers(() => MakerSpace, "operator.organisation", "Spaces it runs.")
  makerSpaces?: MakerSpace[];

  @referrers(
    () => SupportProgramme,
    "organisations",
    "Programmes it leads, provides, pays for or is a partner of.",
  )
  programmes?: SupportProgramme[];

  @referrers(() => Pilot, "organisations", "Pilots it leads or is a partner of.")
  pilots?: Pilot[];

  @referrers(() => Council, "organisations", "Councils it leads or is a member of.")
  councils?: Council[];

  @referrers(() => GoodPractice, "organisations", "Good practices that it owns or that concern it.")
  goodPractices?: GoodPractice[];

  @referrers(
    () => Event,
    "organisations",
    "Events it hosted, spoke at or visited, or that visited it.",
  )
  events?: Event[];

  @referrers(() => Measurement, "organisation", "Measurements of it.")
  measurements?: Measurement[];
}
