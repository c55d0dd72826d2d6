import { startGateway } from "@guildhall/gateway";
import { contractSdl } from "@guildhall/schema";
import { answerTasks } from "../child.ts";

export interface GuildhallTask {
  commons: string;
  partnersFile: string;
  partners: number;
}

/** Guildhall's gateway in a process of its own; answers once it knows all its partners. */
answerTasks(async ({ commons, partnersFile, partners }: GuildhallTask): Promise<string> => {
  const { url } = await startGateway({
    contract: contractSdl(),
    commonsUrl: commons,
    partnersFile,
    logLevel: "warn",
  });
  for (;;) {
    const ready = (await (await fetch(new URL("/ready", url))).json()) as {
      commons: { state: string };
      partners: { serving: number };
    };
    if (ready.partners.serving === partners && ready.commons.state === "seen") return url;
    await new Promise((again) => setTimeout(again, 50));
  }
});
