import { underNewNames } from "../define/formerly.ts";
import { walkedOnce } from "../define/walk.ts";
import type { Issue } from "../values/issue.ts";
import { addressInName } from "./address-in-name.ts";
import { adoptionIncomplete } from "./adoption-incomplete.ts";
import { closingDateMissing } from "./closing-date-missing.ts";
import { coordinatesFar } from "./coordinates-far.ts";
import { councilDeclared } from "./council-declared.ts";
import { countryDiffers } from "./country-differs.ts";
import { danglingReference } from "./dangling-reference.ts";
import { dateUnlikely } from "./date-unlikely.ts";
import { datesReversed } from "./dates-reversed.ts";
import { doubtfulUrl } from "./doubtful-url.ts";
import { facilitiesInferred } from "./facilities-inferred.ts";
import { figureIncomplete } from "./figure-incomplete.ts";
import { misplacedId } from "./misplaced-id.ts";
import { negatedCoordinates } from "./negated-coordinates.ts";
import { periodContradicted } from "./period-contradicted.ts";
import { periodMissing } from "./period-missing.ts";
import { placeholder } from "./placeholder.ts";
import { precisionMissing } from "./precision-missing.ts";
import { rangeNotBetween } from "./range-not-between.ts";
import { referenceKind } from "./reference-kind.ts";
import { resultInFuture } from "./result-in-future.ts";
import type { DraftRecord, Rule, RuleContext } from "./rule.ts";
import { scopeContradicted } from "./scope-contradicted.ts";
import { sourceMissing } from "./source-missing.ts";
import { staleAssurance } from "./stale-assurance.ts";
import { statusContradicted } from "./status-contradicted.ts";
import { subjectMissing } from "./subject-missing.ts";
import { swappedCoordinates } from "./swapped-coordinates.ts";
import { territoryContradicted } from "./territory-contradicted.ts";
import { unitUnknown } from "./unit-unknown.ts";
import { unknownWord } from "./unknown-word.ts";
import { wrongEncoding } from "./wrong-encoding.ts";
import { zeroCoordinates } from "./zero-coordinates.ts";

/** Every rule that looks at one record. To add one, write its file and name it here. */
export const rules: readonly Rule[] = [
  misplacedId,
  danglingReference,
  referenceKind,
  unknownWord,
  zeroCoordinates,
  swappedCoordinates,
  negatedCoordinates,
  coordinatesFar,
  precisionMissing,
  countryDiffers,
  scopeContradicted,
  datesReversed,
  dateUnlikely,
  resultInFuture,
  statusContradicted,
  closingDateMissing,
  staleAssurance,
  sourceMissing,
  figureIncomplete,
  rangeNotBetween,
  unitUnknown,
  subjectMissing,
  territoryContradicted,
  periodMissing,
  periodContradicted,
  doubtfulUrl,
  addressInName,
  wrongEncoding,
  placeholder,
  facilitiesInferred,
  councilDeclared,
  adoptionIncomplete,
];

/** What the rules find in a record that the contract takes. The record stands all the same. */
export function checkRecord(stored: DraftRecord, context: RuleContext): Issue[] {
  const record = underNewNames(context.kind.type, stored);
  return walkedOnce(record, context.kind.type, () =>
    rules.flatMap(({ code, severity, check }) =>
      check(record, context).map((flag) => ({ code, severity, ...flag })),
    ),
  );
}
