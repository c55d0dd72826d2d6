import { expect, it } from "vitest";
import { completed, gather } from "./gather.ts";

const answer = {
  search: {
    nodes: [
      { mark__id: "cork/events/a", highlights: ["words"] },
      {
        mark__id: "cork/events/b",
        highlights: [],
        event: { mark__id: "cork/events/b", mark__version: 3, mark__licence: "MIT", name: "B" },
      },
    ],
    info: { mark__page: true, endCursor: "x" },
    list: [{ mark__node: { mark__id: "cork/events/c", mark__version: 1 }, cursor: "y" }],
  },
};

it("takes the marks out, and tells of each record where its words stand", () => {
  const { data, records, cursors } = gather(answer);
  expect(data).toEqual({
    search: {
      nodes: [{ highlights: ["words"] }, { highlights: [], event: { name: "B" } }],
      info: { endCursor: "x" },
      list: [{ cursor: "y" }],
    },
  });
  expect(cursors).toEqual(["/search/info"]);
  expect(records.map(({ id, version, at }) => [id, version, at])).toEqual([
    ["cork/events/a", null, ["/search/nodes/0"]],
    ["cork/events/b", 3, ["/search/nodes/1", "/search/nodes/1/event"]],
    ["cork/events/c", 1, ["/search/list/0"]],
  ]);
});

it("looks up what it has of a record where a hit alone quotes it", async () => {
  const { records } = gather(answer);
  const stored = {
    id: "cork/events/a",
    region: "cork",
    version: 7,
    updatedAt: "2026-11-01T00:00:00Z",
  };
  const sources = [{ title: "Page", licence: "CC0-1.0" }, { title: "Other" }];
  const [a, b] = await completed(records, async (ids) =>
    ids.map((id) => (id === stored.id ? { ...stored, licence: "MIT", sources } : null)),
  );
  expect(a).toEqual({
    id: stored.id,
    version: 7,
    updatedAt: stored.updatedAt,
    licence: "MIT",
    sources: [{ title: "Page", address: null, licence: "CC0-1.0" }],
    at: ["/search/nodes/0"],
  });
  expect(b).toBe(records[1]);
});

it("tells of a figure the records that it stands in or was counted from, and of no other id", () => {
  const { data, records } = gather({
    cells: [
      {
        mark__quoted_region: "cork",
        mark__quoted_record: "cork/maker-spaces/benchspace",
        mark__quoted_id: "cork/maker-spaces/benchspace#metrics.0",
        mark__quoted_line: "gdp-nuts-2/gdp/gdp-million-eur/IE05",
        mark__quoted_records: ["cork/maker-spaces/benchspace", "cork/events/a"],
        value: 7,
      },
      { mark__quoted_records: [], mark__quoted_record: null, value: 8 },
    ],
  });
  expect(data).toEqual({ cells: [{ value: 7 }, { value: 8 }] });
  expect(records.map(({ id, at }) => [id, at])).toEqual([
    ["cork/events/a", ["/cells/0"]],
    ["cork/maker-spaces/benchspace", ["/cells/0"]],
  ]);
});
