/** `unknown` counts as not met: what has not been looked into is not claimed. */
export type Met = 'met' | 'partly' | 'not met';

/** A heuristic of Chartability and our answer to it. */
export interface Heuristic {
  readonly id: string;
  /** Its name there: what would be wrong. */
  readonly name: string;
  readonly critical: boolean;
  readonly met: Met;
  readonly does: string;
  /** Pages where it can be seen: words and address. */
  readonly see: readonly (readonly [string, string])[];
  /** Files of the tests that would fail. */
  readonly tests: readonly string[];
  /** What is missing; empty where nothing known is. */
  readonly lacks: string;
}

/** One of Chartability's seven principles. */
export interface Principle { readonly name: string; readonly asks: string; readonly heuristics: readonly Heuristic[] }
