import type { StoredRecord } from "../reader/reader.ts";
import { Weekday } from "../values/enums.ts";
import type { OpeningHours } from "../values/time.ts";

const DAYS = Object.keys(Weekday);
/** Opening hours are found by quarter of an hour: the grain that opening hours are written in. */
const QUARTERS = 96;

const quarterOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 4 + Math.floor(minutes / 15);
};

/** The key of one quarter of an hour of the week, such as `TUESDAY-72` for 18:00 to 18:15. */
const slot = (day: number, quarter: number): string =>
  `${DAYS[(day + Math.floor(quarter / QUARTERS)) % 7]}-${quarter % QUARTERS}`;

const hoursOf = (record: StoredRecord): readonly OpeningHours[] =>
  (record["openingHours"] ?? []) as OpeningHours[];

/** The weekdays that a record with opening hours is open on. */
export const openDays = (record: StoredRecord): string[] =>
  hoursOf(record).flatMap(({ days }) => days);

/** The key that says when a record is open: filter mode `openAt` looks there. */
export const OPEN_SLOT = "openSlot";

/** Every quarter of an hour of the week in which it is open. */
export function openSlots(record: StoredRecord): string[] {
  const slots: string[] = [];
  for (const { days, opens, closes } of hoursOf(record)) {
    const first = quarterOf(opens);
    const end = quarterOf(closes) > first ? quarterOf(closes) : quarterOf(closes) + QUARTERS;
    for (const day of days)
      for (let quarter = first; quarter < end; quarter++)
        slots.push(slot(DAYS.indexOf(day), quarter));
  }
  return slots;
}

/** The quarter of an hour that an instant falls into in a time zone. */
export function openSlotAt(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const day = DAYS.indexOf(part("weekday").toUpperCase());
  return slot(day, quarterOf(`${part("hour")}:${part("minute")}`));
}
