import { ProviderType, type StoredRecord } from "@guildhall/schema";
import { byMember, byWord } from "./by-word.ts";
import { all, eachOnce, notRunning, without } from "./choice.ts";
import { derived } from "./derived.ts";
import { count, counts } from "./mix.ts";

const THING = ["programme"] as const;

const running = (programmes: readonly StoredRecord[]) =>
  without(eachOnce(all(programmes)), notRunning);

const supportProgrammes = derived({
  code: "support-programmes",
  reads: ["support-programmes"],
  work(_region, [programmes = []]) {
    const chosen = running(programmes);
    return [count(chosen.counted, THING, chosen)];
  },
});

const byStage = derived({
  code: "support-programmes-by-stage",
  reads: ["support-programmes"],
  work(_region, [programmes = []]) {
    const chosen = running(programmes);
    const parts = byWord("firmStage", chosen.counted, ({ stages }) => stages);
    return counts(parts, THING, chosen, ["A programme for several stages stands in each."]);
  },
});

const byProvider = derived({
  code: "support-programmes-by-provider",
  reads: ["support-programmes"],
  work(_region, [programmes = []]) {
    const chosen = running(programmes);
    const parts = byMember(ProviderType, chosen.counted, ({ providerType }) => providerType);
    return counts(parts, THING, chosen);
  },
});

export const programmeIndicators = [supportProgrammes, byStage, byProvider];
