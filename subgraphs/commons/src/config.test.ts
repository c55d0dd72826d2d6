import { describe, expect, it } from "vitest";
import { loadConfig } from "./config.ts";

describe("the configuration", () => {
  it("needs no variable at all", () => {
    expect(loadConfig({})).toMatchObject({ PORT: 4001, HOST: "127.0.0.1", GUILDHALL_PROBE: true });
  });

  it("names every variable that is wrong at once", () => {
    expect(() => loadConfig({ PORT: "a lot", LOG_LEVEL: "loud" })).toThrow(/PORT[^]*LOG_LEVEL/);
  });
});
