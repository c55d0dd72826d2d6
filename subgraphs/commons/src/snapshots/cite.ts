import type { SnapshotDocument } from "./document.ts";

/** What a citation is made of. */
export interface Reference {
  /** Short, for keys and lists. */
  id: string;
  title: string;
  authors: readonly string[];
  /** The instant of which the data are. */
  at: string;
  address: string;
  note: string;
}

/** A snapshot, by the regions whose records it has. */
export function snapshotReference(
  hash: string,
  address: string,
  { takenAt, records, regions }: Pick<SnapshotDocument, "takenAt" | "records" | "regions">,
): Reference {
  const used = new Set(records.map(({ id }) => id.split("/", 1)[0]));
  const names = regions.filter(({ id }) => used.has(id)).map(({ name }) => name);
  const short = hash.slice(0, 12);
  return {
    id: `guildhall-${short}`,
    title: `Guildhall catalogue snapshot ${short}`,
    authors: [...names, "Guildhall"],
    at: takenAt,
    address,
    note: `SHA-256: ${hash}`,
  };
}

/** For a list of references in words. */
export function textCitation({ title, authors, at, address, note }: Reference): string {
  const day = at.slice(0, 10);
  return `${authors.join("; ")} (${day.slice(0, 4)}). ${title}, ${day}. ${address} (${note}).`;
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

export function bibtexCitation({ id, title, authors, at, address, note }: Reference): string {
  const [year, month, day] = at.slice(0, 10).split("-");
  const fields = [
    ["author", authors.map((name) => `{${inBibtex(name)}}`).join(" and ")],
    ["title", `{${inBibtex(title)}}`],
    ["year", year],
    ["month", month],
    ["day", day],
    ["howpublished", `\\url{${address}}`],
    ["note", inBibtex(note)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${id},\n${lines.join("\n")}\n}\n`;
}

/** CSL-JSON: a list of one item, as reference managers take it. */
export function cslCitation({ id, title, authors, at, address, note }: Reference): string {
  const item = {
    id,
    type: "dataset",
    title,
    author: authors.map((literal) => ({ literal })),
    issued: { "date-parts": [at.slice(0, 10).split("-").map(Number)] },
    URL: address,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** The forms of a citation, each with its media type. */
export const CITATIONS: Readonly<
  Record<string, { type: string; of: (reference: Reference) => string }>
> = {
  text: { type: "text/plain; charset=utf-8", of: textCitation },
  bibtex: { type: "application/x-bibtex; charset=utf-8", of: bibtexCitation },
  csl: { type: "application/vnd.citationstyles.csl+json", of: cslCitation },
};

/** One of the forms; undefined where there is none of the name. */
export const citationForm = (name: string) =>
  Object.hasOwn(CITATIONS, name) ? CITATIONS[name] : undefined;
