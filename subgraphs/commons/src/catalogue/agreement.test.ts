import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { Catalogue, Change, CopyState } from "./catalogue.ts";
import { openCatalogue } from "./sqlite/open.ts";
import { listed } from "./testing/harness.ts";
import { labKeys, stateAt } from "./testing/lab.ts";
import { PlainCatalogue } from "./testing/plain.ts";
import { changesOf, question, step, type Question, type Step } from "./testing/questions.ts";
import { silent } from "./testing/silent.ts";

const folder = mkdtempSync(join(tmpdir(), "guildhall-catalogue-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** All that a catalogue says to a question. */
async function answers(catalogue: Catalogue, asked: Question) {
  const { kind, where, order, first, facets, region, targets } = asked;
  const own = catalogue.reader(region);
  const keys = ["operator", "region"];
  return {
    ids: await listed(catalogue, where, order, first, kind),
    records: (await catalogue.find({ kind, where, order, first })).items,
    count: await catalogue.count(kind, where),
    facets: await catalogue.facets(kind, where, facets),
    got: await catalogue.get(targets),
    referrers: await Promise.all(
      keys.map((key) => catalogue.referrers(kind, key, [...targets, region], first)),
    ),
    own: await listed(own, where, order, first, kind),
    ownCount: await own.count(kind, where),
    ownReferrers: await own.referrers(kind, "operator", targets, first),
    position: await own.position(),
    counts: Object.fromEntries([...(await catalogue.counts(region))].toSorted()),
    states: catalogue.states(),
  };
}

/** The same steps taken by both. */
class Both {
  readonly plain = new PlainCatalogue(labKeys());
  sqlite!: Catalogue;
  readonly #open: () => Promise<Catalogue>;
  #version = 0;
  #last: { state: CopyState; changes: Change[] } | undefined;

  constructor(valuesAtMost: number) {
    const file = join(folder, `${++files}.sqlite`);
    this.#open = () => openCatalogue({ file, log: silent, keys: labKeys(), valuesAtMost });
  }

  async open(): Promise<void> {
    await this.sqlite?.close();
    this.sqlite = await this.#open();
  }

  async take(taken: Step): Promise<void> {
    if ("reopen" in taken) return this.open();
    if ("forgotten" in taken) {
      // What is forgotten is not said again from where it was.
      if (this.#last?.state.region === taken.forgotten) this.#last = undefined;
      for (const one of [this.plain, this.sqlite]) await one.forget(taken.forgotten);
      return;
    }
    if ("changes" in taken) {
      const changes = changesOf(taken, () => ++this.#version);
      this.#last = { state: stateAt(taken.region, this.#version), changes };
    }
    if (!this.#last) return;
    for (const one of [this.plain, this.sqlite])
      await one.apply(this.#last.state, this.#last.changes);
  }
}

it("answers as plain arrays do, whatever was taken in, forgotten and opened again before", async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 10 });
  const questions = fc.array(question, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, questions, fc.constantFrom(1, 3, 512), async (taken, asked, most) => {
      const both = new Both(most);
      await both.open();
      try {
        for (const one of taken) await both.take(one);
        for (const one of asked)
          expect(await answers(both.sqlite, one)).toEqual(await answers(both.plain, one));
      } finally {
        await both.sqlite.close();
      }
    }),
    { numRuns: 40 },
  );
});
