import { defineEnum } from "../define/enum.ts";

export const Bound = defineEnum("Bound", "How a figure's value is to be read.", {
  EXACT: "The value as counted or stated, with no hint that it is rounded.",
  AT_LEAST: "The true value is the stated one or more: “over”, “more than”, “at least”, “24+”.",
  AT_MOST: "The true value is the stated one or less: “up to”, “at most”.",
  ABOUT: "The true value lies near the stated one: “about”, “almost”, “circa”.",
  BETWEEN: "The true value lies from the stated one to `upper`: “3 to 5”.",
});

export const Basis = defineEnum("Basis", "What a statement rests on.", {
  STATED: "The source says so.",
  DERIVED:
    "Follows from what the source says: a condition from what a practice plainly rested on, an end from a start and a length.",
  INFERRED: "Nobody says so; judged likely by whoever wrote the record, who says why.",
});

export const SubjectKind = defineEnum("SubjectKind", "What a figure can be of.", {
  REGION: "A city, a region or another area within a country.",
  SPACE: "A single maker space, incubator or house.",
  PARK: "A science or technology park, or a campus.",
  PROGRAMME: "A programme of support, or a practice that is one.",
  PROJECT: "A project, a pilot or a partnership of limited time.",
  ORGANISATION: "An organisation as a whole.",
  NETWORK: "A network of organisations, spaces or people.",
  EVENT: "An event.",
  COUNTRY: "A whole country.",
});

export const Absence = defineEnum(
  "Absence",
  "Why a figure has no value. A real zero is a value, 0.",
  {
    NOT_COLLECTED: "Nobody asked or counted.",
    REFUSED: "The one asked did not want to say.",
    NOT_APPLICABLE: "The figure makes no sense here.",
    CONFIDENTIAL: "Known to the owner and not for publication.",
    BELOW_THRESHOLD: "Too small to be shown without pointing at single people or firms.",
  },
);

export const RecordStatus = defineEnum(
  "RecordStatus",
  "Whether what a record describes is in being.",
  {
    ACTIVE: "In being as last known: a space that is open, a programme that runs.",
    PLANNED: "Announced and not yet begun.",
    MOVED: "Goes on elsewhere, or under another record: see `successor`.",
    CLOSED: "Ended for good: see `closedOn`.",
    UNKNOWN: "The sources do not say.",
  },
);

export const Confidence = defineEnum(
  "Confidence",
  "How far a source can be trusted for what it is cited for.",
  {
    HIGH: "The owner, an official register or several agreeing sources say so.",
    MEDIUM: "One source of good standing says so, or it is general knowledge.",
    LOW: "A single doubtful, old or second-hand source says so.",
  },
);

export const SourceKind = defineEnum("SourceKind", "What kind of evidence a source is.", {
  ADDRESS: "A page or file with a public address.",
  DOCUMENT: "A document without a public address, named by its title.",
  UNCITED: "General knowledge that no source is cited for.",
});

export const LocationPrecision = defineEnum(
  "LocationPrecision",
  "How near a pair of coordinates is to the place it stands for.",
  {
    ADDRESS: "The building.",
    STREET: "The street.",
    DISTRICT: "The district or neighbourhood.",
    CITY: "The centre of the town, not the place itself.",
  },
);

export const MeasurementKind = defineEnum("MeasurementKind", "What a figure claims to be.", {
  RESULT: "Reached and counted.",
  TARGET: "Meant to be reached.",
  BUDGET: "Money set aside.",
  ESTIMATE: "Reckoned, not counted.",
  CONTEXT: "Describes the setting rather than what was done in it.",
});

export const PublicationStatus = defineEnum(
  "PublicationStatus",
  "How far a good practice has come on its way to publication.",
  {
    PUBLISHED: "Stands in a public collection of good practices.",
    CANDIDATE: "Shown or told of elsewhere, not yet in a public collection.",
  },
);

export const GovernmentLevel = defineEnum("GovernmentLevel", "A level of government.", {
  LOCAL: "A town, a city or a district.",
  REGIONAL: "A region, a province or several towns together.",
  NATIONAL: "A country.",
  EUROPEAN: "Several countries together.",
});

export const FindingKind = defineEnum("FindingKind", "Whether a finding helps or hinders.", {
  ENABLER: "Something that helps.",
  BARRIER: "Something that hinders.",
});

export const ActionState = defineEnum("ActionState", "How far an action has come.", {
  PLANNED: "Agreed and not begun.",
  IN_PROGRESS: "Begun.",
  DONE: "Carried out.",
  DROPPED: "Given up.",
  UNKNOWN: "The sources do not say.",
});

export const AdoptionState = defineEnum("AdoptionState", "How far a practice taken up has come.", {
  CONSIDERED: "Looked at, nothing decided.",
  PLANNED: "Decided and not begun.",
  RUNNING: "Taken up.",
  SUCCEEDED: "Taken up and found to work.",
  FAILED: "Taken up and found not to work, which is worth as much to others.",
  STOPPED: "Taken up and ended, and nobody says whether it worked.",
});

export const Teller = defineEnum("Teller", "Whose word an account of an adoption rests on.", {
  GIVER: "Those whose practice it was.",
  TAKER: "Those who took it up.",
  BOTH: "Those on both sides.",
  OTHER: "Somebody else: a project, a programme, the press.",
});

export const ProviderType = defineEnum("ProviderType", "Who pays for or runs support.", {
  PUBLIC: "A public body.",
  PRIVATE: "A private body.",
  MIXED: "Public and private bodies together.",
});

export const FeePeriod = defineEnum("FeePeriod", "The time a fee buys.", {
  ONCE: "Paid once.",
  HOUR: "An hour.",
  DAY: "A day.",
  WEEK: "A week.",
  MONTH: "A month.",
  YEAR: "A year.",
});

export const Weekday = defineEnum("Weekday", "A day of the week.", {
  MONDAY: "Monday.",
  TUESDAY: "Tuesday.",
  WEDNESDAY: "Wednesday.",
  THURSDAY: "Thursday.",
  FRIDAY: "Friday.",
  SATURDAY: "Saturday.",
  SUNDAY: "Sunday.",
});

export const Severity = defineEnum("Severity", "How much an issue matters.", {
  ERROR: "The value cannot be used as it stands.",
  WARNING: "The value may well be wrong.",
  NOTE: "Worth knowing; nothing need be done.",
});

export const Direction = defineEnum("Direction", "Which way an indicator is better.", {
  HIGHER_IS_BETTER: "More is better.",
  LOWER_IS_BETTER: "Less is better.",
  NEITHER: "Neither way is better in itself.",
});

export const IndicatorOrigin = defineEnum(
  "IndicatorOrigin",
  "Where figures of an indicator come from.",
  {
    MEASURED: "Partners measure it and keep it as records.",
    DERIVED: "It is worked out from what the registries hold.",
    STATISTIC: "A public body publishes it; commons has the data set.",
  },
);

export const IndicatorNature = defineEnum(
  "IndicatorNature",
  "How figures of an indicator stand to time, and so which may be added or set side by side.",
  {
    STOCK: "How much there is at one time.",
    FLOW: "How much came about within a period.",
    CUMULATIVE: "How much came about since a beginning.",
    RATE: "A share, a ratio or a score: it is never added.",
  },
);
