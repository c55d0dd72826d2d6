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

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// The end of the string is found here; JSON.parse judges what is inside.
const STRING = /"(?:[^"\\]|\\.)*"/sy;
const DEEPEST = 64;

/**
 * JSON.parse does not say where a value stands (and, before V8 11.4, not always where an error is),
 * but a person who edits a file by hand needs the line. This reads small, hand-written files.
 */
export function parseJsonWithLines(text: string): JsonWithLines {
  const starts = new Map<string, number>();
  let at = 0;

  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const problem = (wanted: string) => {
    const found = at < text.length ? `"${text.slice(at, at + 12).split("\n", 1)[0]}"` : "the end";
    return new JsonProblem(`expected ${wanted}, found ${found}`, lineAt(at));
  };
  const space = () => {
    while (at < text.length && " \t\r\n".includes(text[at] as string)) at++;
  };
  const match = (pattern: RegExp, wanted: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw problem(wanted);
    at += found.length;
    return found;
  };
  const string = (wanted: string): string => {
    const from = at;
    const raw = match(STRING, wanted);
    try {
      return JSON.parse(raw) as string;
    } catch {
      throw new JsonProblem("a string holds a raw line break or a bad escape", lineAt(from));
    }
  };

  /** Reads `item`s up to the closing mark, whether of an array or an object. */
  const sequence = (close: string, item: () => void) => {
    at++;
    space();
    if (text[at] === close) return void at++;
    for (;;) {
      item();
      space();
      if (text[at] === close) return void at++;
      if (text[at] !== ",") throw problem(`"," or "${close}"`);
      at++;
      space();
    }
  };

  const value = (path: string, depth: number): unknown => {
    space();
    starts.set(path, at);
    if (depth > DEEPEST) throw new JsonProblem("nested too deeply", lineAt(at));
    if (text[at] === '"') return string("a string");
    if (text[at] === "[") {
      const list: unknown[] = [];
      sequence("]", () => list.push(value(`${path}/${list.length}`, depth + 1)));
      return list;
    }
    if (text[at] === "{") {
      const entries: [string, unknown][] = [];
      sequence("}", () => {
        const key = string("a name in double quotes");
        space();
        if (text[at] !== ":") throw problem('":"');
        at++;
        entries.push([key, value(`${path}/${key}`, depth + 1)]);
      });
      return Object.fromEntries(entries);
    }
    return JSON.parse(match(LITERAL, "a value"));
  };

  if (text.startsWith("\uFEFF")) at++;
  const root = value("", 0);
  space();
  if (at < text.length) throw problem("nothing after the value");

  return {
    value: root,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const start = starts.get(`/${path.slice(0, length).map(String).join("/")}`);
        if (start !== undefined) return lineAt(start);
      }
      return lineAt(starts.get("") ?? 0);
    },
  };
}
