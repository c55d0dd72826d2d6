import type { RecordStatus } from "@guildhall/schema";
import { absenceOf } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";
import { foldWords } from "../../records/slug.ts";

type Status = keyof typeof RecordStatus;

const WORDS: Readonly<Record<Exclude<Status, "UNKNOWN">, string>> = {
  ACTIVE:
    "active, open, opened, operational, operating, running, in operation, current, existing, live, in being, yes, activo, activa, abierto, abierta, en funcionamiento, attivo, attiva, aperto, aperta, ativo, ativa, aberto, aberta, actif, active, ouvert, ouverte, aktiven, aktivna, aktivno, odprt, odprto, otvoren, otvoreno, aktyvus, veikia, aktivny, otvorene, otvoreny, aktif, acik, en activite",
  PLANNED:
    "planned, planning, proposed, announced, upcoming, coming soon, in preparation, in development, opening soon, under construction, planificado, proyectado, previsto, pianificato, in progetto, planeado, prevu, en projet, nacrtovan, planiran, u pripremi, planuojamas, planovany, planlaniyor, planlanan",
  CLOSED:
    "closed, permanently closed, closed down, shut, shut down, defunct, inactive, dissolved, ended, finished, ceased, no longer running, dead, cerrado, cerrada, chiuso, chiusa, encerrado, encerrada, fechado, ferme, fermee, zaprt, zaprto, zatvoren, zatvoreno, uzdarytas, uzdaryta, zatvorene, zatvoreny, kapali, kapandi",
  MOVED:
    "moved, relocated, merged, trasladado, trasferito, mudou, demenage, preseljen, preseljeno, persikele, prestahovane, tasindi",
};

const known: ReadonlyMap<string, Status> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.split(", ").map((word) => [word, status as Status] as const),
  ),
);

/** Whether what a record tells of is in being. What says neither is UNKNOWN, and the word kept. */
export function readStatus(given: string): Reading<Status> {
  if (absenceOf(given)) return read("UNKNOWN");
  const status =
    known.get(foldWords(given)) ?? (foldWords(given) === "unknown" ? "UNKNOWN" : undefined);
  if (status) return read(status);
  return unread(
    doubt("VALUE_NOT_IN_LIST", given, { wanted: "active, planned, moved, closed or unknown" }),
  );
}
