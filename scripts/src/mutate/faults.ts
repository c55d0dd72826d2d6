import type { parseAst } from "vitest/node";

type Statement = ReturnType<typeof parseAst>["body"][number];
/** A node of a module's syntax tree; the parser's own name for it is not exported. */
export type Node = NonNullable<Extract<Statement, { type: "IfStatement" }>["parent"]>;
type Place = Pick<Node, "start" | "end">;
type Text = (place: Place) => string;

/** A part of the source, and what is put in its place. */
export type Fault = readonly [place: Place, instead: string];

/** The small faults that a node can be given: each is a slip that somebody could make. */
export const faultsOf = (node: Node, text: Text): readonly Fault[] =>
  FAULTS[node.type]?.(node as never, text) ?? [];

type Faults = {
  [T in Node["type"]]?: (node: Extract<Node, { type: T }>, text: Text) => readonly Fault[];
};

const decided = ({ test }: { test: Place }): Fault[] => [
  [test, "true"],
  [test, "false"],
];
const missing = (statement: Place): Fault[] => [[statement, ";"]];

const OPPOSITES: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  some: "every",
  every: "some",
  min: "max",
  max: "min",
};
/** Calls that give something of the kind of what they are called on. */
const STEPS = new Set(
  "filter slice sort toSorted reverse toReversed trim toLowerCase toUpperCase normalize".split(" "),
);
/** A longer list is data, and is emptied as a whole. */
const LIST_MAX = 8;

const FAULTS: Faults = {
  IfStatement: decided,
  ConditionalExpression: decided,
  WhileStatement: ({ test }) => [[test, "false"]],
  LogicalExpression: (node, text) => [
    [node, text(node.left)],
    [node, text(node.right)],
  ],
  BinaryExpression({ left, operator, right }, text) {
    const between = { start: left.end, end: right.start };
    const opposite = OPPOSITES[operator];
    return opposite ? [[between, text(between).replace(operator, opposite)]] : [];
  },
  UnaryExpression: (node, text) => (node.operator === "!" ? [[node, text(node.argument)]] : []),
  Literal(node) {
    if (typeof node.value === "boolean") return [[node, String(!node.value)]];
    return typeof node.value === "number" ? [[node, String(node.value + 1)]] : [];
  },
  ArrayExpression(node, text) {
    const items = node.elements.map((item) => (item ? text(item) : ""));
    if (items.length > LIST_MAX) return [[node, "[]"]];
    return items.map((_, index) => [node, `[${items.toSpliced(index, 1).join(", ")}]`]);
  },
  CallExpression(node, text) {
    const { callee } = node;
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return [];
    const { name } = callee.property;
    if (STEPS.has(name)) return [[node, text(callee.object)]];
    const opposite = OPPOSITES[name];
    return opposite ? [[callee.property, opposite]] : [];
  },
  ExpressionStatement: missing,
  ThrowStatement: missing,
  BreakStatement: missing,
  ContinueStatement: missing,
};
