import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";

/** A problem in a JSON text, with the line a person has to look at. */
export class JsonProblem extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = "JsonProblem";
    this.line = line;
  }
}

export interface JsonWithLines {
  value: unknown;
  /** The line (from 1) where the value at a path begins, or of its nearest parent that is there. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Far beyond any file that a person writes, and far from the end of the stack. */
const DEEPEST = 64;

type Path = readonly PropertyKey[];
const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/**
 * JSON.parse does not say where a value stands (and, before V8 11.4, not always where an error is),
 * but a person who edits a file by hand needs the line. The visitor tells the lines and stops at the
 * first problem; the value is JSON.parse's own, so that names such as `__proto__` stay plain data.
 */
export function parseJsonWithLines(given: string): JsonWithLines {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const lines = new Map<string, number>();
  const open: ("]" | "}")[] = [];
  const begin =
    (close: "]" | "}") =>
    (_offset: number, _length: number, line: number, _column: number, path: () => Path): void => {
      lines.set(keyOf(path()), line + 1);
      if (open.push(close) > DEEPEST) throw new JsonProblem("nested too deeply", line + 1);
    };
  const end = (): void => void open.pop();

  visit(
    text,
    {
      onObjectBegin: begin("}"),
      onArrayBegin: begin("]"),
      onObjectEnd: end,
      onArrayEnd: end,
      onLiteralValue: (_value, _offset, _length, line, _column, path) =>
        void lines.set(keyOf(path()), line + 1),
      onError(code, offset, _length, line) {
        throw new JsonProblem(problem(code, open.at(-1), text.slice(offset)), line + 1);
      },
    },
    { disallowComments: true },
  );

  return {
    value: JSON.parse(text),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const line = lines.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return lines.get(keyOf([])) ?? 1;
    },
  };
}

const WANTED: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: "a value, with texts and names in double quotes",
  PropertyNameExpected: "a name in double quotes",
  ColonExpected: '":"',
  CloseBraceExpected: '"," or "}"',
  CloseBracketExpected: '"," or "]"',
  EndOfFileExpected: "nothing after the value",
  InvalidCommentToken: "JSON, which has no comments",
  UnexpectedEndOfString: "a string that ends on its line",
  InvalidCharacter: "a string without raw line breaks and tabs",
  InvalidUnicode: "a string without bad escapes",
  InvalidEscapeCharacter: "a string without bad escapes",
};

function problem(code: ParseErrorCode, close: string | undefined, rest: string): string {
  const name = printParseErrorCode(code);
  const wanted = name === "CommaExpected" ? `"," or "${close}"` : (WANTED[name] ?? "a value");
  const found = rest ? `"${rest.slice(0, 12).split("\n", 1)[0]}"` : "the end";
  return `expected ${wanted}, found ${found}`;
}
