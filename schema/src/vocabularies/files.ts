import condition from "./condition.json" with { type: "json" };
import councilKind from "./council-kind.json" with { type: "json" };
import eventKind from "./event-kind.json" with { type: "json" };
import facility from "./facility.json" with { type: "json" };
import firmStage from "./firm-stage.json" with { type: "json" };
import indicator from "./indicator.json" with { type: "json" };
import keySuccessFactor from "./key-success-factor.json" with { type: "json" };
import operatorType from "./operator-type.json" with { type: "json" };
import organisationKind from "./organisation-kind.json" with { type: "json" };
import policyInstrumentKind from "./policy-instrument-kind.json" with { type: "json" };
import programmeKind from "./programme-kind.json" with { type: "json" };
import sector from "./sector.json" with { type: "json" };
import spaceKind from "./space-kind.json" with { type: "json" };
import spaceScope from "./space-scope.json" with { type: "json" };
import supportArea from "./support-area.json" with { type: "json" };
import supportKind from "./support-kind.json" with { type: "json" };
import theme from "./theme.json" with { type: "json" };
import unit from "./unit.json" with { type: "json" };
import type { VocabularyFile } from "./vocabulary.ts";

/** Every vocabulary, one JSON file each: to add a word, add it there. */
export const files = [
  condition,
  councilKind,
  eventKind,
  facility,
  firmStage,
  indicator,
  keySuccessFactor,
  operatorType,
  organisationKind,
  policyInstrumentKind,
  programmeKind,
  sector,
  spaceKind,
  spaceScope,
  supportArea,
  supportKind,
  theme,
  unit,
] as readonly VocabularyFile[];
