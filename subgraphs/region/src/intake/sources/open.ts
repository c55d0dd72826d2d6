import { extname } from "node:path";
import { IntakeError } from "../../records/errors.ts";
import { openCsv } from "./csv.ts";
import { isFablabs, openFablabs } from "./fablabs.ts";
import { openFolder } from "./folder.ts";
import type { FormatName, FormatOptions, Open, Opened } from "./format.ts";
import { isGeoJson, openGeoJson } from "./geojson.ts";
import type { Input } from "./input.ts";
import { isObject, readWholeJson } from "./json.ts";
import { isRecord, openNdjson, openRecordList } from "./ndjson.ts";
import { isOkw, openOkw } from "./okw.ts";
import { isSpaceApi, isSpaceDirectory, openSpaceApi } from "./spaceapi.ts";
import { openXlsx } from "./xlsx.ts";

const OPEN: Readonly<Record<FormatName, Open>> = {
  folder: openFolder,
  ndjson: openNdjson,
  csv: openCsv,
  xlsx: openXlsx,
  geojson: openGeoJson,
  spaceapi: openSpaceApi,
  fablabs: openFablabs,
  okw: openOkw,
};

/** Opens a source in the format that is named, or in the one that its ending and content tell. */
export async function openFormat(
  input: Input,
  format: FormatName | "auto",
  options: FormatOptions,
): Promise<Opened> {
  if (format !== "auto" && input.isFolder !== (format === "folder"))
    throw new IntakeError(
      input.isFolder
        ? `${input.name} is a folder: its format can only be folder.`
        : `${input.name} is a file: its format cannot be folder.`,
    );
  if (!input.isFolder && input.bytes === 0) throw new IntakeError(`${input.name} is empty.`);
  const open = format === "auto" ? await tell(input) : OPEN[format];
  return open(input, options);
}

async function tell(input: Input): Promise<Open> {
  if (input.isFolder) return openFolder;
  const ending = extname(input.name).toLowerCase();
  if (ending === ".xls")
    throw new IntakeError(
      `${input.name} is in the old XLS format. Open it and save it as XLSX or CSV (UTF-8).`,
    );
  if (ending === ".xlsx" || ending === ".xlsm" || (input.encoding === "binary" && ending === ""))
    return openXlsx;
  if (ending === ".ods" || input.encoding === "binary")
    throw new IntakeError(
      `${input.name} is neither text nor XLSX. Save the spreadsheet as XLSX or CSV (UTF-8).`,
    );
  if ([".ndjson", ".jsonl"].includes(ending) || /ndjson|json-?lines/.test(input.mediaType ?? ""))
    return openNdjson;
  if (
    [".csv", ".tsv", ".txt", ".tab"].includes(ending) ||
    /csv|tab-separated/.test(input.mediaType ?? "")
  )
    return openCsv;
  if ([".json", ".geojson"].includes(ending) || /json/.test(input.mediaType ?? ""))
    return tellJson(input);
  throw new IntakeError(`It cannot be told what ${input.name} is. Say it with --format.`);
}

async function tellJson(input: Input): Promise<Open> {
  const value = await readWholeJson(input);
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  if (isGeoJson(value)) return openGeoJson;
  if (isSpaceApi(value) || isSpaceDirectory(value)) return openSpaceApi;
  if (isRecord(first)) return openRecordList;
  if (isRecord(value)) return openRecordList;
  if (isFablabs(value)) return openFablabs;
  if (isOkw(value)) return openOkw;
  const names = isObject(first) ? Object.keys(first) : isObject(value) ? Object.keys(value) : [];
  throw new IntakeError(
    `${input.name} is JSON of no kind that is known; its fields are ${names.slice(0, 12).join(", ") || "none"}. Known are GeoJSON, SpaceAPI, fablabs.io, Open Know-Where and records of the contract.`,
  );
}
