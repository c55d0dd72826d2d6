import { SDL_LIMITS } from "../limits.ts";

/** In every name that is only here. */
export const MARK = "Hostile";

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Types that lead to one another, and unions of some or all of them. */
function ring(types: number, unions: number, { members = types, mark = MARK } = {}): string {
  const name = (at: number) => `${mark}${at % types}`;
  const several = numbers(unions).map((at) => `u${at}: ${mark}U${at}`);
  return [
    `extend type MakerSpace { ${mark}: ${name(0)} }`,
    ...numbers(unions).map(
      (at) =>
        `union ${mark}U${at} = ${numbers(members)
          .map((one) => name(at + one))
          .join(" | ")}`,
    ),
    ...numbers(types).map((at) => `type ${name(at)} { t: ${name(at + 1)} ${several.join(" ")} }`),
  ].join("\n");
}

const fields = (count: number, mark = MARK) => numbers(count).map((at) => `${mark}${at}: Int`);

const described = (bytes: number) => `"${MARK} ${"x".repeat(bytes)}" type X { a: Int }`;

/** Each as much as a partner may have over the contract; of two partners both are taken. */
export const LARGEST_SDLS = {
  "types and unions": (mark: string = MARK) =>
    ring(SDL_LIMITS.extension.types - 15, 13, { members: SDL_LIMITS.extension.members, mark }),
  "fields of a record": (mark: string = MARK) =>
    `extend type MakerSpace { ${fields(SDL_LIMITS.extension.fields, mark).join(" ")} }`,
} as const;

/** What a partner may serve over the contract to hold the gateway up. */
export const HOSTILE_SDLS = {
  "300 types with 20 unions of them all": ring(300, 20),
  "1,500 types": ring(1_500, 2),
  "20,000 fields": `extend type MakerSpace { ${fields(20_000).join(" ")} }`,
  "a type that is extended 12,000 times": fields(12_000)
    .map((field) => `extend type Pilot{${field}}`)
    .join("\n"),
  "an interface over records": `extend type MakerSpace { any: ${MARK} } interface ${MARK} { id: ID! } extend type Pilot implements ${MARK}`,
  "lists in lists": `extend type MakerSpace { ${MARK}: ${"[".repeat(2_000)}Int${"]".repeat(2_000)} }`,
  "10 MB": described(10_000_000),
  "2 MB": described(2_000_000),
} as const;
