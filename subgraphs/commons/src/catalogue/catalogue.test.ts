import { describe } from "vitest";
import { applySuite } from "./suite/apply.suite.ts";
import { findSuite } from "./suite/find.suite.ts";
import { openCatalogue } from "./sqlite/open.ts";
import { labKeys } from "./testing/lab.ts";
import { PlainCatalogue } from "./testing/plain.ts";
import { silent } from "./testing/silent.ts";

describe.each([
  ["in plain arrays", async () => new PlainCatalogue(labKeys())],
  ["in SQLite", () => openCatalogue({ file: ":memory:", log: silent, keys: labKeys() })],
  [
    "in SQLite, with rows for most values",
    () => openCatalogue({ file: ":memory:", log: silent, keys: labKeys(), valuesAtMost: 1 }),
  ],
])("a catalogue %s", (_, newCatalogue) => {
  findSuite(newCatalogue);
  applySuite(newCatalogue);
});
