import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readEnvironment, serverSettings } from "./environment.ts";
import { UserError } from "./user-error.ts";

const settings = { ...serverSettings(4321), ADDRESS: z.url().optional() };
const read = (environment: NodeJS.ProcessEnv) => readEnvironment(settings, environment);

describe("the environment of a server", () => {
  it("needs nothing: each setting has a default", () => {
    expect(read({})).toEqual({
      PORT: 4321,
      HOST: "127.0.0.1",
      LOG_LEVEL: "info",
      GUILDHALL_DATA: ".guildhall",
    });
  });

  it("takes what is set to nothing for what is not set", () => {
    expect(read({ PORT: "", HOST: "", GUILDHALL_DATA: "", ADDRESS: "" })).toEqual(read({}));
  });

  it("is read without what it holds for others", () => {
    expect(read({ PATH: "/usr/bin", PORT: "0" })).toEqual({ ...read({}), PORT: 0 });
  });

  it("is refused with every setting that is wrong named, for a person to mend", () => {
    const reading = () => read({ PORT: "70000", LOG_LEVEL: "loud", ADDRESS: "here" });
    expect(reading).toThrow(UserError);
    expect(reading).toThrow(/PORT[^]*LOG_LEVEL[^]*ADDRESS/);
  });
});
