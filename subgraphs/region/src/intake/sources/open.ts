import { extname } from "node:path";
import { IntakeError } from "../../records/errors.ts";
import { csv } from "./csv.ts";
import { fablabs } from "./fablabs.ts";
import { folder } from "./folder.ts";
import {
  FORMATS,
  type Format,
  type FormatName,
  type FormatOptions,
  type Opened,
} from "./format.ts";
import { geojson } from "./geojson.ts";
import type { Input } from "./input.ts";
import { isObject, readWholeJson } from "./json.ts";
import { ndjson } from "./ndjson.ts";
import { okw } from "./okw.ts";
import { records } from "./records.ts";
import { spaceapi } from "./spaceapi.ts";
import { xlsx } from "./xlsx.ts";

const BY_NAME: Readonly<Record<FormatName, Format>> = {
  folder,
  xlsx,
  ndjson,
  csv,
  geojson,
  spaceapi,
  records,
  fablabs,
  okw,
};

/** Opens a source in the format that is named, or in the one that its ending and content tell. */
export async function openFormat(
  input: Input,
  format: FormatName | "auto",
  options: FormatOptions,
): Promise<Opened & { format: FormatName }> {
  if (format !== "auto" && input.isFolder !== (format === "folder"))
    throw new IntakeError(
      input.isFolder
        ? `${input.name} is a folder: its format can only be folder.`
        : `${input.name} is a file: its format cannot be folder.`,
    );
  if (!input.isFolder && input.bytes === 0) throw new IntakeError(`${input.name} is empty.`);
  const name = format === "auto" ? await tell(input) : format;
  return { format: name, ...(await BY_NAME[name].open(input, options)) };
}

async function tell(input: Input): Promise<FormatName> {
  if (input.isFolder) return "folder";
  const ending = extname(input.name).toLowerCase();
  const isBinary = input.encoding === "binary";
  if (ending === ".xls")
    throw new IntakeError(
      `${input.name} is in the old XLS format. Open it and save it as XLSX or CSV (UTF-8).`,
    );
  if (isBinary && ending === "") return "xlsx";
  if (ending === ".ods" || (isBinary && !xlsx.endings?.includes(ending)))
    throw new IntakeError(
      `${input.name} is neither text nor XLSX. Save the spreadsheet as XLSX or CSV (UTF-8).`,
    );
  const type = input.mediaType ?? "";
  const told = FORMATS.find((name) => {
    const { endings, mediaType } = BY_NAME[name];
    return endings?.includes(ending) || mediaType?.test(type);
  });
  if (told) return told;
  if (ending === ".json" || /json/.test(type)) return tellJson(input);
  throw new IntakeError(`It cannot be told what ${input.name} is. Say it with --format.`);
}

async function tellJson(input: Input): Promise<FormatName> {
  const value = await readWholeJson(input);
  const told = FORMATS.find((name) => BY_NAME[name].json?.is(value));
  if (told) return told;
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  const names = isObject(first) ? Object.keys(first).slice(0, 12).join(", ") : "none";
  const known = FORMATS.flatMap((name) => BY_NAME[name].json?.title ?? []);
  throw new IntakeError(
    `${input.name} is JSON of no kind that is known; its fields are ${names || "none"}. Known are ${known.join(", ")}.`,
  );
}
