import type { ComponentType } from 'react';

/** What of a panel needs a script, handed in by pages that have one, so that a page that is only read loads none for it. */
export interface ReuseParts {
  /** Copies the text of the snippet it stands in. */
  readonly Copy?: ComponentType<{ readonly what: string }> | undefined;
  /** Chooses between addresses and remembers it; the bare radio buttons where it is not given. */
  readonly Choice?: ComponentType<{ readonly options: ReuseOptions }> | undefined;
}

export type ReuseOptions = readonly (readonly [id: string, label: string])[];
