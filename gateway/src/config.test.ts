import { expect, it } from "vitest";
import { loadConfig } from "./config.ts";

const load = (env: Record<string, string> = {}) =>
  loadConfig({ COMMONS_URL: "http://commons.example/graphql", ...env });

it("needs only to be told where commons is", () => {
  expect(load()).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    commonsUrl: "http://commons.example/graphql",
    regionTimeout: 4_000,
    requestTimeout: 10_000,
    plans: undefined,
    http: { origins: "*", sharedSeconds: 30 },
    documentsFile: undefined,
    logLevel: "info",
  });
});

it("lets the operator say who may see plans, in the words that people use", () => {
  for (const [said, plans] of [
    ["true", true],
    ["yes", true],
    ["0", false],
    ["off", false],
  ] as const)
    expect(load({ GUILDHALL_PLANS: said }).plans).toBe(plans);
});

it("names every setting that is wrong at once", () => {
  const wrong = {
    COMMONS_URL: "file:///etc/passwd",
    PORT: "70000",
    REGION_TIMEOUT: "0",
    REQUEST_TIMEOUT: "1.5",
    GUILDHALL_PLANS: "perhaps",
    LOG_LEVEL: "loud",
  };
  for (const name of Object.keys(wrong)) expect(() => loadConfig(wrong)).toThrow(name);
});
