import { absenceOf } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";

const MINUTES =
  /^(-?\d{1,3})\s?[°º:d\s]\s?(\d{1,2}(?:[.,]\d+)?)\s?['’′m:\s]?\s?(?:(\d{1,2}(?:[.,]\d+)?)\s?(?:["”″s]|''|’’)?)?$/i;

/** Reads one coordinate: `52.48`, `52,48`, `52°28'N`, `N 52° 28.9'`, `1.88 W`. */
export function readCoordinate(given: string): Reading<number> {
  if (absenceOf(given)) return unread();
  const compass = /^([NSEWO])|([NSEWO])$/i.exec(given.trim());
  const letter = (compass?.[1] ?? compass?.[2])?.toUpperCase();
  const text = given
    .trim()
    .replace(/^[NSEWO]\s*|\s*[NSEWO]$/gi, "")
    .replaceAll("−", "-")
    .trim();
  const degrees = degreesOf(text);
  if (degrees === null || Math.abs(degrees) > 180) {
    const fix = pointLost(text);
    return unread(
      doubt("COORDINATE_NOT_READ", given, {
        wanted: "degrees such as 52.4832",
        ...(fix && { fix }),
      }),
    );
  }
  const south = letter === "S" || letter === "W" || letter === "O";
  return read(south ? -Math.abs(degrees) : degrees);
}

function degreesOf(text: string): number | null {
  if (/^[+-]?\d{1,3}([.,]\d+)?\s?[°º]?$/.test(text))
    return Number(text.replace(",", ".").replace(/\s?[°º]$/, ""));
  const parts = MINUTES.exec(text);
  if (!parts) return null;
  const [degrees, minutes, seconds] = parts
    .slice(1)
    .map((part) => Number((part ?? "0").replace(",", ".")));
  if ((minutes ?? 0) >= 60 || (seconds ?? 0) >= 60) return null;
  const size = Math.abs(degrees ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  return Math.round((text.startsWith("-") ? -size : size) * 1e7) / 1e7;
}

/** A spreadsheet with another decimal sign makes 52.483.200 of 52.483200. */
function pointLost(text: string): string | null {
  const groups = /^(-?\d{1,2})[.,](\d{3})[.,](\d{1,3})$/.exec(text);
  return groups ? `${groups[1]}.${groups[2]}${groups[3]}` : null;
}

export interface Point {
  latitude: number;
  longitude: number;
}

/** Reads both coordinates from one cell: `52.48, -1.89`, `52,48; -1,89`, `POINT(-1.89 52.48)`. */
export function readPoint(given: string): Reading<Point> {
  if (absenceOf(given)) return unread();
  const wanted = "latitude, then longitude, such as 52.4832, -1.8846";
  const wkt = /^(?:SRID=\d+;)?POINT\s?\(\s*(\S+)\s+(\S+)\s*\)$/i.exec(given.trim());
  const text = given.trim().replace(/^[([]|[)\]]$/g, "");
  const [first, second, ...more] = wkt ? [wkt[2], wkt[1]] : splitPair(text);
  const latitude = readCoordinate(first ?? "?").value;
  const longitude = readCoordinate(second ?? "?").value;
  if (latitude === undefined || longitude === undefined || more.length > 0)
    return unread(doubt("COORDINATE_NOT_READ", given, { wanted }));
  return read({ latitude, longitude });
}

function splitPair(text: string): string[] {
  for (const separator of [/;/, /\|/, /,\s+/, /(?<=\d[.]\d+),/, /(?<=[NSns])[\s,]+/, /\s+/]) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length === 2) return parts;
  }
  // “52,48,-1,89”: four groups, each pair a decimal with a comma
  const commas = text.split(",");
  return commas.length === 4 ? [commas.slice(0, 2).join("."), commas.slice(2).join(".")] : commas;
}
