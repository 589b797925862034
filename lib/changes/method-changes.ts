/** A change of how verdicts, reasons or derived values are computed: rows of an older moment may read otherwise after it. */
export interface MethodChange {
  /** UTC stamp of the release. */
  readonly at: string;
  /** What is computed otherwise, one sentence. */
  readonly what: string;
}

/**
 * Every change of method since the first frozen link (2026-11-25), oldest first. A frozen link whose hash no longer fits is told these; one whose hash
 * does not fit though there were none was altered. `tests/golden/frozen-links.txt` fails when a method changes and no line is added here.
 */
export const METHOD_CHANGES: readonly MethodChange[] = [];

/** Changes of method after a moment. */
export const methodChangesSince = (stamp: string, changes: readonly MethodChange[] = METHOD_CHANGES): readonly MethodChange[] => changes.filter(({ at }) => at > stamp);
