import { readdirSync } from "node:fs";

/**
 * Who may use whom; `npm run check` holds it with oxlint's import rules. In each house a room may
 * import from the rooms after it, never from those before; "." is the house's own files. A new room
 * is a new name in its list. An import that is refused tells that something lies too high or too
 * low, not that the list is wrong.
 */
const houses = {
  "gateway/src": [
    ".",
    "plugins",
    "documents",
    "supergraph",
    "commons",
    "federation",
    "partners",
    "tier",
    "contract",
    "upstream",
    "worker",
  ],
  "schema/src": [
    "federation",
    "misuse",
    "rules",
    "edit",
    "graph",
    "keys",
    "compare",
    "records",
    "values",
    "define",
    "vocabularies",
    "reader",
  ],
  "schema/serving/src": ["http", "limits", "partners", "supervise", "process"],
  "subgraphs/commons/src": [
    ".",
    "export",
    "graph",
    "snapshots",
    "harvest",
    "search",
    "replicas",
    "learning",
    "transfer",
    "practices",
    "comparison",
    "figures",
    "signposting",
    "holdings",
    "scoring",
    "catalogue",
    "registry",
    "statistics",
    "directory",
  ],
  "subgraphs/region/src": [
    "cli",
    ".",
    "server",
    "graph",
    "editing",
    "keeping",
    "intake",
    "folder",
    "auth",
    "records",
    "store",
  ],
  "subgraphs/region/src/intake": [".", "sources", "table", "values"],
};

/** What a package may not import: nothing imports the gateway, and no subgraph another one. */
const packages = {
  "schema/src": "^@guildhall/",
  "schema/serving/src": "^@guildhall/(gateway|commons|region)",
  "gateway/src": "^@guildhall/(commons|region)",
  "subgraphs/commons/src": "^@guildhall/(gateway|region)",
  "subgraphs/region/src": "^@guildhall/(gateway|commons)",
};

/** Under the Elastic License 2, so in one room, where something else can take its place. */
const ELASTIC = "^@apollo/(gateway|query-planner|federation-internals|composition)$";
const ELASTIC_ROOM = "gateway/src/federation";

/** How a file so many folders below the house names the rooms above its own. */
const above = (rooms, depth) => {
  const up = String.raw`^(\.\./){${depth}}`;
  const names = rooms.filter((room) => room !== ".").join("|");
  const files = rooms.includes(".") && String.raw`${up}[^/]+\.ts$`;
  return [names && `${up}(${names})/`, files].filter(Boolean).join("|");
};

/** The names of the folders from a house down to a place; null where the place is elsewhere. */
const way = (house, place) =>
  `${place}/`.startsWith(`${house}/`)
    ? place
        .slice(house.length + 1)
        .split("/")
        .filter(Boolean)
    : null;

/** All that files of a folder may not import: oxlint takes one such rule a file, so it is said together. */
const refusedIn = (place) => {
  const patterns = [];
  for (const [house, regex] of Object.entries(packages))
    if (way(house, place))
      patterns.push({ regex, message: "The package is not for this one to use." });
  if (!way(ELASTIC_ROOM, place))
    patterns.push({ regex: ELASTIC, message: `It is for ${ELASTIC_ROOM} alone to use.` });
  for (const [house, rooms] of Object.entries(houses)) {
    const steps = way(house, place);
    const at = rooms.indexOf(steps?.[0] ?? ".");
    if (!steps || at < 0) continue;
    const regex = above(rooms.slice(0, at), steps.length);
    const free = rooms.slice(at + 1).join(", ") || "no other room";
    if (regex) patterns.push({ regex, message: `${house}: ${rooms[at]} may use ${free}.` });
  }
  return patterns;
};

/** Every folder of the packages: a rule for it takes the place of the one for its parent. */
const folders = (place) => [
  place,
  ...readdirSync(new URL(place, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => folders(`${place}/${name}`)),
];

export default {
  plugins: ["import"],
  categories: { correctness: "off" },
  rules: { "import/no-cycle": "error" },
  overrides: [
    ...Object.keys(packages)
      .flatMap(folders)
      .map((place) => ({
        files: [`${place}/*.ts`],
        rules: { "no-restricted-imports": ["error", { patterns: refusedIn(place) }] },
      })),
    // A space has an operator and an organisation has spaces: what the contract says is a circle.
    {
      files: ["{schema/src/records,subgraphs/commons/src/registry}/**"],
      rules: { "import/no-cycle": "off" },
    },
  ],
  // Tests may look into every room.
  ignorePatterns: ["**/*.{test,e2e,suite,bench}.ts", "**/testing/**", "**/dist/**"],
};
