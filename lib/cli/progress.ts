/** How far a long command is: one line rewritten on a terminal, plain lines elsewhere. */
export interface Progress {
  /** `part` of the whole is done, 0 to 1. `what` is said with it. */
  readonly at: (what: string, part: number) => void;
  /** Removes the line, so that something else can be said. */
  readonly clear: () => void;
}

/** Elsewhere than on a terminal a line is written for each tenth only. */
const TENTH = 0.1;

const seconds = (ms: number): string => (ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`);
const quantity = (bytes: number): string => (bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`);

/** Progress over something of `size` bytes, written with `write`; `time` is in ms. */
export function progressOf(size: number, terminal: boolean, write: (text: string) => void, time: () => number): Progress {
  const began = time();
  let said = -1;
  let words = '';
  const line = (what: string, part: number): string => {
    const gone = time() - began;
    const known = part > 0 && part < 1 && gone > 0 ? `, ${quantity((size * part * 1000) / gone)}/s, ${seconds((gone * (1 - part)) / part)} left` : '';
    return `${what}: ${Math.floor(part * 100)} %${known}`;
  };
  return {
    at: (what, part) => {
      if (terminal) write(`\r\u001b[2K${line(what, part)}`);
      else if (what !== words || part >= said + TENTH) {
        write(`${line(what, part)}\n`);
        [said, words] = [part, what];
      }
    },
    clear: () => { if (terminal) write('\r\u001b[2K'); },
  };
}
