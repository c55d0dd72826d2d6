import type { AdoptionTold } from "../../practices/adoptions.ts";
import type { AgainstGiver } from "../../transfer/conditions/against-giver.ts";
import type { JudgedCondition } from "../../transfer/transferability-conditions.ts";
import type { Transferability } from "../../transfer/transferability.ts";
import type { AnticipatedAdoption } from "./transferability-around.ts";
import type {
  AnticipatedCondition,
  TransferFigure,
  TransferStatistic,
} from "./transferability-condition.ts";
import type { AnticipatedSummary } from "./transferability-summary.ts";
import type { AnticipatedTransferability } from "./transferability.ts";

/** A condition may rest on all spaces of a large registry; the first show what sort they are. */
const MOST_RECORDS = 20;

export function answerOf(told: Transferability): AnticipatedTransferability {
  const { practice, receiver, takenUp } = told;
  return {
    told,
    practice: practice.id,
    from: practice.region,
    to: receiver.id,
    ...(receiver.name && { toName: receiver.name }),
    conditions: told.conditions.map(condition),
    summary: summary(told),
    barriers: told.barriers as AnticipatedTransferability["barriers"],
    enablers: told.enablers as AnticipatedTransferability["enablers"],
    adoptions: told.adoptions.map(adoptionAnswer),
    ...(takenUp && { takenUp: adoptionAnswer(takenUp) }),
    cautions: [...told.cautions],
  };
}

const condition = ({ records, figures, ...rest }: JudgedCondition): AnticipatedCondition =>
  // A field that is null is answered as one that is not there.
  ({
    ...rest,
    records: records.slice(0, MOST_RECORDS),
    recordCount: records.length,
    figures: figures.map(figure),
  }) as AnticipatedCondition;

const figure = ({ indicator, receiver, giver, ratio, cautions }: AgainstGiver): TransferFigure => ({
  indicator,
  receiver: statistic(receiver),
  giver: statistic(giver),
  ratio,
  cautions: [...cautions],
});

const statistic = (one: AgainstGiver["receiver"]): TransferStatistic => ({
  region: one.regionId!,
  value: one.value!,
  unit: one.unit,
  period: one.period,
  territory: one.territory!.code,
  dataSet: one.dataSet.id,
  line: one.line,
});

function summary({ summary: { counts, equal, varied, of: _of, ...rest }, says }: Transferability) {
  const all: AnticipatedSummary = {
    ...rest,
    says,
    met: counts.MET,
    partly: counts.PARTLY,
    notMet: counts.NOT_MET,
    unknown: counts.UNKNOWN,
    ...(equal && { equalWeights: equal }),
    ...(varied && { variedWeights: varied }),
  };
  return all;
}

export function adoptionAnswer({
  accounts,
  state,
  contradicted,
}: AdoptionTold): AnticipatedAdoption {
  const [first] = accounts as [AdoptionTold["accounts"][number]];
  const places = accounts.flatMap(({ to = [] }) => to);
  const { adaptation, outcome } = first;
  return {
    records: accounts.map(({ id }) => id),
    name: first.name,
    places: [...new Set(places.map(({ name }) => name))],
    regions: [...new Set(places.flatMap(({ region }) => region?.id ?? []))],
    state,
    contradicted,
    ...(adaptation && { adaptation }),
    ...(outcome && { outcome }),
  };
}
