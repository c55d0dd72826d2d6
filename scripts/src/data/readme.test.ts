import { expect, it } from "vitest";
import { tablesOf, withTables } from "./readme.ts";
import { reportOn } from "./report.ts";
import { registry } from "./testing/registry.ts";

const members = (value: number) => ({
  id: "measurements/members",
  indicator: "members",
  quantity: { value, bound: "EXACT", unit: "people" },
  kind: "RESULT",
  period: { start: "2020", end: "2020" },
  subject: { kind: "SPACE" },
});
const report = () =>
  reportOn([
    registry("cork", members(3), { id: "organisations/council" }),
    registry("kranj", { ...members(4), subject: { kind: "PARK" } }),
    registry("zagreb"),
  ]);

it("tells of the kinds and fields that comparisons ask for, of the pairs, and why they are refused", () => {
  expect(tablesOf(report())).toMatchInlineSnapshot(`
    "| measurements | records | indicator | subject | period | territory | selfReported | sameAs |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | cork | 1 | 1 | 1 | 1 | 0 | 0 | 0 |
    | kranj | 1 | 1 | 1 | 1 | 0 | 0 | 0 |
    | **all** | 2 | 2 | 2 | 2 | 0 | 0 | 0 |

    | indicator | figures | regions | pairs | comparable | with caution | refused for |
    | --- | --- | --- | --- | --- | --- | --- |
    | members | 2 | 2 | 1 | 0 | 0 | SUBJECT_DIFFERS 1 |
    | **all** | 2 | 2 | 1 | 0 | 0 | SUBJECT_DIFFERS 1 |

    | refused for | pairs | because |
    | --- | --- | --- |
    | SUBJECT_DIFFERS | 1 | They are of different kinds of thing, such as a single house and a park, or a panel and a fair. |"
  `);
});

it("puts the tables where they belong, in the place of those before", () => {
  const text = (tables: string) =>
    `# Data\n\n<!-- What follows is written by: npm run data -- --coverage --write -->\n\n${tables}\n\n<!-- Up to here. -->\n\nMore.\n`;
  expect(withTables(text("| old |"), "| new |")).toBe(text("| new |"));
  expect(withTables(text("| new |"), "| new |")).toBe(text("| new |"));
  expect(() => withTables("# Data\n", "| new |")).toThrow(/^The README has no place/);
});
