import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { kindNamed, parseRecordId, RegionProfile, schemaOf } from "@guildhall/schema";
import { accept, brief } from "../records/accept.ts";
import type { Refusal } from "../records/refusal.ts";
import type { DraftRecord } from "../store/index.ts";
import { UserError } from "@guildhall/serving/process";

/** The records of a folder as they lie on disk: `<kind>/<own id>.json`. */
export interface FolderRecords {
  records: readonly DraftRecord[];
  refused: readonly Refusal[];
}

export class FolderError extends UserError {
  override name = "FolderError";
}

/** Reads the profile; without one there is no region. */
export async function readProfile(folder: string): Promise<RegionProfile> {
  const file = join(folder, "region.json");
  const read = await readJson(file);
  if (!read.ok) throw new FolderError(`${file}: ${read.message}`);
  const checked = schemaOf(RegionProfile).safeParse(read.value);
  if (checked.success) return checked.data as unknown as RegionProfile;
  const [issue] = checked.error.issues;
  throw new FolderError(`${file} ${issue?.path.join(".")}: ${issue?.message}`);
}

/** A region's record folder: `region.json`, and the records of that region. */
export async function readFolder(
  folder: string,
): Promise<FolderRecords & { profile: RegionProfile }> {
  const profile = await readProfile(folder);
  return { profile, ...(await readRecords(folder, profile.id)) };
}

export async function readRecords(folder: string, region: string): Promise<FolderRecords> {
  const records: DraftRecord[] = [];
  const refused: Refusal[] = [];
  for (const file of await recordFiles(folder)) {
    const origin = { file: relative(folder, file) };
    const read = await readJson(file);
    if (!read.ok) {
      refused.push({ origin, field: null, message: read.message });
      continue;
    }
    const accepted = accept(region, read.value, origin);
    if (!accepted.ok) refused.push(...accepted.refusals);
    else if (`${accepted.record.id}.json` === `${region}/${origin.file.split(sep).join("/")}`)
      records.push(accepted.record);
    else
      refused.push({
        origin,
        field: "id",
        message: "Wanted the id that the folder and file name make",
        found: brief(accepted.record.id),
      });
  }
  return { records, refused };
}

/** Where a record's file lies in its folder. No id leads out of it: its parts begin and end with a letter or a digit. */
export function fileOf(id: string): string {
  const path = parseRecordId(id);
  if (!path) throw new TypeError(`"${id}" is not a record's path.`);
  return `${path.kind}/${path.own}.json`;
}

async function recordFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !kindNamed(entry.name)) continue;
    for (const name of await readdir(join(folder, entry.name)))
      if (name.endsWith(".json")) files.push(join(folder, entry.name, name));
  }
  return files.toSorted();
}

type Read = { ok: true; value: unknown } | { ok: false; message: string };

async function readJson(file: string): Promise<Read> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      ok: false,
      message: code === "ENOENT" ? "There is no such file." : `It cannot be read (${code}).`,
    };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: `It is not JSON: ${(error as Error).message}.` };
  }
}
