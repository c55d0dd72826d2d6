import { FolderError, readFolder } from "../../folder/read.ts";
import { IntakeError } from "../../records/errors.ts";
import type { Refusal } from "../../records/refusal.ts";
import type { DraftRecord } from "../../store/index.ts";
import type { Format, FormatOptions, Opened, Row } from "./format.ts";
import type { Input } from "./input.ts";

/** A record folder: `region.json`, and `<kind>/<own id>.json`. */
export const folder: Format = { open };

async function open(input: Input, { region }: FormatOptions): Promise<Opened> {
  const { profile, records, refused } = await readFolder(input.path).catch((error: unknown) => {
    if (error instanceof FolderError) throw new IntakeError(error.message, { cause: error });
    throw error;
  });
  if (profile.id !== region)
    throw new IntakeError(
      `${input.name} is the record folder of ${profile.id}, and the records were to go into ${region}.`,
    );
  return {
    kind: null,
    notices: [],
    rows: rowsOf(records, refused),
    interpret: ({ raw }) => ({ record: raw }),
  };
}

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
