import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueSubgraph } from "../graph/catalogue/subgraph.ts";
import { erasing } from "./erasing.ts";
import { openShelf } from "./shelf.ts";
import { createSnapshots } from "./snapshots.ts";
import {
  BENCHSPACE,
  KOVACNICA,
  OPERATOR,
  recordsOf,
  stateOf,
  twoRegions,
  withCommons,
} from "./testing/harness.ts";

const SPACES = `query Spaces($regions: [ID!]) {
  makerSpaces(regions: $regions) {
    totalCount pageInfo { endCursor } edges { cursor node { title: name operator { organisation { name } } } }
  }
}`;
const PIN = `query ($query: String!, $variables: String) {
  snapshot(query: $query, variables: $variables) {
    hash address bytes takenAt recordIds erased licences { licence records } attribution
    regions { id position } citation { text bibtex csl }
  }
}`;
const CHANGED = `query ($hash: ID!) {
  snapshot(hash: $hash) { erased changedSince { id change fields } }
}`;

type Commons = Awaited<ReturnType<typeof withCommons>>;
async function pin(commons: Commons, query = SPACES, variables?: Record<string, unknown>) {
  const { data, errors } = await commons.ask(PIN, {
    query,
    variables: JSON.stringify(variables ?? {}),
  });
  expect(errors).toBeUndefined();
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know what they asked for
  return (data as any).snapshot;
}
const refusal = async (commons: Commons, query: string, variables = "{}") =>
  (await commons.ask(PIN, { query, variables })).errors?.[0];
async function changes(commons: Commons, hash: string) {
  const { data, errors } = await commons.ask(CHANGED, { hash });
  expect(errors).toBeUndefined();
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know what they asked for
  return (data as any).snapshot;
}
const bytes = async (commons: Commons, hash: string) =>
  Buffer.from(await (await commons.get(`/snapshots/${hash}`)).arrayBuffer());
const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");

const cursorsIn = (text: string): string =>
  [...text.matchAll(/"(?:c|endC|startC)ursor":"([^"]+)"/g)]
    .map(([, cursor]) => Buffer.from(cursor!, "base64url").toString())
    .join();

describe("a snapshot", () => {
  it("is read byte for byte by its hash after the records changed, the catalogue was emptied and the server restarted", async () => {
    const catalogue = await twoRegions();
    await using commons = await withCommons(catalogue);
    const { hash } = await pin(commons);
    const before = await bytes(commons, hash);
    expect(sha256(before)).toBe(hash);

    await catalogue.apply(
      stateOf("kranj", 2),
      recordsOf("kranj", [{ id: KOVACNICA, name: "The Forge" }], 2),
    );
    await catalogue.forget("cork");
    await commons.restart();
    expect(await bytes(commons, hash)).toEqual(before);
  });

  it("says what was asked, what was answered, from when, and on which records that rests", async () => {
    await using commons = await withCommons(await twoRegions());
    const { hash } = await pin(commons, SPACES, { regions: ["cork"], unused: 1 });
    const document = JSON.parse((await bytes(commons, hash)).toString());
    expect(document).toMatchObject({
      format: "guildhall-snapshot/1",
      variables: { regions: ["cork"] },
      data: {
        makerSpaces: {
          totalCount: 1,
          edges: [
            {
              cursor: expect.any(String),
              node: { title: "Benchspace", operator: { organisation: { name: "Operator" } } },
            },
          ],
        },
      },
      regions: [
        { id: "cork", name: "Cork", position: 1, changedAt: "2026-11-01T00:00:00Z" },
        { id: "kranj", name: "Kranj", position: 1 },
      ],
      records: [
        {
          id: BENCHSPACE,
          version: 1,
          licence: null,
          at: ["/makerSpaces/edges/0", "/makerSpaces/edges/0/node"],
        },
        { id: OPERATOR, at: ["/makerSpaces/edges/0/node/operator/organisation"] },
      ],
    });
    expect(JSON.stringify(document)).not.toContain("mark__");
  });

  it("names the licences and the owners of what was selected, and no others", async () => {
    await using commons = await withCommons(await twoRegions());
    const all = await pin(commons);
    expect(all.licences).toEqual([
      { licence: "CC-BY-4.0", records: 1 },
      { licence: "not stated", records: 2 },
    ]);
    expect(all.attribution).toEqual([
      "Cork (cork): 2 records; licence: not stated (2)",
      "Kranj (kranj): 1 record; licence: CC-BY-4.0 (1)",
      "A list; licence: ODbL-1.0",
    ]);
    const one = await pin(commons, `{ makerSpaces(regions: ["kranj"]) { nodes { name } } }`);
    expect(one.recordIds).toEqual([KOVACNICA]);
    expect(one.attribution).toEqual(["Kranj (kranj): 1 record; licence: CC-BY-4.0 (1)"]);
  });

  it("is the same one when the same is asked and answered again, also after a restart", async () => {
    await using commons = await withCommons(await twoRegions());
    const first = await pin(commons);
    await commons.restart();
    expect(await pin(commons, SPACES.replaceAll("\n", "  "))).toEqual(first);
    expect((await pin(commons, SPACES, { regions: ["cork"] })).hash).not.toBe(first.hash);
  });

  it("tells record by record what is otherwise now", async () => {
    const catalogue = await twoRegions();
    await using commons = await withCommons(catalogue);
    const { hash } = await pin(commons);
    expect(await changes(commons, hash)).toEqual({ erased: [], changedSince: [] });

    await catalogue.apply(stateOf("kranj", 2), [
      ...recordsOf("kranj", [{ id: "kranj/maker-spaces/new", name: "New" }], 2),
      { op: "drop", id: KOVACNICA },
    ]);
    await catalogue.apply(
      stateOf("cork", 2),
      recordsOf("cork", [{ id: OPERATOR, name: "Another name" }], 2),
    );
    expect((await changes(commons, hash)).changedSince).toEqual([
      { id: OPERATOR, change: "CHANGED", fields: ["name"] },
      { id: KOVACNICA, change: "REMOVED", fields: [] },
      { id: "kranj/maker-spaces/new", change: "ADDED", fields: [] },
      { id: null, change: "CHANGED", fields: ["makerSpaces.pageInfo.endCursor"] },
    ]);
  });

  it("is null for a hash that nothing has, and there is nothing at its address", async () => {
    await using commons = await withCommons(await twoRegions());
    for (const hash of ["0".repeat(64), "..", "__proto__"]) {
      expect((await commons.ask(CHANGED, { hash })).data).toEqual({ snapshot: null });
      const answer = await commons.get(`/snapshots/${encodeURIComponent(hash)}`);
      expect(answer.status).toBe(404);
    }
  });
});

describe("an erased record", () => {
  const opened = async ({ data }: Pick<Commons, "data">) =>
    createSnapshots({
      shelf: await openShelf(join(data, "snapshots")),
      schema: (await catalogueSubgraph()).schema,
      states: () => [],
      records: async (ids) => ids.map(() => null),
      nameOf: (id) => id,
      most: 10,
      maxBytes: 100_000,
    });

  it("leaves a mark where its words stood, and the snapshot says that its bytes are no longer those of the hash", async () => {
    const catalogue = await twoRegions();
    await using commons = await withCommons(catalogue);
    const { hash } = await pin(commons);
    const before = (await bytes(commons, hash)).toString();
    const untouched = await pin(commons, `{ makerSpaces(regions: ["kranj"]) { nodes { name } } }`);
    const whole = await bytes(commons, untouched.hash);

    const erases = erasing(catalogue, await opened(commons));
    await erases.apply(stateOf("cork", 2), [{ op: "drop", id: BENCHSPACE, erased: true }]);
    const answer = await commons.get(`/snapshots/${hash}`);
    expect(answer.headers.get("x-guildhall-erased")).toBe("1");
    const text = await answer.text();
    expect(text).not.toContain("Benchspace");
    expect(text).not.toContain("A list");
    // A cursor repeats the name by which the list is ordered.
    expect(cursorsIn(before)).toContain("benchspace");
    expect(cursorsIn(text)).not.toContain("benchspace");
    const document = JSON.parse(text);
    expect(document.erased).toEqual([BENCHSPACE]);
    expect(document.data.makerSpaces.edges).toEqual([
      { erased: BENCHSPACE },
      { cursor: expect.any(String), node: { title: "Kovačnica", operator: null } },
    ]);
    expect(document.attribution).toEqual(["Kranj (kranj): 1 record; licence: CC-BY-4.0 (1)"]);
    const { erased, changedSince } = await changes(commons, hash);
    expect(erased).toEqual([BENCHSPACE]);
    expect(changedSince).toContainEqual({ id: BENCHSPACE, change: "ERASED", fields: [] });
    expect(await bytes(commons, untouched.hash)).toEqual(whole);
  });

  it("is taken out of a snapshot too that is being taken while it is erased", async () => {
    await using folder = await temporaryFolder();
    const snapshots = await opened({ data: folder.path });
    const node = { name: "Benchspace", mark__id: BENCHSPACE, mark__version: 1 };
    let resolve!: (answer: { data: unknown }) => void;
    const promise = new Promise<{ data: unknown }>((done) => (resolve = done));
    const query = "{ makerSpaces { nodes { name } } }";
    const taken = snapshots.take({ query, variables: {} }, () => promise);
    let applied = false;
    const erased = snapshots.erase([BENCHSPACE], async () => void (applied = true));
    resolve({ data: { makerSpaces: { nodes: [node] } } });
    const { hash } = await taken;
    expect(applied).toBe(false);
    await erased;
    expect(applied).toBe(true);
    const kept = await snapshots.get(hash);
    expect(kept?.document.data).toEqual({ makerSpaces: { nodes: [{ erased: BENCHSPACE }] } });
  });

  it("stays in snapshots when it was only withdrawn", async () => {
    const catalogue = await twoRegions();
    await using commons = await withCommons(catalogue);
    const { hash } = await pin(commons);
    const whole = await bytes(commons, hash);
    const erases = erasing(catalogue, await opened(commons));
    await erases.apply(stateOf("cork", 2), [{ op: "drop", id: BENCHSPACE }]);
    expect(await catalogue.get([BENCHSPACE])).toEqual([null]);
    expect(await bytes(commons, hash)).toEqual(whole);
  });
});

describe("what cannot be pinned", () => {
  let one: Commons;
  beforeAll(async () => void (one = await withCommons(await twoRegions())));
  afterAll(() => one[Symbol.asyncDispose]());

  it.each([
    ["what is no query", "nonsense"],
    ["nothing", ""],
    ["a mutation", "mutation { write }"],
    ["two queries", "query A { makerSpaces { totalCount } } query B { councils { totalCount } }"],
    ["what the catalogue has not", "{ regions { id } }"],
    ["the schema", "{ __schema { types { name } } }"],
    ["entities", "{ _service { sdl } }"],
    ["entities in a fragment", "{ ...All } fragment All on Query { _service { sdl } }"],
    ["names of the marks", "{ makerSpaces { nodes { mark__id: name } } }"],
  ])("is refused: %s", async (_, query) => {
    expect((await refusal(one, query))?.extensions).toEqual({ code: "SNAPSHOT_REFUSED" });
  });

  it("has the catalogue's own word for what is wrong with what it was asked", async () => {
    const near = "{ near: { latitude: 99, longitude: 0, withinKm: 1 } }";
    const refused = await refusal(one, `{ makerSpaces(filter: ${near}) { totalCount } }`);
    expect(refused?.extensions).toEqual({ code: "FILTER_INVALID" });
  });

  it("is refused with variables that are no object", async () => {
    expect((await refusal(one, SPACES, "[1]"))?.extensions).toEqual({
      code: "SNAPSHOT_REFUSED",
    });
  });

  it("is refused where it is too large, where the shelf is full, and where there is none", async () => {
    await using small = await withCommons(await twoRegions(), { snapshots: { maxBytes: 500 } });
    expect((await refusal(small, SPACES))?.extensions).toEqual({ code: "SNAPSHOT_TOO_LARGE" });
    await using few = await withCommons(await twoRegions(), { snapshots: { most: 1 } });
    const { hash } = await pin(few);
    await few.restart();
    const other = "{ makerSpaces { totalCount } }";
    expect((await refusal(few, other))?.extensions).toEqual({ code: "SNAPSHOTS_FULL" });
    // What is there already needs no room.
    expect((await pin(few)).hash).toBe(hash);
    await using none = await withCommons(await twoRegions(), { snapshots: { most: 0 } });
    expect((await refusal(none, SPACES))?.extensions).toEqual({ code: "SNAPSHOTS_NOT_KEPT" });
  });

  it("costs what the same query costs by itself", async () => {
    await using commons = await withCommons(await twoRegions(), { limits: { cost: 20 } });
    const refused = await refusal(commons, "{ makerSpaces(first: 500) { nodes { name } } }");
    expect(refused?.extensions.code).toBe("OPERATION_TOO_COSTLY");
    expect(refused?.message).toMatch(/wanted at most 20/);
  });
});

it("lets only so many wait until theirs is taken", async () => {
  await using folder = await temporaryFolder();
  const snapshots = createSnapshots({
    shelf: await openShelf(join(folder.path, "snapshots")),
    schema: (await catalogueSubgraph()).schema,
    states: () => [],
    records: async (ids) => ids.map(() => null),
    nameOf: (id) => id,
    most: 10,
    maxBytes: 100_000,
  });
  let answer!: (answer: { data: unknown }) => void;
  const slow = new Promise<{ data: unknown }>((resolve) => (answer = resolve));
  const query = "{ makerSpaces { totalCount } }";
  const take = () => snapshots.take({ query, variables: {} }, () => slow);
  const waiting = Array.from({ length: 20 }, take);
  await expect(take()).rejects.toMatchObject({ code: "BUSY" });
  answer({ data: { makerSpaces: { totalCount: 1 } } });
  const hashes = (await Promise.all(waiting)).map(({ hash }) => hash);
  // The same answer is the same snapshot, also for those who ask at once.
  expect(new Set(hashes).size).toBe(1);
  await expect(take()).resolves.toMatchObject({ hash: hashes[0] });
});

it("gives out no file that was changed by another hand", async () => {
  await using commons = await withCommons(await twoRegions());
  const { hash } = await pin(commons);
  const text = (await bytes(commons, hash)).toString();
  await writeFile(join(commons.data, "snapshots", `${hash}.json`), text.replace("Kovačnica", "X"));
  const answer = await commons.get(`/snapshots/${hash}`);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: "SNAPSHOT_DAMAGED" } }],
  });
});

describe("a citation", () => {
  it("comes in words, as BibTeX and as CSL-JSON, in the graph and at the snapshot's address", async () => {
    await using commons = await withCommons(await twoRegions(), {
      publicUrl: "https://graph.example.org/",
    });
    const { hash, address, citation, takenAt } = await pin(commons);
    expect(address).toBe(`https://graph.example.org/snapshots/${hash}`);
    for (const part of ["Cork; Kranj; Guildhall", hash, address, takenAt.slice(0, 10)])
      expect(citation.text).toContain(part);
    const [item] = JSON.parse(citation.csl);
    expect(item).toMatchObject({
      type: "dataset",
      URL: address,
      author: [{ literal: "Cork" }, {}, {}],
    });
    expect(citation.bibtex).toContain(`author = {{Cork} and {Kranj} and {Guildhall}}`);
    for (const form of ["text", "bibtex", "csl"]) {
      const answer = await commons.get(`/snapshots/${hash}?citation=${form}`);
      expect(await answer.text()).toBe(citation[form]);
    }
    expect((await commons.get(`/snapshots/${hash}?citation=ris`)).status).toBe(404);
  });
});
