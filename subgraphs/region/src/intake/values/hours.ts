import type { OpeningHours, Weekday } from "@guildhall/schema";
import { absenceOf } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";

type Day = keyof typeof Weekday;
const DAYS: readonly Day[] = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
];
const DAY =
  "mondays?|mon?|tuesdays?|tues?|tu|wednesdays?|weds?|we|thursdays?|thurs?|thu?|fridays?|fri?|saturdays?|sat?|sundays?|sun?";
const SPAN = new RegExp(`\\b(${DAY})\\b\\.?(?:\\s*(?:-|–|to|until)\\s*(${DAY})\\b\\.?)?`, "gi");
const TIMES =
  /(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?)?\s*(?:-|–|to|until)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?)?/i;

/** Reads weekly hours such as “Mon-Fri 9:00-17:00; Sat 10am to 2pm”, or not at all. */
export function readHours(given: string): Reading<OpeningHours[]> {
  if (absenceOf(given)) return unread();
  if (/^24\s?[/x]\s?7$/i.test(given.trim()))
    return read([{ days: [...DAYS], opens: "00:00", closes: "00:00" }]);
  const rules = given
    .split(/[;\n]|(?<=\d|[ap]\.?m\.?),/i)
    .map((rule) => rule.trim())
    .filter(Boolean);
  const hours = rules.map(oneRule);
  if (hours.every((one) => one !== null)) return read(hours);
  return unread(
    doubt("HOURS_NOT_READ", given, {
      wanted: "hours such as Mon-Fri 09:00-17:00; Sat 10:00-14:00",
    }),
  );
}

function oneRule(text: string): OpeningHours | null {
  const times = TIMES.exec(text);
  if (!times) return null;
  const opens = clock(
    times[1],
    times[2],
    times[3] ?? (Number(times[1]) < Number(times[4]) ? times[6] : undefined),
  );
  const closes = clock(times[4], times[5], times[6]);
  const before = text.replace(times[0], " ");
  const days = daysIn(before);
  const rest = before
    .replaceAll(SPAN, "")
    .replaceAll(/\b(and|daily|every day|open|from)\b|[\s:,&.-]/gi, "");
  if (!opens || !closes || days.length === 0 || rest !== "") return null;
  return { days, opens, closes };
}

function daysIn(text: string): Day[] {
  if (/\b(daily|every day)\b/i.test(text)) return [...DAYS];
  const found = new Set<Day>();
  for (const [, from = "", to] of text.matchAll(SPAN)) {
    const start = indexOf(from);
    const end = to ? indexOf(to) : start;
    for (let at = start; ; at = (at + 1) % 7) {
      const day = DAYS[at];
      if (day) found.add(day);
      if (at === end) break;
    }
  }
  return DAYS.filter((day) => found.has(day));
}

const indexOf = (day: string): number =>
  ["mo", "tu", "we", "th", "fr", "sa", "su"].indexOf(day.slice(0, 2).toLowerCase());

function clock(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): string | null {
  let hours = Number(hour);
  if (half?.toLowerCase().startsWith("p") && hours < 12) hours += 12;
  if (half?.toLowerCase().startsWith("a") && hours === 12) hours = 0;
  if (hours === 24) hours = 0;
  if (hours > 23 || Number(minute ?? 0) > 59) return null;
  return `${String(hours).padStart(2, "0")}:${minute ?? "00"}`;
}
