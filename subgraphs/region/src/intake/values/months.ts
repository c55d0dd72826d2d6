import { foldWords } from "../../records/slug.ts";

const LANGUAGES = ["en", "es", "it", "pt", "fr", "sl", "hr", "lt", "sk", "tr", "de"];

/** Names and short forms of the months in the partners' languages → 1 to 12. */
const months: ReadonlyMap<string, number> = namesOfMonths();

export const monthNamed = (word: string): number | undefined => months.get(foldWords(word));

function namesOfMonths(): Map<string, number> {
  const found = new Map<string, Set<number>>();
  const add = (name: string, month: number): void => {
    const folded = foldWords(name);
    if (!/^\p{L}{3,}$/u.test(folded)) return;
    found.set(folded, (found.get(folded) ?? new Set()).add(month));
  };
  for (const language of LANGUAGES)
    for (const style of ["long", "short"] as const)
      for (const withDay of [{}, { day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(language, {
          month: style,
          timeZone: "UTC",
          ...withDay,
        });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2015, month - 1, 1));
          add(parts.find(({ type }) => type === "month")?.value ?? "", month);
        }
      }
  add("sept", 9);
  // A name that two languages give to different months says nothing.
  return new Map(
    [...found].flatMap(([name, [month, ...more]]) =>
      month && more.length === 0 ? [[name, month]] : [],
    ),
  );
}
