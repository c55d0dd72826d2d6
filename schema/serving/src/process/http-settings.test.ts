import { expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";
import { httpOptions, httpSettings } from "./http-settings.ts";

const read = (environment: NodeJS.ProcessEnv) =>
  httpOptions(readEnvironment(httpSettings, environment));

it("is open to pages of every origin, counts nobody and trusts no proxy where nothing is said", () => {
  expect(read({})).toEqual({
    origins: "*",
    rateLimit: undefined,
    sharedSeconds: 30,
    trustProxy: undefined,
  });
});

it("takes lists as people write them", () => {
  expect(
    read({
      GUILDHALL_ORIGINS: "https://spaces.example, http://localhost:8080",
      GUILDHALL_RATE_LIMIT: "600",
      GUILDHALL_SHARED_SECONDS: "0",
      GUILDHALL_TRUST_PROXY: "loopback, 10.0.0.0/8,2001:db8::/32, 192.0.2.7",
    }),
  ).toEqual({
    origins: ["https://spaces.example", "http://localhost:8080"],
    rateLimit: 600,
    sharedSeconds: 0,
    trustProxy: "loopback,10.0.0.0/8,2001:db8::/32,192.0.2.7",
  });
  expect(read({ GUILDHALL_ORIGINS: "none" }).origins).toBe("none");
});

it.each([
  ["GUILDHALL_ORIGINS", "spaces.example"],
  ["GUILDHALL_ORIGINS", "https://spaces.example/"],
  ["GUILDHALL_ORIGINS", "*, https://spaces.example"],
  ["GUILDHALL_RATE_LIMIT", "0"],
  ["GUILDHALL_RATE_LIMIT", "many"],
  ["GUILDHALL_SHARED_SECONDS", "-1"],
  ["GUILDHALL_TRUST_PROXY", "true"],
  ["GUILDHALL_TRUST_PROXY", "1"],
  ["GUILDHALL_TRUST_PROXY", "10.0.0.0/33"],
  ["GUILDHALL_TRUST_PROXY", "10.0.0.0/8/8"],
])("refuses %s where it is %s, and names it", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name);
});
