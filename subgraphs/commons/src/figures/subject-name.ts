import type { Figure, Measurement, RegionProfile, StoredRecord } from "@guildhall/schema";
import { kindOfId } from "@guildhall/schema";
import type { ComparableFigure } from "@guildhall/schema/compare";

const FIELDS = [
  "event",
  "programme",
  "pilot",
  "makerSpace",
  "organisation",
  "partnership",
] as const;

/** What a figure is of, by name: as it says, else the record that it names or stands in. */
export function subjectName(
  { subject }: ComparableFigure,
  told: Partial<Measurement> & Partial<Figure>,
  record: StoredRecord,
  find: (id: string) => StoredRecord | undefined,
  profile: RegionProfile,
): string | null {
  const field = FIELDS.find((name) => told[name]);
  const named = field && (find(told[field]!)?.["name"] ?? told[field]);
  if (told.subject?.name) return told.subject.name;
  if (named) return String(named);
  if (kindOfId(record.id)?.kind !== "measurements") return String(record["name"]);
  return subject?.kind === "REGION" && !told.territory ? (profile.name ?? profile.id) : null;
}
