import { FolderError, readFolder } from "../../folder/read.ts";
import { IntakeError } from "../../records/errors.ts";
import type { Refusal } from "../../records/refusal.ts";
import type { DraftRecord } from "../../store/index.ts";
import type { Open, Row } from "./format.ts";

/** A record folder: `region.json`, and `<kind>/<own id>.json`. */
export const openFolder: Open = async (input, { region }) => {
  const folder = await readFolder(input.path).catch((error: unknown) => {
    if (error instanceof FolderError) throw new IntakeError(error.message, { cause: error });
    throw error;
  });
  if (folder.profile.id !== region)
    throw new IntakeError(
      `${input.name} is the record folder of ${folder.profile.id}, and the records were to go into ${region}.`,
    );
  return {
    format: "folder",
    kind: null,
    notices: [],
    rows: rowsOf(folder.records, folder.refused),
    interpret: ({ raw }) => ({ record: raw }),
  };
};

async function* rowsOf(
  records: readonly DraftRecord[],
  refused: readonly Refusal[],
): AsyncGenerator<Row> {
  for (const record of records) {
    const [, ...path] = record.id.split("/");
    yield { raw: record, origin: { file: `${path.join("/")}.json` } };
  }
  for (const { origin, field, message, found } of refused)
    yield {
      raw: null,
      origin,
      wrong: {
        message: field ? `${field}: ${message}` : message,
        ...(found !== undefined && { found }),
      },
    };
}
