import { kindOfId } from "../define/kind.ts";
import { fold } from "../fold.ts";
import { unitOf } from "../vocabularies/unit.ts";
import { findTerm } from "../vocabularies/vocabulary.ts";
import type { DraftRecord, RegistryFlag, RegistryRule } from "./rule.ts";
import { toldIn, type Told } from "./told.ts";

export const sameFactTwice: RegistryRule = {
  code: "SAME_FACT_TWICE",
  severity: "WARNING",
  means: "Two figures tell the same fact and do not say so, so that it counts twice.",
  check(records) {
    const groups = new Map<string, Group>();
    const flags: RegistryFlag[] = [];
    for (const fact of factsIn(records)) {
      const told = [
        ...fact.byName.flatMap((key) => groups.get(key) ?? []),
        // A record that gives two names tells two things: works, and equipment for as much.
        ...fact.byIndicator
          .flatMap((key) => groups.get(key) ?? [])
          .filter(({ ids }) => !ids.has(fact.id)),
      ];
      const first = told[0]?.first;
      if (first && !told.some((group) => isLinked(fact, group)))
        flags.push({
          id: fact.id,
          field: `${fact.at}sameAs`,
          message: `${first} tells the same figure of the same thing for the same time. Name it in \`sameAs\`, so that the fact counts once, or leave one of the two out.`,
          found: first,
          wanted: "`sameAs` with the id of the other, or one figure",
        });
      for (const key of [...fact.byName, ...fact.byIndicator]) {
        const group = groups.get(key) ?? { first: fact.id, ids: new Set(), links: new Set() };
        group.ids.add(fact.id);
        fact.links.forEach((link) => group.links.add(link));
        groups.set(key, group);
      }
    }
    return flags;
  },
};

interface Fact extends Pick<Told, "at"> {
  id: string;
  links: readonly string[];
  /** Facts with a key in common are the same. */
  byName: readonly string[];
  byIndicator: readonly string[];
}

/** The facts seen so far that are one, in the order in which they were told. */
interface Group {
  first: string;
  ids: Set<string>;
  links: Set<string>;
}

const isLinked = ({ id, links }: Fact, group: Group): boolean =>
  group.links.has(id) || links.some((link) => group.ids.has(link) || group.links.has(link));

/** Measurements come first: what repeats one is to name it. */
function factsIn(records: readonly DraftRecord[]): Fact[] {
  const facts = records.flatMap((record) => {
    const kind = kindOfId(record.id);
    return kind ? toldIn(record, kind).flatMap((told) => factOf(record, told)) : [];
  });
  return [...facts.filter(({ at }) => at === ""), ...facts.filter(({ at }) => at !== "")];
}

function factOf(record: DraftRecord, told: Told): Fact[] {
  const { at, name, indicator, quantity, period, asOf, sameAs } = told;
  if (typeof quantity?.value !== "number") return [];
  const { value, upper = "", unit = "" } = quantity;
  const year = String(period?.end ?? period?.start ?? asOf ?? "").slice(0, 4);
  const term = indicator && (findTerm("indicator", indicator)?.code ?? fold(indicator));
  const figure = [value, upper, unitOf(unit) ?? fold(unit), year].join("|");
  const subjects = subjectsOf(record, told);
  const keysOf = (counted: string): string[] =>
    subjects.map((subject) => [subject, counted, figure].join("|"));
  const links = (sameAs ?? []).map((link) => link.id);
  const byIndicator = term ? keysOf(`=${term}`) : [];
  return [{ id: record.id, at, links, byName: keysOf(fold(name)), byIndicator }];
}

const REFERENCES = [
  "makerSpace",
  "organisation",
  "programme",
  "pilot",
  "event",
  "partnership",
  "makerSpaces",
  "programmes",
] as const;

/** Whatever the figure may be of: the thing by name, what a measurement or a practice is about. */
function subjectsOf(record: DraftRecord, { at, subject }: Told): string[] {
  const named = subject?.name ? [fold(subject.name)] : [];
  const about = REFERENCES.flatMap((field) => (record[field] ?? []) as string | string[]);
  const all = [...named, ...(at ? [record.id] : []), ...about];
  return all.length > 0 ? all : ["the region"];
}
