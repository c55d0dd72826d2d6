import { parseAst } from "vitest/node";
import { faultsOf, type Node } from "./faults.ts";

/** A module with one small fault. */
export interface Mutant {
  /** Counted from 1. */
  line: number;
  column: number;
  /** The lines that differ, as they are and with the fault. */
  was: string;
  is: string;
  text: string;
}

/** Every mutant of a module, in the order of its lines. */
export function mutantsOf(source: string): Mutant[] {
  // Two faults can come to the same text, which is tried once.
  const mutants = new Map<string, Mutant>();
  for (const node of nodesOf(parseAst(source, { lang: "ts" })))
    for (const [{ start, end }, instead] of faultsOf(node, (at) =>
      source.slice(at.start, at.end),
    )) {
      const text = source.slice(0, start) + instead + source.slice(end);
      mutants.set(text, { ...placeOf(source, start), ...difference(source, text), text });
    }
  return [...mutants.values()];
}

/** Expressions that say something of a type around a value. */
const TYPED = new Set(["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);

/** The nodes that run when the module is used: no types, and no decorators, which define. */
function* nodesOf(node: Node): Generator<Node> {
  if (node.type.startsWith("TS") && !TYPED.has(node.type)) return;
  yield node;
  for (const [key, child] of Object.entries(node))
    if (key !== "decorators")
      for (const inner of Array.isArray(child) ? child : [child])
        if (isNode(inner)) yield* nodesOf(inner);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

function placeOf(source: string, at: number): Pick<Mutant, "line" | "column"> {
  const before = source.slice(0, at).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Two texts that differ, without the first and the last lines that both have. */
function difference(source: string, text: string): Pick<Mutant, "was" | "is"> {
  const was = source.split("\n");
  const is = text.split("\n");
  while (was[0] === is[0]) {
    was.shift();
    is.shift();
  }
  while (was.at(-1) === is.at(-1)) {
    was.pop();
    is.pop();
  }
  return { was: was.join("\n"), is: is.join("\n") };
}

const TOLD_MAX = 6;

/** Where a mutant is, and its lines before and after. */
export function tell({ line, column, was, is }: Mutant): string {
  const marked = (mark: string, text: string): string[] => {
    const lines = text.split("\n").map((one) => `  ${mark} ${one}`);
    return lines.length > TOLD_MAX ? [...lines.slice(0, TOLD_MAX), `  ${mark} …`] : lines;
  };
  return [`${line}:${column}`, ...marked("-", was), ...marked("+", is)].join("\n");
}
