import { mergeConfig } from "vitest/config";
import root from "../vitest.config.ts";
import { mutantNow } from "./src/mutate/now.ts";

/** The tests as they are, but that one module is read from memory: the working tree stays as it is. */
export default mergeConfig(root, {
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      load(id: string) {
        const mutant = mutantNow();
        return mutant?.file === id ? mutant.text : undefined;
      },
    },
  ],
});
