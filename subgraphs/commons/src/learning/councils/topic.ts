import { fold } from "@guildhall/schema";
import { asSet, type CouncilRecord } from "./council.ts";

/** What a council's naming of a factor or an area rests on, the most first. */
export type CouncilStanding =
  | "OWN_EVIDENCE"
  | "OWN_CHOICE"
  | "DECLARED_BY_PROGRAMME"
  | "WITHOUT_EVIDENCE"
  | "NOT_NAMED";

/** What councils name together rests on, the most first. */
export type TopicStanding =
  | "SHARED_BY_EVIDENCE"
  | "EVIDENCE_OF_ONE"
  | "CHOSEN"
  | "DECLARED_BY_PROGRAMME"
  | "WITHOUT_EVIDENCE"
  | "NOT_NAMED";

export interface TopicRow {
  council: string;
  region: string;
  standing: CouncilStanding;
  /** What bears it out, in the council's words. */
  evidence: string | null;
  measurements: readonly string[];
  says: string;
}

/** A factor or an area, council by council. */
export interface Topic {
  code: string;
  standing: TopicStanding;
  says: string;
  rows: readonly TopicRow[];
}

/** How a council names it: the words of its list, and what it gives for each. */
export interface Naming {
  words: (council: CouncilRecord) => readonly string[];
  proof: (
    council: CouncilRecord,
    code: string,
  ) => { evidence: string | null; measurements: readonly string[] };
}

/** Every word that the programme or a council names, with what each council's naming rests on. */
export function topicsOf(
  councils: readonly CouncilRecord[],
  programme: readonly string[],
  { words, proof }: Naming,
): Topic[] {
  const codes = [...new Set([...programme, ...councils.flatMap(words)])];
  const lists = councils.map((council) => asSet(words(council)));
  const isOwnList = (at: number): boolean =>
    lists[at] !== asSet(programme) &&
    lists.every((list, other) => other === at || list !== lists[at]);
  return codes.map((code) => {
    const proofs = councils.map((council) => proof(council, code));
    const copied = repeated(proofs.flatMap(({ evidence }) => evidence ?? []));
    const rows = councils.map((council, at): TopicRow => {
      const { evidence, measurements } = proofs[at]!;
      const isNamed = words(council).includes(code);
      const isOwnWord = evidence !== null && !copied.has(fold(evidence));
      const standing = !isNamed
        ? "NOT_NAMED"
        : isOwnWord || measurements.length > 0
          ? "OWN_EVIDENCE"
          : councils.length > 1 && isOwnList(at)
            ? "OWN_CHOICE"
            : programme.includes(code)
              ? "DECLARED_BY_PROGRAMME"
              : "WITHOUT_EVIDENCE";
      return {
        council: council.id,
        region: council.region,
        standing,
        evidence,
        measurements,
        says: ROW_SAYS[standing],
      };
    });
    const standing = together(rows);
    return { code, standing, says: topicSays(standing, rows), rows };
  });
}

/** Words that stand in several councils' rows alike are of whoever wrote them for all. */
function repeated(texts: readonly string[]): ReadonlySet<string> {
  const folded = texts.map(fold);
  return new Set(folded.filter((text, at) => folded.indexOf(text) !== at));
}

function together(rows: readonly TopicRow[]): TopicStanding {
  const count = (standing: CouncilStanding) =>
    rows.filter((row) => row.standing === standing).length;
  if (count("OWN_EVIDENCE") > 1) return "SHARED_BY_EVIDENCE";
  if (count("OWN_EVIDENCE") === 1) return "EVIDENCE_OF_ONE";
  if (count("OWN_CHOICE") > 0) return "CHOSEN";
  if (count("DECLARED_BY_PROGRAMME") > 0) return "DECLARED_BY_PROGRAMME";
  return count("WITHOUT_EVIDENCE") > 0 ? "WITHOUT_EVIDENCE" : "NOT_NAMED";
}

const ROW_SAYS: Readonly<Record<CouncilStanding, string>> = {
  OWN_EVIDENCE: "The council gives evidence of its own.",
  OWN_CHOICE:
    "The council gives no evidence; its list is unlike the programme's and every other council's, so it chose.",
  DECLARED_BY_PROGRAMME: "Declared by the programme, no evidence of the council's own.",
  WITHOUT_EVIDENCE: "Named as another council names it, without evidence of the council's own.",
  NOT_NAMED: "The council does not name it.",
};

function topicSays(standing: TopicStanding, rows: readonly TopicRow[]): string {
  const named = rows.filter((row) => row.standing !== "NOT_NAMED");
  const of = (one: CouncilStanding): string =>
    named
      .filter((row) => row.standing === one)
      .map(({ region }) => region)
      .join(", ");
  const count = `${named.length} of ${rows.length} councils name it`;
  switch (standing) {
    case "SHARED_BY_EVIDENCE":
      return `${count}; these bear it out with evidence of their own: ${of("OWN_EVIDENCE")}.`;
    case "EVIDENCE_OF_ONE":
      return `${count}; only one bears it out with evidence of its own: ${of("OWN_EVIDENCE")}.`;
    case "CHOSEN":
      return `${count}, none with evidence; these have a list of their own: ${of("OWN_CHOICE")}.`;
    case "DECLARED_BY_PROGRAMME":
      return `${count}: declared by the programme, no evidence of a council's own. That is no agreement of councils.`;
    case "WITHOUT_EVIDENCE":
      return `${count}, none with evidence of its own.`;
    case "NOT_NAMED":
      return "Declared by the programme; no council names it.";
  }
}
