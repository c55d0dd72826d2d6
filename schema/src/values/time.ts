import { text, value, values } from "../define/field.ts";
import { object } from "../define/object.ts";
import { Weekday } from "./enums.ts";
import { DateScalar, PartialDate } from "../define/scalars.ts";

@object("A stretch of time, each end as exactly as it is known.")
export class Period {
  @value(() => PartialDate, "First day, month or year of it.", { format: "partial-date" })
  start?: string;

  @value(() => PartialDate, "Last day, month or year of it, included.", { format: "partial-date" })
  end?: string;

  @text("What should be known about the dates: what the source says and what was inferred.")
  note?: string;
}

@object("Hours that recur every week, in the region's local time.")
export class OpeningHours {
  @values(() => Weekday, "The days they hold on.", { required: true })
  days: (keyof typeof Weekday)[];

  @text("When it opens, `HH:MM`.", { required: true, format: "time-of-day" })
  opens: string;

  @text("When it closes, `HH:MM`; at or before `opens` means after midnight.", {
    required: true,
    format: "time-of-day",
  })
  closes: string;

  @value(() => DateScalar, "First day on which the hours hold.", { format: "date" })
  validFrom?: string;

  @value(() => DateScalar, "Last day on which the hours hold.", { format: "date" })
  validThrough?: string;

  @text("For whom, or on what condition.")
  note?: string;
}
