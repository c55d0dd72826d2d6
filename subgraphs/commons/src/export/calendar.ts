import { isDate, type Kind, type StoredRecord } from "@guildhall/schema";

type Period = { start?: string; end?: string; note?: string };

/**
 * RFC 5545. An event whose days are known is an event of whole days; one of which only a month or a
 * year is known, or nothing, is an entry of the journal, which needs no date: none is invented.
 */
export async function* calendar(_kind: Kind, records: AsyncIterable<StoredRecord>) {
  yield lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guildhall//catalogue//EN"]);
  for await (const record of records) yield lines(entryOf(record));
  yield lines(["END:VCALENDAR"]);
}

function entryOf(record: StoredRecord): string[] {
  const { start, end, note } = (record["period"] ?? {}) as Period;
  const isDated = start !== undefined && isDate(start) && (end === undefined || isDate(end));
  const component = isDated ? "VEVENT" : "VJOURNAL";
  const about = [record["description"], isDated ? undefined : saidOf(start, end), note];
  const description = about.filter((one) => one !== undefined).join("\n");
  const property = (name: string, value: unknown) =>
    typeof value === "string" && value !== "" ? [`${name}:${escaped(value)}`] : [];
  return [
    `BEGIN:${component}`,
    `UID:${record.id}`,
    `DTSTAMP:${stamp(record.updatedAt)}`,
    ...(isDated
      ? [
          `DTSTART;VALUE=DATE:${compact(start)}`,
          `DTEND;VALUE=DATE:${compact(dayAfter(end ?? start))}`,
        ]
      : []),
    ...property("SUMMARY", record["name"]),
    ...property("DESCRIPTION", description),
    ...(isDated ? property("LOCATION", record["place"]) : []),
    `END:${component}`,
  ];
}

const saidOf = (start?: string, end?: string): string | undefined =>
  start === undefined && end === undefined ? undefined : [start, end].filter(Boolean).join(" to ");

const compact = (date: string): string => date.replaceAll("-", "");

/** In UTC, to the second. */
const stamp = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** The end of an event of whole days is the day after its last. */
function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|[\r\n]/g, String.raw`\n`);

const lines = (all: readonly string[]): string => all.map((one) => `${folded(one)}\r\n`).join("");

/** A line has at most 75 octets, and no character is cut in two. */
function folded(line: string): string {
  const parts = [""];
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > 75) {
      parts.push(" ");
      octets = 1;
    }
    parts.push(parts.pop()! + character);
    octets += more;
  }
  return parts.join("\r\n");
}
