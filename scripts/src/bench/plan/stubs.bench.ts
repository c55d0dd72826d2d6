import { startStub } from "../../../../test/support/index.ts";
import { answerTasks } from "../child.ts";

export interface StubsTask {
  contract: string;
  commons: string;
}

/** Commons and one server for all regions, in a process of their own: both know every id and nothing of it. */
answerTasks(
  async ({ contract, commons }: StubsTask): Promise<{ region: string; commons: string }> => {
    const known = (_: unknown, { id }: { id: string }) => ({ id });
    const region = await startStub({
      sdl: contract,
      resolvers: { Region: { __resolveReference: ({ id }: { id: string }) => ({ id }) } },
    });
    const shared = await startStub({ sdl: commons, resolvers: { Query: { region: known } } });
    return { region: region.url, commons: shared.url };
  },
);
