import { join } from "node:path";
import { regionOf } from "@guildhall/schema";
import { differencesOf } from "../records/difference.ts";
import { fileOf } from "./read.ts";
import type { Sides } from "./standing.ts";

/** A record that changed in its file and in the registry since the two last said the same. */
export interface FolderConflict {
  id: string;
  /** What the registry's side is: who wrote it, when. */
  registry: { who: string; on: string; withdrawn: boolean };
  /** Whether the file's side is that it was removed. */
  removed: boolean;
  /** The fields in which the two differ. */
  fields: readonly string[];
}

export function conflictOf(id: string, { file, stored, history }: Sides): FolderConflict {
  const last = history.at(-1);
  const { kind, name } = last?.author ?? { kind: "editor", name: "somebody" };
  return {
    id,
    registry: {
      who: kind === "folder" ? "a record folder" : `${kind} ${name}`,
      on: last?.at.slice(0, 10) ?? "",
      withdrawn: stored === null,
    },
    removed: file === null,
    fields: file && stored ? differencesOf(file, stored).map(({ field }) => field) : [],
  };
}

/** What happened, and both ways out of it. */
export function sayConflict(
  folder: string,
  { id, registry, removed, fields }: FolderConflict,
): string {
  const region = regionOf(id);
  const file = join(folder, fileOf(id));
  const theirs = `${registry.who} ${registry.withdrawn ? "withdrew" : "changed"} ${id} on ${registry.on}`;
  const ours = removed ? "was removed" : "was changed";
  const where = fields.length > 0 ? ` (they differ in ${fields.join(", ")})` : "";
  const again = `guildhall export --region ${region} --to ${folder}`;
  const ways = removed
    ? `To keep the registry's: ${again}. To have it gone: withdraw it as an editor.`
    : `To keep the registry's: remove the file, then ${again}. To take the file's: guildhall import ${file} --region ${region} --overwrite.`;
  return `${file} ${ours}, and ${theirs}${where}. Neither was overwritten. ${ways}`;
}
