import { defineConfig } from "vitest/config";

const SOURCES = "{schema,schema/serving,gateway,subgraphs/*,scripts}/src/**";
/** Plants definitions in the contract, which everything in the same process is built from. */
const PLANTING = ["schema/src/misuse/**/*.test.ts", `${SOURCES}/*.planting.test.ts`];

export default defineConfig({
  resolve: {
    // One copy of graphql: tests would load index.mjs while packages load index.js,
    // and objects of one are "from another realm" to the other.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
    conditions: ["source"],
  },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ["schema/src/reflect.ts"],
    restoreMocks: true,
    // Long enough for a machine that is busy with something else.
    expect: { poll: { timeout: 15_000, interval: 20 } },
    // Two rings: a test that starts processes, asks a database server or reads the founding
    // registries is `*.e2e.ts`; every other is `*.test.ts`, and `npm run test:quick` runs those.
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: [`${SOURCES}/*.test.ts`, "test/**/*.test.ts"],
          exclude: PLANTING,
          // Files of one process share what they import: to load the contract and to build its
          // schema takes longer than most of the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: "quick:planting", include: PLANTING } },
      {
        extends: true,
        test: { name: "e2e", include: [`${SOURCES}/*.e2e.ts`, "test/**/*.e2e.ts"] },
      },
    ],
  },
});
