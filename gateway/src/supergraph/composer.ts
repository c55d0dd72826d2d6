import { formerFields } from "@guildhall/schema";
import { SDL_LIMITS } from "../contract/limits.ts";
import type { Review } from "../contract/review.ts";
import { openWorker, type Unanswered, type Worker } from "../worker/worker.ts";
import { compose, type Composed, type ComposeInput } from "./compose.ts";
import type { ComposerData, ComposerTasks } from "./composer-tasks.ts";

/** All that grows with the SDL of somebody else is done by this, and not on the serving loop. */
export interface Composer {
  review(sdl: string): Promise<Review>;
  compose(input: ComposeInput): Promise<Composed>;
  stop(): Promise<void>;
}

export interface ComposerOptions {
  /** Milliseconds that the review of an SDL, or one composition, may take. @default 5000 */
  deadline?: number;
  /** MiB that either may take. @default 256 */
  memory?: number;
  /** Who does it. @default a process of its own, within these bounds */
  worker?: (data: ComposerData) => Worker<ComposerTasks>;
}

// Runs as TypeScript in development and as JavaScript once built: the worker is of the same kind.
const MODULE = new URL(`./composer.worker${import.meta.url.slice(-3)}`, import.meta.url);

export function openComposer(contract: string, options: ComposerOptions = {}): Composer {
  const { deadline = SDL_LIMITS.milliseconds, memory = SDL_LIMITS.memory } = options;
  const open = (data: ComposerData) =>
    openWorker<ComposerTasks>({ module: MODULE, data, deadline, memory });
  const worker = (options.worker ?? open)({ contract, former: formerFields() });
  const why: Record<Unanswered, string> = {
    LATE: `takes longer than the ${deadline} ms that are allowed`,
    MEMORY: `takes more than the ${memory} MiB of memory that are allowed`,
    STOPPED: "ended, since the gateway stops",
    BUSY: "has to wait",
  };

  return {
    async review(sdl) {
      const bytes = Buffer.byteLength(sdl);
      if (bytes > SDL_LIMITS.bytes)
        return refused(`the SDL has ${bytes} bytes, at most ${SDL_LIMITS.bytes} are allowed`);
      try {
        const { answer, failure } = await worker.ask("review", sdl);
        return answer ?? { ...refused(`the review of the SDL ${why[failure]}`), passing: true };
      } catch (error) {
        return refused(`the SDL cannot be reviewed: ${(error as Error).message}`);
      }
    },
    compose: (input) =>
      compose(input, async (part) => {
        try {
          const { answer, failure } = await worker.ask("compose", part);
          return answer ?? { errors: [`the composition ${why[failure]}`], passing: true };
        } catch (error) {
          return { errors: [`the composition failed: ${(error as Error).message}`] };
        }
      }),
    stop: () => worker.stop(),
  };
}

const refused = (reason: string) =>
  ({ verdict: "refused", code: "REGION_SDL_TOO_LARGE", reason }) as const satisfies Review;
