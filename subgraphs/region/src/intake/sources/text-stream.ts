import { createReadStream } from "node:fs";
import { Transform, type Readable } from "node:stream";
import type { Input } from "./input.ts";

export interface TextStream {
  text: Readable;
  /** Lines, counted from 1, that are not UTF-8 though the rest may be. */
  otherLines: ReadonlySet<number>;
  bytesRead(): number;
}

/** A file as text, whatever it is encoded in; nothing is refused for its encoding. */
export function textStream(input: Input): TextStream {
  const bytes = createReadStream(input.path);
  const otherLines = new Set<number>();
  const decoder =
    input.encoding === "windows-1252" ? lineByLine(otherLines) : whole(input.encoding);
  bytes.on("error", (error) => decoder.destroy(error));
  decoder.on("close", () => bytes.destroy());
  return { text: bytes.pipe(decoder), otherLines, bytesRead: () => bytes.bytesRead };
}

function whole(encoding: string): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    encoding: "utf8",
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}

/** Files pasted together mix encodings: each line is UTF-8 where it can be, else Windows-1252. */
function lineByLine(otherLines: Set<number>): Transform {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const windows = new TextDecoder("windows-1252");
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  const decode = (bytes: Buffer): string => {
    try {
      return utf8.decode(bytes);
    } catch {
      otherLines.add(line);
      return windows.decode(bytes);
    }
  };
  return new Transform({
    encoding: "utf8",
    transform(chunk: Buffer, _encoding, done) {
      const bytes = Buffer.concat([rest, chunk]);
      let text = "";
      let from = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        text += decode(bytes.subarray(from, end + 1));
        from = end + 1;
        line += 1;
      }
      rest = bytes.subarray(from);
      done(null, text);
    },
    flush(done) {
      done(null, decode(rest));
    },
  });
}

/** A whole file as text, for formats that are read in one piece. */
export async function wholeText(input: Input): Promise<string> {
  let text = "";
  for await (const part of textStream(input).text) text += String(part);
  return text.replace(/^\uFEFF/, "");
}

/** Cuts off the first lines of a text. */
export function withoutLines(count: number): Transform {
  let left = count;
  return new Transform({
    encoding: "utf8",
    decodeStrings: false,
    transform(chunk: string | Buffer, _encoding, done) {
      let text = String(chunk);
      for (; left > 0; left--) {
        const end = text.indexOf("\n");
        if (end < 0) return done();
        text = text.slice(end + 1);
      }
      done(null, text);
    },
  });
}
