import { createInterface } from "node:readline";
import { IntakeError } from "../../records/errors.ts";
import type { Format, Row } from "./format.ts";
import type { Input } from "./input.ts";
import { withoutStored } from "./records.ts";
import { textStream } from "./text-stream.ts";

/** Records as the contract has them, one a line: what `guildhall export` writes. */
export const ndjson: Format = {
  endings: [".ndjson", ".jsonl"],
  mediaType: /ndjson|json-?lines/,
  async open(input) {
    if (input.encoding === "binary") throw new IntakeError(`${input.name} is not a text file.`);
    return {
      kind: null,
      notices: [],
      rows: lines(input),
      interpret: ({ raw }) => ({ record: withoutStored(raw) }),
    };
  },
};

async function* lines(input: Input): AsyncGenerator<Row> {
  const { text, bytesRead } = textStream(input);
  let row = 0;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    row += 1;
    input.read = bytesRead();
    const given = line.replace(/^\uFEFF/, "").trim();
    if (given === "") continue;
    const origin = { file: input.name, row };
    try {
      yield { raw: JSON.parse(given), origin };
    } catch (error) {
      yield {
        raw: given,
        origin,
        wrong: {
          message: `The line is not JSON: ${(error as Error).message}.`,
          found: given.slice(0, 80),
        },
      };
    }
  }
}
