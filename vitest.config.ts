import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // One copy of graphql: tests would load index.mjs while packages load index.js,
    // and objects of one are "from another realm" to the other.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
    conditions: ["source"],
  },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: [
      "{schema,schema/serving,gateway,subgraphs/*,scripts}/src/**/*.test.ts",
      "test/**/*.test.ts",
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ["schema/src/reflect.ts"],
  },
});
