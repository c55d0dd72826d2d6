import type { Party } from "@guildhall/schema";
import { held, oncePerPlace, type Place } from "./place.ts";

/** Ids of the organisations that play a part in something that the place has on record. */
export const takingPart = oncePerPlace((place): ReadonlySet<string> => {
  const parties: (Party | undefined)[] = [
    ...held(place, "support-programmes").there.flatMap(
      ({ lead, provider, funder, partners = [] }) => [lead, provider, funder, ...partners],
    ),
    ...[...held(place, "councils").there, ...held(place, "networks").there].flatMap(
      ({ lead, members = [] }) => [lead, ...members],
    ),
    ...held(place, "pilots").there.flatMap(({ leads = [], partners = [] }) => [
      ...leads,
      ...partners,
    ]),
  ];
  return new Set([
    ...(place.profile.partnerInstitutions ?? []),
    ...parties.flatMap((party) => party?.organisation ?? []),
    ...held(place, "maker-spaces").there.flatMap(({ operator }) => operator?.organisation ?? []),
    ...held(place, "organisations").there.flatMap(({ id, roles = [] }) => (roles.length ? id : [])),
  ]);
});

/** A place's organisations of some kinds: those that play a part, the others, and those that ended. */
export function organisationsOf(place: Place, kinds: ReadonlySet<string>) {
  const { there, gone } = held(place, "organisations");
  const parts = takingPart(place);
  const ofKind = <T extends { kind?: string }>(one: T) => kinds.has(one.kind ?? "");
  return {
    active: there.filter((one) => ofKind(one) && parts.has(one.id)),
    named: there.filter((one) => ofKind(one) && !parts.has(one.id)),
    gone: gone.filter(ofKind),
  };
}
