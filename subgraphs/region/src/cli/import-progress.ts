import { progress } from "@clack/prompts";

export interface Progress {
  update(progress: { read: number; share: number | null }): void;
  end(): void;
}

const PLAIN_LINE_EVERY = 10_000;

/** A bar where somebody watches; a line now and then where the output is kept. Both on stderr. */
export const newProgress = (): Progress => (process.stderr.isTTY ? bar() : lines());

function bar(): Progress {
  const shown = progress({ max: 100, output: process.stderr });
  let at = 0;
  let begun = false;
  return {
    update({ read, share }) {
      if (!begun) shown.start("Importing");
      begun = true;
      const now = share === null ? at : Math.floor(share * 100);
      shown.advance(now - at, `${read.toLocaleString("en")} read`);
      at = now;
    },
    end() {
      if (begun) shown.stop("Read");
    },
  };
}

function lines(): Progress {
  let next = PLAIN_LINE_EVERY;
  return {
    update({ read, share }) {
      if (read < next) return;
      next = (Math.floor(read / PLAIN_LINE_EVERY) + 1) * PLAIN_LINE_EVERY;
      const part = share === null ? "" : ` (${Math.floor(share * 100)} %)`;
      process.stderr.write(`${read.toLocaleString("en")} read${part}\n`);
    },
    end() {},
  };
}
