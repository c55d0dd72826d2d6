const LONGEST = 300;
const ADDRESS = /\b(?:https?|wss?|mongodb(?:\+srv)?|file):\/\/[^\s"'`)]+/gi;
const HOST =
  /\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b|\[[0-9a-f:]+\](?::\d+)?|\blocalhost(?::\d+)?\b/gi;
const FILE = /(^|[\s("'`])(?:[A-Za-z]:)?[\\/](?:[\w.@-]+[\\/])+[\w.@-]+(?::\d+)*/g;

/**
 * A message from somebody else's server, made fit to pass on: its first line, without addresses,
 * paths of files or control characters, and not longer than a sentence or two.
 */
export function safeMessage(text: unknown): string {
  if (typeof text !== "string") return "No reason was given.";
  const line = (text.slice(0, 4 * LONGEST).split(/[\r\n]/, 1)[0] ?? "")
    .replace(/\p{Cc}/gu, " ")
    .replace(ADDRESS, "[address]")
    .replace(HOST, "[address]")
    .replace(FILE, "$1[file]")
    .trim();
  if (line === "") return "No reason was given.";
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
