import { plannerTasks } from "../federation/planner-tasks.ts";
import { composerTasks } from "../supergraph/composer-tasks.ts";
import { openComposer } from "../supergraph/composer.ts";
import { inProcess } from "../worker/testing/in-process.ts";

/** Plans where it is asked. */
export const planHere = { worker: inProcess(plannerTasks) };

/** Reviews and composes where it is asked. */
export const composeHere = (contract: string) =>
  openComposer(contract, { worker: inProcess(composerTasks) });
