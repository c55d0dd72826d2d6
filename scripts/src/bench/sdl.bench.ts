import { disposables, query, until } from "@guildhall/serving/testing";
import { HOSTILE_SDLS, LARGEST_SDLS, MARK } from "../../../gateway/src/contract/testing/hostile.ts";
import type { PartnerState } from "../../../gateway/src/partners/state.ts";
import type { BenchOptions } from "../bench.ts";
import {
  type Meanwhile,
  meanwhile,
  type Others,
  startOthers,
  WAIT_HEADS,
  waitCells,
} from "./meanwhile.ts";
import { type Partner, type Scripted, serveScripted } from "./sdl/federation.bench.ts";
import { median } from "./statistics.ts";
import { table } from "./table.ts";

const SMALL = '{ region(id: "lisbon") { makerSpaces { totalCount } } }';
const PARTNERS = 7;
const SETTLED_MS = 180_000;

/** What partners serve over the contract, by how many of them. */
interface Case {
  what: string;
  by: number;
  more: (at: number) => string;
}

const CASES: readonly Case[] = [
  ...Object.entries(HOSTILE_SDLS).map(([what, sdl]) => ({ what, by: 1, more: () => sdl })),
  ...Object.entries(LARGEST_SDLS).flatMap(([what, sdl]) =>
    [1, PARTNERS].map((by) => ({
      what: `the most ${what}`,
      by,
      more: (at: number) => sdl(`${MARK}${at}_`),
    })),
  ),
];

interface Outcome {
  composed: number;
  time: number;
  held: number;
}

/** What partners' SDLs, hostile or as large as they may be, do to everybody else who asks the gateway. */
export async function run({ quick }: BenchOptions): Promise<void> {
  await using others = startOthers();
  await using stack = disposables();
  const served = await serveScripted(stack, PARTNERS);
  await settled(served, ({ extension }) => extension === undefined);
  const rows: (string | number)[][] = [];
  for (const one of CASES) {
    const rounds: Meanwhile<Outcome>[] = [];
    for (let at = 0; at < (quick ? 1 : 5); at++) rounds.push(await round(served, others, one));
    const of = (key: keyof Outcome) => rounds.map(({ done }) => done[key]);
    const [time, held] = [median(of("time")), median(of("held"))];
    rows.push([one.what, one.by, Math.min(...of("composed")), time, ...waitCells(rounds), held]);
  }
  console.log("sdl: a small query to the gateway while partners' SDLs are taken or refused\n");
  console.log(
    table(["over the contract", "by", "taken", "settled ms", ...WAIT_HEADS, "held CPU ms"], rows),
  );
  console.log();
}

/** Served until the gateway says what became of it, and taken back again. */
async function round(served: Scripted, others: Others, one: Case): Promise<Meanwhile<Outcome>> {
  const { url, gateway, partners } = served;
  const measured = await meanwhile(others, { url, query: SMALL }, async () => {
    await gateway.ask({ held: true });
    const begin = performance.now();
    const some = partners.slice(0, one.by);
    some.forEach((partner, at) => (partner.more = one.more(at)));
    const states = await settled(served, decided, some);
    const composed = states.filter(({ extension }) => extension === "composed").length;
    const time = performance.now() - begin;
    return { composed, time, held: Number(await gateway.ask({ held: true })) };
  });
  for (const partner of partners) partner.more = "";
  await settled(served, ({ state, extension }) => state === "serving" && extension === undefined);
  // That is told as soon as its SDL is read; the graph without it serves later.
  await until(async () => !(await hasExtension(url)), SETTLED_MS);
  return measured;
}

async function hasExtension(url: string): Promise<boolean> {
  const { data } = await query(url, '{ __type(name: "MakerSpace") { fields { name } } }');
  const { fields } = data.__type as { fields: { name: string }[] };
  return fields.some(({ name }) => name.startsWith(MARK));
}

/** What is too large to be read at all counts as not answered. */
const decided = ({ state, extension }: PartnerState): boolean =>
  state === "refused" || state === "unreachable" || extension !== undefined;

async function settled(
  { url, partners }: Scripted,
  holds: (state: PartnerState) => boolean,
  some: readonly Partner[] = partners,
): Promise<PartnerState[]> {
  let states: PartnerState[] = [];
  const look = async () => {
    const ready = (await (await fetch(new URL("/ready", url))).json()) as {
      partners: { list: PartnerState[] };
    };
    states = ready.partners.list.filter(({ region }) =>
      some.some((partner) => partner.region === region),
    );
    return states.length === some.length && states.every((state) => holds(state)) && states;
  };
  try {
    return await until(look, SETTLED_MS);
  } catch (cause) {
    throw new Error(`The gateway came to no end: ${JSON.stringify(states)}`, { cause });
  }
}
