import { kindOfType, kindOfId } from "../define/kind.ts";
import { fieldsOf } from "../define/spec.ts";
import { fold } from "../fold.ts";
import { regionOf } from "../ids.ts";
import { Measurement } from "../records/measurement.ts";
import { Figure } from "../records/party.ts";
import type { RegionProfile } from "../records/region.ts";
import type { RecordLink } from "../values/link.ts";
import type { Confidence } from "../values/enums.ts";
import type { Source } from "../values/source.ts";
import { unitOf } from "../vocabularies/unit.ts";
import { findTerm } from "../vocabularies/vocabulary.ts";
import type { ComparableFigure, FigureSubject } from "./figure.ts";
import { timeOf } from "./time.ts";

/** A record as it is stored: of which kind, its id says. */
export interface FigureHolder {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface FiguresContext {
  /** Who the region is; without it, no area is known to be the region's own. */
  profile?:
    | Pick<RegionProfile, "name" | "localName" | "kind" | "territories" | "widerArea">
    | undefined;
  /** Finds a record that a figure names; without it, no event is known to be of any kind. */
  find?: ((id: string) => object | undefined) | undefined;
}

type Told = Partial<Measurement> & Partial<Figure>;

/** Every figure that a record tells: a measurement is one, others have them in fields of their own. */
export function figuresOf(record: FigureHolder, context: FiguresContext = {}): ComparableFigure[] {
  const kind = kindOfId(record.id);
  if (!kind) return [];
  if (kind === kindOfType(Measurement)) return [normal(record.id, record, record, context)];
  return figureFields(kind).flatMap((name) =>
    ((record[name] ?? []) as readonly Figure[]).map((figure, at) =>
      normal(`${record.id}#${name}.${at}`, figure, record, context),
    ),
  );
}

type Kind = NonNullable<ReturnType<typeof kindOfId>>;
const known = new WeakMap<Kind, readonly string[]>();

/** Fields of a kind that hold figures, looked up once: most kinds have none, and records are many. */
function figureFields(kind: Kind): readonly string[] {
  const before = known.get(kind);
  if (before) return before;
  const names = fieldsOf(kind.type)
    .filter((field) => field.role === "value" && field.type() === Figure)
    .map(({ name }) => name);
  known.set(kind, names);
  return names;
}

function normal(
  id: string,
  told: Told,
  record: FigureHolder,
  context: FiguresContext,
): ComparableFigure {
  const { quantity, territory = null } = told;
  const indicator = findTerm("indicator", told.indicator ?? "");
  return {
    id,
    region: regionOf(record.id) ?? "",
    regionKind: context.profile?.kind ?? null,
    indicator: indicator?.code ?? null,
    nature: indicator?.nature ?? null,
    kind: told.kind ?? null,
    subject: subjectOf(told, record, context),
    territory: territory && isOwnTerritory(territory, context.profile) ? null : territory,
    territoryBasis: told.territoryBasis ?? null,
    value: quantity?.value ?? null,
    upper: quantity?.upper ?? null,
    bound: quantity?.bound ?? null,
    unit: quantity ? (unitOf(quantity.unit) ?? quantity.unit) : null,
    time: timeOf(told),
    periodBasis: told.periodBasis ?? null,
    selfReported: told.selfReported ?? null,
    ...standing((record["sources"] ?? []) as readonly Source[]),
    sameAs: idsOf(told.sameAs),
    contradicted: idsOf(told.contradicts).length > 0,
    absence: quantity?.absence ?? null,
    widerArea: context.profile?.widerArea ?? null,
  };
}

const idsOf = (links: readonly RecordLink[] = []): string[] => links.map((link) => link.id);

/** What a figure is of by the record that it names. An organisation may be a park or a network. */
const NAMED = {
  event: "EVENT",
  programme: "PROGRAMME",
  pilot: "PROJECT",
  partnership: "PROJECT",
  makerSpace: "SPACE",
} as const satisfies Partial<Record<keyof Told, FigureSubject["kind"]>>;
const named = Object.keys(NAMED) as (keyof typeof NAMED)[];

/** What a figure says that it is of, else what it names, else the space that tells it. */
function subjectOf(
  told: Told,
  { id }: FigureHolder,
  { find }: FiguresContext,
): FigureSubject | null {
  const field = named.find((name) => told[name]);
  const teller = kindOfId(id)?.kind === "maker-spaces" ? "SPACE" : undefined;
  const kind = told.subject?.kind ?? (field ? NAMED[field] : teller);
  if (!kind) return null;
  const event = kind === "EVENT" && told.event ? find?.(told.event) : undefined;
  const { kind: word } = (event ?? {}) as { kind?: string };
  return { kind, sort: word ? (findTerm("eventKind", word)?.code ?? word) : null };
}

/** Whether an area is called as the region is; others that it lies in are wider. */
export const isOwnTerritory = (
  { code }: { code: string },
  { name, localName, territories = [] }: NonNullable<FiguresContext["profile"]> = {},
): boolean =>
  territories.some(
    (area) =>
      area.code === code &&
      [name, localName].some((own) => own && area.name && fold(own) === fold(area.name)),
  );

const WORTH: readonly (keyof typeof Confidence)[] = ["HIGH", "MEDIUM", "LOW"];

function standing(sources: readonly Source[]) {
  const cited = sources.filter(({ kind }) => kind !== "UNCITED");
  const worth = new Set(sources.map(({ confidence }) => confidence));
  return { cited: cited.length, confidence: WORTH.find((one) => worth.has(one)) ?? null };
}
