/** What a command may touch of the world; handed in, so that tests can look on. */
export interface Io {
  /** The payload and nothing else; resolves when it is written. */
  readonly out: (text: string) => Promise<void>;
  /** Everything said about the payload. */
  readonly err: (text: string) => void;
  /** Folder of the dataset. */
  readonly data: string;
  /** UTC stamp to the second. */
  readonly now: () => string;
}

/** Exit codes: done; the data or the system is at fault; the question is. */
export const DONE = 0;
export const FAILED = 1;
export const MISUSED = 2;

/** A command line that makes no sense, with the reason. */
export class Misuse extends Error {}

/** One of `allowed`, or a Misuse that lists them. */
export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new Misuse(`${option} must be ${allowed.join(' or ')}${value === undefined ? '' : `, not "${value}"`}`);
  return found;
}
