import { findTerm } from "@guildhall/schema";
import type { PracticeRecord } from "./practice.ts";
import { counted, listed } from "./words.ts";

export type Aspect = "THEMES" | "SUPPORT_KINDS" | "STAGES" | "SECTORS" | "CONDITIONS" | "LEVEL";

/** One respect in which practices stand side by side. */
export interface PracticeLine {
  aspect: Aspect;
  /** What all have that say anything. */
  shared: readonly AspectWord[];
  /** What some of them have. */
  differing: readonly AspectWord[];
  /** Ids of those that say nothing, so that it cannot be told whether they share it. */
  untold: readonly string[];
  says: string;
}

export interface AspectWord {
  code: string;
  label: string;
  /** Ids of those that have it. */
  practices: readonly string[];
}

interface AspectSpec {
  name: string;
  vocabulary: string | null;
  of: (practice: PracticeRecord) => readonly (string | undefined)[];
  /** What it means that a record says nothing, of one and of several. */
  untold: readonly [one: string, several: string];
}

const NOT_SAID = ["does not say", "do not say"] as const;
const ASPECTS: Readonly<Record<Aspect, AspectSpec>> = {
  THEMES: {
    name: "themes",
    vocabulary: "theme",
    of: ({ themes }) => (themes ?? []) as readonly string[],
    untold: NOT_SAID,
  },
  SUPPORT_KINDS: {
    name: "kinds of support",
    vocabulary: "supportKind",
    of: ({ supportKinds }) => supportKinds ?? [],
    untold: NOT_SAID,
  },
  STAGES: {
    name: "stages of a firm",
    vocabulary: "firmStage",
    of: ({ stages }) => stages ?? [],
    untold: NOT_SAID,
  },
  SECTORS: {
    name: "sectors",
    vocabulary: "sector",
    of: ({ sectors }) => sectors ?? [],
    untold: ["is bound to none, or does not say", "are bound to none, or do not say"],
  },
  CONDITIONS: {
    name: "sorts of conditions",
    vocabulary: "condition",
    of: ({ conditions }) => (conditions ?? []).map(({ criterion }) => criterion),
    untold: NOT_SAID,
  },
  LEVEL: {
    name: "level of government",
    vocabulary: null,
    of: ({ level }) => [level],
    untold: NOT_SAID,
  },
};

/** What practices share and where they differ, by what their records say; and who says nothing. */
export const linesOf = (practices: readonly PracticeRecord[]): PracticeLine[] =>
  (Object.keys(ASPECTS) as Aspect[]).map((aspect) => lineOf(aspect, practices));

function lineOf(aspect: Aspect, practices: readonly PracticeRecord[]): PracticeLine {
  const { of, vocabulary, name, untold } = ASPECTS[aspect];
  const by = new Map<string, Set<string>>();
  const silent = new Set<string>();
  for (const practice of practices) {
    const codes = of(practice).filter((word) => word !== undefined);
    if (codes.length === 0) silent.add(practice.id);
    for (const word of codes) {
      const code = (vocabulary && findTerm(vocabulary, word)?.code) ?? word;
      by.set(code, (by.get(code) ?? new Set()).add(practice.id));
    }
  }
  const words = [...by]
    .map(([code, ids]) => ({
      code,
      label: (vocabulary && findTerm(vocabulary, code)?.label) ?? code,
      practices: [...ids],
    }))
    .toSorted((a, b) => b.practices.length - a.practices.length || (a.code < b.code ? -1 : 1));
  const telling = practices.length - silent.size;
  const isShared = (word: AspectWord) => telling > 1 && word.practices.length === telling;
  const shared = words.filter(isShared);
  const line = {
    aspect,
    shared,
    differing: words.filter((word) => !isShared(word)),
    untold: [...silent],
  };
  return { ...line, says: inWords(line, { name, untold, telling }) };
}

function inWords(
  { shared, differing, untold: silent }: Omit<PracticeLine, "aspect" | "says">,
  { name, untold, telling }: Pick<AspectSpec, "name" | "untold"> & { telling: number },
): string {
  const labels = shared.map(({ label }) => `“${label}”`);
  const common =
    telling < 2
      ? `${name}: fewer than two say, so that nothing is told to be shared.`
      : labels.length > 0
        ? `${name}: all ${telling} that say share ${listed(labels)}.`
        : `${name}: no word is shared by all ${telling} that say.`;
  const rest = differing.length > 0 && ` ${counted(differing.length, "word")} of some only.`;
  const unknown = silent.length > 0 && ` ${silent.length} ${untold[silent.length === 1 ? 0 : 1]}.`;
  return `${common[0]!.toUpperCase()}${common.slice(1)}${rest || ""}${unknown || ""}`;
}
