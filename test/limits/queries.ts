/** What once brought a server down, or held it up for all others. */
export interface Attack {
  what: string;
  query: string;
  variables?: Record<string, unknown>;
}

const nested = (open: string, times: number, leaf: string): string =>
  `${open.repeat(times)}${leaf}${"}".repeat(times * open.split("{").length - times)}`;

const times = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(" ");

const PARIS = 'region(id: "paris")';

export const RING: Attack = {
  what: "regions of partnerships of regions, fourteen levels deep",
  query: `{${nested("partnerships{regions{", 7, "id")}}`,
};

const DOCUMENTS: readonly Attack[] = [
  { what: "levels beyond the parser's stack", query: nested("{a", 2_400, "") },
  { what: "values beyond the parser's stack", query: `{a(x:${"[".repeat(4_900)}` },
  { what: "a long list of one field", query: `{regions{${"id ".repeat(60_000)}}}` },
  { what: "one field thousands of times", query: `{regions{${"id ".repeat(4_000)}}}` },
  { what: "two thousand directives", query: `{regions{id ${"@x ".repeat(2_000)}}}` },
  {
    what: "types of fields of types",
    query: `{__schema{types${nested("{fields{type", 6, "{name}")}}}`,
  },
  {
    what: "fragments that multiply",
    query: `{regions{...F0}} ${times(12, (at) => `fragment F${at} on Region{${`...F${at + 1} `.repeat(5)}}`)} fragment F12 on Region{id}`,
  },
];

const LISTS: readonly Attack[] = [
  {
    what: "spaces of regions of spaces, five times 500",
    query: `{${PARIS}{${nested("makerSpaces(first:500){nodes{region{", 5, "id")}}}`,
  },
  {
    what: "300 names for one list",
    query: `{regions{${times(300, (at) => `a${at}:makerSpaces{nodes{id name}}`)}}}`,
  },
  {
    what: "190 names for one list",
    query: `{regions{${times(190, (at) => `a${at}:makerSpaces(first:5){nodes{id name}}`)}}}`,
  },
  {
    what: "250 old states",
    query: `{${PARIS}{${times(250, (at) => `a${at}:asOf(position:${at % 2}){makerSpaces{totalCount}}`)}}}`,
  },
  {
    what: "90 old states",
    query: `{${PARIS}{${times(90, (at) => `a${at}:asOf(position:${at % 2}){makerSpaces{totalCount}}`)}}}`,
  },
];

const entities = (count: number, selection: string): Attack => ({
  what: `${count} representations, each with a list`,
  query: `query($r:[_Any!]!){_entities(representations:$r){...on Region{${selection}}}}`,
  variables: { r: Array.from({ length: count }, () => ({ __typename: "Region", id: "paris" })) },
});

export const ATTACKS = {
  gateway: [RING, ...DOCUMENTS, ...LISTS],
  region: [
    ...DOCUMENTS,
    ...LISTS,
    entities(20_000, "makerSpaces(first:500){nodes{id name}}"),
    entities(1_900, "makerSpaces{nodes{id name}}"),
  ],
  commons: [RING, ...DOCUMENTS, entities(20_000, "partnerships{name}")],
} satisfies Record<string, readonly Attack[]>;
