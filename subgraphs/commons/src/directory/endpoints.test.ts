import { expect, it } from "vitest";
import { endpoints } from "./endpoints.ts";
import type { Sighting } from "./sighting.ts";

const NOON = "2026-11-22T12:00:00.000Z";
const newEndpoints = () => endpoints(() => new Date(NOON));
const sighting = (region: string): Sighting => ({
  alive: true,
  standings: new Map([[region, { position: 7, contractVersion: "1.0" }]]),
});

it("does not bring back a region that left the directory while its server was asked", () => {
  const known = newEndpoints();
  known.keep(["kranj"]);
  known.keep([]);
  known.note("kranj", sighting("kranj"));
  expect(known.of("kranj")).toBeUndefined();
  known.keep(["kranj"]);
  expect(known.of("kranj")).toEqual({ state: "UNKNOWN" });
});

it("keeps what it knows of the regions that stay", () => {
  const known = newEndpoints();
  known.keep(["kranj", "cork"]);
  known.note("kranj", sighting("kranj"));
  known.keep(["kranj", "lisbon"]);
  expect(known.of("kranj")).toEqual({
    state: "UP",
    lastSeen: NOON,
    lastTried: NOON,
    contractVersion: "1.0",
    registryPosition: 7,
  });
  expect(known.of("cork")).toBeUndefined();
});
