import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { disposables, temporaryFolder } from "@guildhall/serving/testing";
import { afterEach, describe, expect, it } from "vitest";
import { openSearch } from "./open.ts";
import type { Search, SearchQuery } from "./search.ts";
import { put, recordOf, stateAt } from "./testing/records.ts";

const LISBON = "lisbon/maker-spaces/fablab-lisboa";
const CORK = "cork/maker-spaces/benchspace";
const PLACES = [
  { token: "region:lisbon", names: ["Lisbon", "Lisboa"] },
  { token: "region:cork", names: ["Cork", "Ireland"] },
];

const running = disposables();
afterEach(() => running[Symbol.asyncDispose]());

async function open(file = ":memory:", warnings: unknown[] = []): Promise<Search> {
  const log = { warn: (...said: unknown[]) => void warnings.push(said) };
  const search = await openSearch({ file, log, places: () => PLACES });
  let closed = false;
  const close = search.close.bind(search);
  search.close = async () => {
    if (!closed) await close();
    closed = true;
  };
  running.use({ [Symbol.asyncDispose]: () => search.close() });
  return search;
}

const ids = (search: Search, text: string, more: Partial<SearchQuery> = {}) =>
  search.search({ text, ...more }).hits.map(({ id }) => id);

/** Both records, and how far each region is. */
async function filled(file?: string): Promise<Search> {
  const search = await open(file);
  const lisbon = {
    name: "FabLab Lisboa",
    description: "Uma oficina para todos.",
    language: "pt",
    facilities: [{ category: "laser-cutting" }, { category: "media-production" }],
  };
  const cork = {
    name: "Benchspace",
    description: "Workshops for carpenters; companies learn here.",
    translations: [{ language: "ga", name: "Spás Binse" }],
  };
  await search.apply(stateAt("lisbon", 1), [put(recordOf(LISBON, lisbon))]);
  await search.apply(stateAt("cork", 1), [put(recordOf(CORK, cork))]);
  return search;
}

describe("what is found", () => {
  it.each([
    ["a compound taken apart", "fab lab lisboa", LISBON],
    ["a compound put together", "bench space", CORK],
    ["a name in one word", "fablablisboa", LISBON],
    ["without accents", "spas binse", CORK],
    ["with other accents and case", "SPÁŠ", CORK],
    ["a slip", "bencspace", CORK],
    ["a word of a vocabulary by another spelling", "laser engraver", LISBON],
    ["a word of a vocabulary in another language", "studio d'enregistrement", LISBON],
    ["a wider word of a vocabulary", "digital fabrication", LISBON],
    ["a place that the record does not name", "maker space ireland", CORK],
    ["the beginning of a word", "binse carpen", CORK],
    ["another ending, in its language", "company carpenter", CORK],
    ["another ending, in a language of its own", "oficinas", LISBON],
    ["the kind of the record", "maker-spaces cork", CORK],
  ])("by %s", async (_, text, id) => {
    expect(ids(await filled(), text)[0]).toBe(id);
  });

  it("has every word first, and then some of them", async () => {
    const search = await filled();
    expect(ids(search, "laser workshops")).toEqual([LISBON, CORK]);
    expect(ids(search, "laser workshops", { regions: ["cork"] })).toEqual([CORK]);
  });

  it("needs neither words of grammar nor words that no record has", async () => {
    const search = await filled();
    expect(ids(search, "where is the oficina")).toEqual([LISBON]);
    expect(ids(search, "qwxyz carpenters")).toEqual([CORK]);
    expect(ids(search, "qwxyz")).toEqual([]);
  });

  it("finds the endings of the language that is told, and no other", async () => {
    const search = await filled();
    expect(ids(search, "oficinas", { language: "pt-PT" })).toEqual([LISBON]);
    expect(search.search({ text: "oficinas", language: "pt-PT" }).didYouMean).toBeNull();
    expect(ids(search, "companied", { language: "en" })).toEqual([CORK]);
  });

  it.each(['"', "*", "a:b", "NEAR(fab lab)", "name : fab", "fab AND", "(lab", "-lisboa", "\0", ""])(
    "takes %j for words and never for a query",
    async (text) => {
      const search = await filled();
      expect(() => [search.search({ text }), search.suggest(text, 3)]).not.toThrow();
    },
  );

  it("says what it took a text for, and nothing where it took it as it is", async () => {
    const search = await filled();
    expect(search.search({ text: "Fablb Lisbao" }).didYouMean).toBe("fablab lisboa");
    expect(search.search({ text: "fablab lisboa" }).didYouMean).toBeNull();
  });

  it("puts the name before the text, and the whole name before a part", async () => {
    const search = await open();
    const named = (own: string, name: string, description: string) =>
      put(recordOf(`cork/events/${own}`, { name, description }));
    await search.apply(stateAt("cork", 1), [
      named("a", "Opening", "At the foundry, foundry, foundry."),
      named("b", "Foundry open night", "Once a year."),
      named("c", "Foundry", "Once a year."),
    ]);
    expect(ids(search, "foundry")).toEqual(["c", "b", "a"].map((own) => `cork/events/${own}`));
  });

  it("counts all that a common word finds, beyond those that it ranks", async () => {
    const search = await open();
    const many = Array.from({ length: 220 }, (_, at) =>
      put(recordOf(`cork/events/${at}`, { name: `Open night ${at}` })),
    );
    await search.apply(stateAt("cork", 1), many);
    const { hits, total } = search.search({ text: "night" });
    expect(hits).toHaveLength(200);
    expect(total()).toBe(220);
    expect(ids(search, "open night 219")[0]).toBe("cork/events/219");
  });
});

describe("what is kept", () => {
  it("follows changes, withdrawals and a region that leaves", async () => {
    const search = await filled();
    const moved = recordOf(CORK, { name: "Bench Works" }, 2);
    await search.apply(stateAt("cork", 2), [put(moved)]);
    expect(ids(search, "bench works")).toEqual([CORK]);
    expect(ids(search, "carpenters")).toEqual([]);
    await search.apply(stateAt("cork", 3), [{ op: "drop", id: CORK }]);
    expect(ids(search, "bench")).toEqual([]);
    expect(search.after("cork")).toEqual({ number: 3, index: 0 });
    await search.forget("lisbon");
    expect(ids(search, "lisboa")).toEqual([]);
    expect(search.after("lisbon")).toBeUndefined();
    expect(search.regions()).toEqual(["cork"]);
  });

  it("corrects by no word that left with its last record", async () => {
    const search = await filled();
    expect(search.search({ text: "carpentrs" }).didYouMean).toBe("carpenters");
    await search.apply(stateAt("cork", 2), [{ op: "drop", id: CORK }]);
    expect(search.search({ text: "carpentrs" }).didYouMean).not.toBe("carpenters");
  });

  it("refuses a change of another region's record", async () => {
    const search = await open();
    expect(() => search.apply(stateAt("cork", 1), [{ op: "drop", id: LISBON }])).toThrow(
      'the region "cork"',
    );
  });

  it("is there again after a restart, slips and all", async () => {
    const folder = running.use(await temporaryFolder());
    const file = join(folder.path, "search.sqlite");
    await (await filled(file)).close();
    const search = await open(file);
    expect(ids(search, "fab lba lisoba")[0]).toBe(LISBON);
    expect(ids(search, "oficinas", { language: "pt" })).toEqual([LISBON]);
    expect(search.after("cork")).toEqual({ number: 1, index: 0 });
  });

  it("is begun anew where the file is damaged, and says so", async () => {
    const folder = running.use(await temporaryFolder());
    const file = join(folder.path, "search.sqlite");
    await writeFile(file, "no database at all, but long enough to be taken for one".repeat(40));
    const warnings: unknown[] = [];
    const search = await open(file, warnings);
    expect(warnings).toHaveLength(1);
    expect(search.regions()).toEqual([]);
  });
});
