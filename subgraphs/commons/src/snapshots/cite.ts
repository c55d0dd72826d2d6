import type { SnapshotDocument } from "./document.ts";

/** What a citation is made of. */
export interface Cited {
  hash: string;
  address: string;
  document: Pick<SnapshotDocument, "takenAt" | "attribution" | "records" | "regions">;
}

const TITLE = "Guildhall catalogue snapshot";

const contributors = ({ document }: Cited): string[] => {
  const used = new Set(document.records.map(({ id }) => id.split("/", 1)[0]));
  return document.regions.filter(({ id }) => used.has(id)).map(({ name }) => name);
};

const authors = (cited: Cited): string[] => [...contributors(cited), "Guildhall"];

/** For a list of references in words. */
export function textCitation(cited: Cited): string {
  const { hash, address, document } = cited;
  const day = document.takenAt.slice(0, 10);
  return `${authors(cited).join("; ")} (${day.slice(0, 4)}). ${TITLE} ${hash.slice(0, 12)}, ${day}. ${address} (SHA-256: ${hash}).`;
}

/** BibTeX's own characters stand for themselves; what could end a field or begin a command does not. */
const bibtexWords: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\{`,
  "}": String.raw`\}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};
const inBibtex = (text: string): string =>
  text.replaceAll(/[\\{}~^&%$#_]/g, (one) => bibtexWords[one] ?? `\\${one}`);

export function bibtexCitation(cited: Cited): string {
  const { hash, address, document } = cited;
  const [year, month, day] = document.takenAt.slice(0, 10).split("-");
  const names = authors(cited).map((name) => `{${inBibtex(name)}}`);
  const fields = [
    ["author", names.join(" and ")],
    ["title", `{${TITLE} ${hash.slice(0, 12)}}`],
    ["year", year],
    ["month", month],
    ["day", day],
    ["howpublished", `\\url{${address}}`],
    ["note", `SHA-256: ${hash}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{guildhall-${hash.slice(0, 12)},\n${lines.join("\n")}\n}\n`;
}

/** CSL-JSON: a list of one item, as reference managers take it. */
export function cslCitation(cited: Cited): string {
  const { hash, address, document } = cited;
  const day = document.takenAt.slice(0, 10).split("-").map(Number);
  const item = {
    id: `guildhall-${hash.slice(0, 12)}`,
    type: "dataset",
    title: `${TITLE} ${hash.slice(0, 12)}`,
    author: authors(cited).map((literal) => ({ literal })),
    issued: { "date-parts": [day] },
    URL: address,
    note: `SHA-256: ${hash}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** The forms of a citation, each with its media type. */
export const CITATIONS: Readonly<Record<string, { type: string; of: (cited: Cited) => string }>> = {
  text: { type: "text/plain; charset=utf-8", of: textCitation },
  bibtex: { type: "application/x-bibtex; charset=utf-8", of: bibtexCitation },
  csl: { type: "application/vnd.citationstyles.csl+json", of: cslCitation },
};
