import { startCommons } from "@guildhall/commons";
import { answerTasks } from "../child.ts";

export interface CommonsTask {
  profiles: string;
  partners: string;
}

/** Commons in a process of its own, which does not visit partners while it is measured. */
answerTasks(
  async ({ profiles, partners }: CommonsTask): Promise<string> =>
    (await startCommons({ profiles, partners, probe: false })).url,
);
