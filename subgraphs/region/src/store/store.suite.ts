import type { NewPlace } from "./testing/harness.ts";
import { eraseSuite } from "./suite/erase.suite.ts";
import { feedSuite } from "./suite/feed.suite.ts";
import { findSuite } from "./suite/find.suite.ts";
import { modelSuite } from "./suite/model.suite.ts";
import { processesSuite } from "./suite/processes.suite.ts";
import { writeSuite } from "./suite/write.suite.ts";

/** What every store must do, told as tests. An adapter runs it with a way to make an empty registry. */
export function storeSuite(newPlace: NewPlace): void {
  writeSuite(newPlace);
  findSuite(newPlace);
  feedSuite(newPlace);
  eraseSuite(newPlace);
  modelSuite(newPlace);
  processesSuite(newPlace);
}
